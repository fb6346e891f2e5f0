import { useQuery } from '@apollo/client/react';
import { Fragment, lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { MorningDocument, type MorningQuery } from '../gql/graphql';
import { ReferButton } from '../referrals/ReferButton';
import { daysBetween, shortDate } from '../residents/civilDays';
import { DueMark } from '../residents/Marks';
import { taskWords } from '../residents/taskText';
import { count, person, timeOf, useName } from '../ui/format';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { NoCentre } from './NoCentre';
import { PanelTabs } from './PanelTabs';
import { type PanelLine, PersonLines, RecordButton } from './PersonLines';
import { ScopeSelect } from './ScopeSelect';
import { useCaresFor } from './useCaresFor';
import { type PanelScope, usePanelScope, wholeCentre } from './usePanelScope';
import '../residents/residents.css';
import './panel.css';

const ContactDialog = lazy(() => import('../care/ContactDialog'));

type Morning = MorningQuery['morning'];

const renewMs = 60_000;

/** What a family doctor opens in the morning: who is due, overdue, newly discharged, being referred, and whose contract ends. */
export default function TodayPage() {
  const { t } = useTranslation();
  const scope = usePanelScope();
  useTitle(t('familyPanel.today.title'));
  const { data, error, refetch } = useQuery(MorningDocument, {
    variables: scope.asked ?? {},
    skip: !scope.asked,
    pollInterval: renewMs,
  });
  const failure = scope.error ?? error;
  if (!scope.centre) return <NoCentre title={t('familyPanel.today.title')} />;
  return (
    <Page
      title={t('familyPanel.today.title')}
      sentence={data && <Sentence morning={data.morning} />}
      note={data && t('familyPanel.list.asOf', { time: timeOf(data.morning.asOf) })}
      tools={<ScopeSelect scope={scope} />}
    >
      <PanelTabs />
      {failure && !data ? (
        <Failure error={failure} onRetry={() => void (scope.error ? scope.retry() : refetch())} />
      ) : data ? (
        <Lists morning={data.morning} scope={scope} onChanged={() => void refetch()} />
      ) : (
        <Loading rows={12} />
      )}
    </Page>
  );
}

function Sentence({ morning: { counts, dischargedCount } }: { morning: Morning }) {
  const { t } = useTranslation();
  const caresFor = useCaresFor();
  const parts: readonly { key: string; n: number; words: ReactNode }[] = [
    { key: 'today', n: counts.dueToday, words: t('familyPanel.today.dueToday', { n: count(counts.dueToday) }) },
    {
      key: 'overdue',
      n: counts.overdue,
      words: <span className="danger">{t('familyPanel.today.overdue', { n: count(counts.overdue) })}</span>,
    },
    {
      key: 'discharged',
      n: dischargedCount,
      words: t('familyPanel.today.discharged', { n: count(dischargedCount) }),
    },
    {
      key: 'referrals',
      n: caresFor ? counts.referralOpen : 0,
      words: t('familyPanel.today.referrals', { n: count(counts.referralOpen) }),
    },
    {
      key: 'expiring',
      n: counts.contractExpiring,
      words: t('familyPanel.today.expiring', { n: count(counts.contractExpiring) }),
    },
  ];
  const said = parts.filter(part => part.n > 0);
  return (
    <>
      {said.length === 0 && t('familyPanel.today.nothing')}
      {said.map(({ key, words }) => (
        <Fragment key={key}>
          {key !== said[0]?.key && t('familyPanel.and')}
          {words}
        </Fragment>
      ))}
      {t('familyPanel.stop')}
    </>
  );
}

interface List {
  key: 'today' | 'overdue' | 'discharged' | 'referrals' | 'expiring';
  rows: readonly PanelLine[];
  count: number;
  /** The panel narrowed to the same. */
  query: string;
  why: (row: PanelLine) => ReactNode;
  acts: (row: PanelLine) => ReactNode;
}

function Lists({ morning, scope, onChanged }: { morning: Morning; scope: PanelScope; onChanged: () => void }) {
  const { t } = useTranslation();
  const [called, setCalled] = useState<PanelLine>();
  const caresFor = useCaresFor();
  const all = useLists(morning);
  const lists = caresFor ? all : all.filter(({ key }) => key !== 'discharged' && key !== 'referrals');
  if (lists.every(one => one.count === 0))
    return (
      <Blank icon="check" title={t('familyPanel.today.allClear')} line={t('familyPanel.today.allClearLine')}>
        <Link to={panelPath(scope, '')}>{t('resident.backToPanel')}</Link>
      </Blank>
    );
  const part = (list: List) => (
    <Part key={list.key} list={list} scope={scope} today={morning.today} onCalled={setCalled} />
  );
  return (
    <>
      <div className="today">
        <div>{lists.filter(({ key }) => key === 'today' || key === 'overdue').map(part)}</div>
        <div>{lists.filter(({ key }) => key !== 'today' && key !== 'overdue').map(part)}</div>
      </div>
      {called && (
        <Suspense>
          <ContactDialog
            residentId={called.residentId}
            who={person(t, called)}
            taskId={called.nextPlan?.taskId}
            onClose={() => setCalled(undefined)}
            onRecorded={onChanged}
          />
        </Suspense>
      )}
    </>
  );
}

function useLists({ today, counts, ...morning }: Morning): readonly List[] {
  const { t } = useTranslation();
  const name = useName();
  const renews = mayDo(useViewer(), 'contract.keep');
  const plan = ({ nextPlan }: PanelLine) =>
    nextPlan && (
      <>
        <span>{taskWords(t, nextPlan)}</span>
        <DueMark state={nextPlan.dueState} days={daysBetween(today, nextPlan.dueOn)} />
      </>
    );
  const discharge = ({ dischargedOn, dischargedFrom }: PanelLine) =>
    dischargedOn &&
    t('familyPanel.today.dischargedOn', {
      date: shortDate(dischargedOn, today),
      from: dischargedFrom ? name(dischargedFrom) : '',
    });
  const ending = ({ contractUntil }: PanelLine) =>
    contractUntil && t('familyPanel.today.expiresOn', { date: contractUntil });
  const recordOrRefer = (row: PanelLine) => (
    <>
      <RecordButton row={row} />
      <ReferButton residentId={row.residentId} />
    </>
  );
  return [
    {
      key: 'today',
      rows: morning.dueToday,
      count: counts.dueToday,
      query: 'due=TODAY',
      why: ({ nextPlan }) => nextPlan && taskWords(t, nextPlan),
      acts: recordOrRefer,
    },
    {
      key: 'overdue',
      rows: morning.overdue,
      count: counts.overdue,
      query: 'due=OVERDUE',
      why: plan,
      acts: recordOrRefer,
    },
    {
      key: 'discharged',
      rows: morning.discharged,
      count: morning.dischargedCount,
      query: 'discharged=1',
      why: discharge,
      acts: row => <RecordButton row={row} />,
    },
    {
      key: 'referrals',
      rows: morning.referrals,
      count: counts.referralOpen,
      query: 'referral=1',
      why: ({ openReferral }) => openReferral && t(`referral.state.${openReferral.state}`),
      acts: ({ openReferral }) =>
        openReferral && (
          <LinkButton to={`/referrals/${openReferral.id}`}>{t('familyPanel.today.openReferral')}</LinkButton>
        ),
    },
    {
      key: 'expiring',
      rows: morning.expiring,
      count: counts.contractExpiring,
      query: 'contract=EXPIRING&sort=CONTRACT_UNTIL',
      why: ending,
      acts: ({ residentId }) => (
        <LinkButton to={`/residents/${residentId}/contract`}>
          {renews ? t('familyPanel.today.renew') : t('familyPanel.today.contract')}
        </LinkButton>
      ),
    },
  ];
}

const shownAtOnce = { today: 20, overdue: 20, discharged: 8, referrals: 8, expiring: 8 } as const;

interface PartProps {
  list: List;
  scope: PanelScope;
  today: string;
  onCalled: (row: PanelLine) => void;
}

function Part({ list: { key, rows, count: all, query, why, acts }, scope, today, onCalled }: PartProps) {
  const { t } = useTranslation();
  const shown = rows.slice(0, shownAtOnce[key]);
  return (
    <Section
      className={`today-${key}`}
      title={t(`familyPanel.today.list.${key}`)}
      aside={
        <>
          <span className="badge">{count(all)}</span> {t(`familyPanel.today.aside.${key}`)}
        </>
      }
      tools={
        all > shown.length && <Link to={panelPath(scope, query)}>{t('familyPanel.today.all', { n: count(all) })}</Link>
      }
    >
      {all === 0 ? (
        <p className="quiet">{t(`familyPanel.today.empty.${key}`)}</p>
      ) : (
        <PersonLines rows={shown} today={today} why={why} acts={acts} onCalled={onCalled} />
      )}
    </Section>
  );
}

/** The panel of the same team or centre, narrowed. */
function panelPath({ centre, team }: PanelScope, query: string): string {
  const search = new URLSearchParams(query);
  if (centre) search.set('institution', centre.id);
  search.set('team', team?.id ?? wholeCentre);
  return `/panel?${search.toString()}`;
}
