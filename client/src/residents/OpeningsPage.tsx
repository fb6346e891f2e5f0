import { useQuery } from '@apollo/client/react';
import { Button, Popconfirm, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { institutionsOf, useScope, useViewer } from '../app/viewer';
import { AuditTabs } from '../audit/AuditTabs';
import { IdentityOpeningReviewDocument, IdentityOpeningsDocument, type OpeningLineFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { count, dateOf, secondsOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { usePhone } from '../ui/useMedia';
import { useParam } from '../wards/BoardPage';
import { purposes } from './RevealDialog';
import './residents.css';

type Opening = OpeningLineFragment;

/** Who looked at the identity of a resident without a link, what for, and whether somebody else finds that right. */
export default function OpeningsPage() {
  const { t } = useTranslation();
  useTitle(t('resident.openings.title'));
  const [search, setParam] = useParam();
  const reviewed = search.get('reviewed') === '1';
  const { data, previousData, error, refetch } = useQuery(IdentityOpeningsDocument, {
    variables: { institutionId: search.get('institution') ?? undefined, reviewed },
    fetchPolicy: 'cache-and-network',
  });
  const all = (data ?? previousData)?.identityOpenings;
  const shown = all?.filter(({ purpose }) => !search.get('purpose') || purpose === search.get('purpose'));
  return (
    <Page
      title={t('resident.openings.title')}
      sentence={shown && t(`resident.openings.sentence.${reviewed ? 'done' : 'waiting'}`, { n: count(shown.length) })}
      tools={<Filters search={search} setParam={setParam} />}
    >
      <AuditTabs />
      {error && !all && <Failure error={error} onRetry={() => void refetch()} />}
      {!all && !error && <Loading rows={8} />}
      {shown?.length === 0 && (
        <Blank
          icon="audit"
          title={t(`resident.openings.empty.${reviewed ? 'done' : 'waiting'}`)}
          line={t('resident.openings.emptyLine')}
        />
      )}
      {shown && shown.length > 0 && <Openings openings={shown} onReviewed={() => void refetch()} />}
    </Page>
  );
}

interface FiltersProps {
  search: URLSearchParams;
  setParam: ReturnType<typeof useParam>[1];
}

function Filters({ search, setParam }: FiltersProps) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const centres = group ? institutionsOf(group).filter(({ tier }) => tier === 'COMMUNITY') : [];
  return (
    <>
      <Segmented
        aria-label={t('resident.openings.title')}
        value={search.get('reviewed') === '1' ? 'done' : 'waiting'}
        onChange={value => setParam('reviewed', value === 'done' ? '1' : undefined)}
        options={(['waiting', 'done'] as const).map(value => ({ value, label: t(`resident.openings.state.${value}`) }))}
      />
      {centres.length > 1 && (
        <Select
          aria-label={t('resident.facts.centre')}
          value={search.get('institution') ?? ''}
          onChange={id => setParam('institution', id || undefined)}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('resident.openings.allCentres') },
            ...centres.map(one => ({ value: one.id, label: name(one) })),
          ]}
        />
      )}
      <Select
        aria-label={t('resident.revealing.purpose')}
        value={search.get('purpose') ?? ''}
        onChange={value => setParam('purpose', value || undefined)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('resident.openings.allPurposes') },
          ...purposes.map(value => ({ value: value as string, label: t(`resident.revealing.purposes.${value}`) })),
        ]}
      />
    </>
  );
}

interface OpeningsProps {
  openings: readonly Opening[];
  onReviewed: () => void;
}

function Openings({ openings, onReviewed }: OpeningsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  if (phone) {
    return (
      <ul className="plain opening-cards">
        {openings.map(opening => (
          <li key={opening.id}>
            <Who opening={opening} />
            <Why opening={opening} />
            <Verdict opening={opening} onReviewed={onReviewed} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <DataTable<Opening>
      label={t('resident.openings.title')}
      rowKey="id"
      dataSource={[...openings]}
      columns={[
        { key: 'who', title: t('resident.openings.who'), render: (_, opening) => <Who opening={opening} /> },
        {
          key: 'why',
          title: t('resident.openings.why'),
          className: 'opening-why',
          render: (_, opening) => <Why opening={opening} />,
        },
        {
          key: 'verdict',
          title: t('resident.openings.verdict'),
          render: (_, opening) => <Verdict opening={opening} onReviewed={onReviewed} />,
        },
      ]}
    />
  );
}

/** Who looked, where and when; the audit tells what else they did. */
function Who({ opening: { person, institution, openedAt } }: { opening: Opening }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="opening-lines">
      <b>{person ? name(person) : '—'}</b>
      <small>{institution && name(institution)}</small>
      <small className="figures">
        {dateOf(openedAt)} {secondsOf(openedAt)}
        {person && (
          <>
            {' · '}
            <Link to={`/audit?person=${encodeURIComponent(person.id)}`}>{t('resident.openings.toAudit')}</Link>
          </>
        )}
      </small>
    </div>
  );
}

function Why({ opening: { purpose, reason } }: { opening: Opening }) {
  const { t } = useTranslation();
  return (
    <div className="opening-lines">
      <b>{t(`resident.revealing.purposes.${purpose}`)}</b>
      <span>{reason}</span>
    </div>
  );
}

/** What was found, or the way to say it: once, and by somebody else. */
function Verdict({ opening, onReviewed }: { opening: Opening; onReviewed: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { busy, refusal, run } = useDialogAct();
  const { id: openingId, person, reviewedAt, reviewedBy, justified } = opening;
  if (reviewedAt) {
    return (
      <div className="opening-lines">
        <em className={justified ? undefined : 'danger'}>{t(`resident.openings.found.${justified ? 'YES' : 'NO'}`)}</em>
        <small className="figures">
          {reviewedBy && name(reviewedBy)} {dateOf(reviewedAt)}
        </small>
      </div>
    );
  }
  if (person?.id === viewer.person.id) return <span className="quiet">{t('resident.openings.own')}</span>;
  const review = async (isJustified: boolean) => {
    await run(
      async () =>
        (await act(IdentityOpeningReviewDocument, { openingId, justified: isJustified })).identityOpeningReview,
      t(`resident.openings.said.${isJustified ? 'YES' : 'NO'}`),
    );
    // Refused because somebody else was quicker: what they found is read either way.
    onReviewed();
  };
  return (
    <>
      <div className="choice-row">
        {([true, false] as const).map(isJustified => {
          const word = t(`resident.openings.say.${isJustified ? 'YES' : 'NO'}`);
          return (
            <Popconfirm
              key={word}
              title={t('resident.openings.sure', { what: word })}
              description={t('resident.openings.stays')}
              okText={word}
              cancelText={t('common.cancel')}
              okButtonProps={{ danger: !isJustified }}
              onConfirm={() => void review(isJustified)}
            >
              <Button danger={!isJustified} loading={busy}>
                {word}
              </Button>
            </Popconfirm>
          );
        })}
      </div>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </>
  );
}
