import { useQuery } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { type ResidentFullFragment, ResidentPageDocument } from '../gql/graphql';
import { ReferButton } from '../referrals/ReferButton';
import { civilNow } from '../ui/civil';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';
import { Blank, Failure, Loading } from '../ui/States';
import { CallButton } from './CallButton';
import { daysBetween } from './civilDays';
import { Facts } from './Facts';
import { History } from './History';
import { Plan } from './Plan';
import { Readings } from './Readings';
import { ResidentHeadOf } from './ResidentHead';
import { followUpPath, taskWords } from './taskText';
import './residents.css';

const ContactDialog = lazy(() => import('../care/ContactDialog'));
const RegistersPart = lazy(() => import('../care/RegistersPart'));
const ContractPart = lazy(() => import('../contracts/ContractPart'));

export type Resident = ResidentFullFragment;

/** One resident: what is due, how they do, what happened, and what one may do about it. */
export default function ResidentPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  useTitle(t('resident.title'));
  const { data, error, refetch } = useQuery(ResidentPageDocument, { variables: { id } });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!data.resident) {
    return (
      <Blank icon="search" title={t('state.notFound')}>
        <Link to="/panel">{t('resident.backToPanel')}</Link>
      </Blank>
    );
  }
  return <View key={id} resident={data.resident} onChanged={() => void refetch()} />;
}

function View({ resident, onChanged }: { resident: Resident; onChanged: () => void }) {
  const [changes, setChanges] = useState(0);
  const [contacting, setContacting] = useState(false);
  const { t } = useTranslation();
  const { id, patient, tasks } = resident;
  const changed = () => {
    onChanged();
    setChanges(n => n + 1);
  };
  const contact = () => setContacting(true);
  return (
    <div className="page resident-page">
      <ResidentHeadOf
        resident={resident}
        answer={<Answer resident={resident} />}
        acts={<Acts resident={resident} onContact={contact} />}
      />
      <Closed resident={resident} />
      <div className="resident">
        <div>
          <Plan resident={resident} onChanged={changed} />
          <Readings resident={resident} changes={changes} onChanged={changed} />
          <History residentId={id} changes={changes} onChanged={changed} />
        </div>
        <Suspense fallback={<Loading rows={8} />}>
          <div>
            <ContractPart residentId={id} />
            <RegistersPart residentId={id} onChanged={changed} />
            <Facts resident={resident} onChanged={changed} />
          </div>
        </Suspense>
      </div>
      {contacting && (
        <Suspense>
          <ContactDialog
            residentId={id}
            who={person(t, patient)}
            taskId={tasks[0]?.id}
            onClose={() => setContacting(false)}
            onRecorded={changed}
          />
        </Suspense>
      )}
    </div>
  );
}

export const isClosed = ({ diedOn, movedOutOn, mergedInto }: Resident) => Boolean(diedOn || movedOutOn || mergedInto);

/** What one comes for: call, record, write down a contact, refer. */
function Acts({ resident, onContact }: { resident: Resident; onContact: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { id, tasks } = resident;
  if (isClosed(resident)) return <span />;
  const form = followUpPath(id, tasks[0]?.id, `/residents/${id}`);
  const keeps = mayDo(viewer, 'care.record');
  return (
    <div className="resident-acts">
      {keeps && (
        <>
          <CallButton residentId={id} onCalled={onContact} />
          <LinkButton type="primary" icon={<Icon name="pen" size={16} />} to={form}>
            {t('resident.record')}
          </LinkButton>
          {tasks.length > 0 && <Button onClick={onContact}>{t('resident.contact')}</Button>}
        </>
      )}
      <ReferButton residentId={id} />
    </div>
  );
}

/** The sentence that one comes for: what is due. */
function Answer({ resident: { tasks, openReferrals } }: { resident: Resident }) {
  const { t } = useTranslation();
  const [next] = tasks;
  const today = civilNow().format('YYYY-MM-DD');
  const days = next ? daysBetween(today, next.dueOn) : 0;
  const what = next && taskWords(t, next);
  const due =
    what === undefined
      ? t('resident.answer.none')
      : days < 0
        ? t('resident.answer.overdue', { what, n: -days })
        : days === 0
          ? t('resident.answer.today', { what })
          : t('resident.answer.later', { what, date: next?.dueOn, n: days });
  return (
    <>
      {due}
      {openReferrals.map(({ id, state }) => (
        <span key={id}>
          {t('familyPanel.and')}
          <Link to={`/referrals/${id}`}>{t('familyPanel.list.referral', { state: t(`referral.state.${state}`) })}</Link>
        </span>
      ))}
      {t('familyPanel.stop')}
    </>
  );
}

/** Says why nothing can be done any more, and where to go on. */
function Closed({ resident }: { resident: Resident }) {
  const { t } = useTranslation();
  const { mergedInto, diedOn, movedOutOn } = resident;
  if (mergedInto) {
    return (
      <Alert
        className="resident-closed"
        type="warning"
        showIcon
        title={t('resident.head.mergedInto')}
        action={<Link to={`/residents/${mergedInto.id}`}>{t('resident.toMerged')}</Link>}
      />
    );
  }
  if (!diedOn && !movedOutOn) return null;
  return (
    <Alert
      className="resident-closed"
      type="info"
      showIcon
      title={
        diedOn ? t('resident.head.died', { date: diedOn }) : t('resident.head.movedOut', { date: movedOutOn ?? '' })
      }
      description={t('resident.closedLine')}
    />
  );
}
