import { useQuery } from '@apollo/client/react';
import { Drawer } from 'antd';
import dayjs from 'dayjs';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { JointWardDocument, type JointWardQuery } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { timeOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Section as PageSection } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { AgreedBeds } from './AgreedBeds';
import { Agreement } from './Agreement';
import { Figures } from './Figures';
import { Formulary } from './Formulary';
import { HandOvers } from './HandOvers';
import { bedsIn, handedOver, lastRoundToday, useWardName } from './jointWard';
import { Rounds } from './Rounds';
import { Team } from './Team';
import { useExpected } from './useExpected';
import './joint-wards.css';

export type JointWard = NonNullable<JointWardQuery['jointWard']>;

/** One joint ward: what happens there today first, then how it is run and what it has brought. */
export default function JointWardPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(JointWardDocument, { variables: { id } });
  useTitle(data?.jointWard ? t('jointWards.title') : t('nav.jointWards'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!data.jointWard) {
    return (
      <Blank icon="search" title={t('state.notFound')}>
        <Link to="/joint-wards">{t('jointWards.toAll')}</Link>
      </Blank>
    );
  }
  return <View key={data.jointWard.id} jointWard={data.jointWard} refresh={() => void refetch()} />;
}

function View({ jointWard, refresh }: { jointWard: JointWard; refresh: () => void }) {
  const { t } = useTranslation();
  const { expected, refresh: refreshExpected } = useExpected(jointWard, refresh);
  const refreshAll = () => {
    refresh();
    refreshExpected();
  };
  return (
    <Page
      title={t('jointWards.title')}
      sentence={<Answer jointWard={jointWard} expected={expected.length} />}
      note={<Note jointWard={jointWard} />}
    >
      <div className="joint">
        <div className="joint-main">
          <HandOvers jointWard={jointWard} expected={expected} onChanged={refreshAll} />
          <AgreedBeds jointWard={jointWard} onChanged={refreshAll} />
          <Figures jointWard={jointWard} />
        </div>
        <div className="joint-side">
          <Rounds jointWard={jointWard} onChanged={refresh} />
          <Team jointWard={jointWard} onChanged={refresh} />
          <Formulary jointWard={jointWard} onChanged={refresh} />
          <Agreement jointWard={jointWard} onChanged={refresh} />
        </div>
      </div>
    </Page>
  );
}

function Answer({ jointWard, expected }: { jointWard: JointWard; expected: number }) {
  const { t } = useTranslation();
  const wardName = useWardName();
  const { beds, patients } = bedsIn(jointWard);
  const { into, out } = handedOver(jointWard);
  const round = lastRoundToday(jointWard);
  const active = jointWard.state === 'ACTIVE';
  const parts = [
    beds > 0 && t('jointWards.nBeds', { n: beds }),
    beds > 0 && active && t('jointWards.nPatients', { n: patients }),
    active && t('jointWards.inToday', { n: into }),
    out > 0 && t('jointWards.outToday', { n: out }),
    expected > 0 && t('jointWards.expected', { n: expected }),
    active && (round ? t('jointWards.roundAt', { time: timeOf(round) }) : t('jointWards.noRound')),
    !active && t(`jointWards.state.${jointWard.state}`),
  ].filter(Boolean);
  return t('jointWards.answer', { ward: wardName(jointWard), what: parts.join(t('jointWards.comma')) });
}

function Note({ jointWard }: { jointWard: JointWard }) {
  const { t } = useTranslation();
  const name = useName();
  const { partner, director, during } = jointWard;
  return (
    <>
      <Link to="/joint-wards">{t('jointWards.toAll')}</Link>
      <span>{t('jointWards.with', { partner: name(partner) })}</span>
      {director && <span>{`${t('jointWards.role.DIRECTOR')} ${name(director)}`}</span>}
      <span className="figures">{`${during.from} – ${during.until ?? t('jointWards.open')}`}</span>
      <EndingSoon jointWard={jointWard} />
    </>
  );
}

/** How near its end an agreement is announced, in days; the server tells the administrators from the same day on. */
const announcedDays = 30;

/** An agreement that ends while patients lie there must be seen in time. */
function EndingSoon({ jointWard }: { jointWard: JointWard }) {
  const { t } = useTranslation();
  const { during, state } = jointWard;
  if (!during.until || state !== 'ACTIVE') return null;
  const days = dayjs(during.until).diff(civilNow().startOf('day'), 'day');
  if (days > announcedDays) return null;
  return <b className="ending">{t('jointWards.endingSoon', { days, patients: bedsIn(jointWard).patients })}</b>;
}

/** A part of the page about a joint ward. */
export function Section(props: ComponentProps<typeof PageSection>) {
  return <PageSection className="joint-section" {...props} />;
}

/** What opens over the page beside what it is about. */
export function SideSheet({ open, onClose, children }: { open: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer open={open} onClose={onClose} closable={false} size={400} className="side-drawer">
      {children}
    </Drawer>
  );
}
