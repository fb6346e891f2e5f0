import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { DispatchPlanDocument, type DispatchPlanQuery } from '../gql/graphql';
import { KindTag } from '../staff/KindTag';
import { addDays, mondayOf } from '../staff/period';
import { StaffScopeSelect } from '../staff/StaffScopeSelect';
import { StaffTabs } from '../staff/StaffTabs';
import { type StaffScope, useStaffScope } from '../staff/useStaffScope';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { Days, Progress } from './OrderFacts';
import { PlanRows } from './PlanRows';
import '../staff/staff.css';
import './dispatch.css';
import './plan.css';

export type PlanRow = DispatchPlanQuery['dispatchPlan'][number];

const weeksShown = 26;
const weeksBefore = 4;
const weeksStep = 13;
const weekDays = 7;

/** Who is sent where in the coming half year: people and weeks. */
export default function PlannerPage() {
  const { t } = useTranslation();
  const scope = useStaffScope();
  useTitle(t('dispatchPlan.title'));
  if (!scope.asked) return <Blank icon="people" title={t('staff.directory.noScope')} line={t('frame.noAccessLine')} />;
  return <Planner scope={scope} asked={scope.asked} />;
}

function Planner({ scope, asked }: { scope: StaffScope; asked: NonNullable<StaffScope['asked']> }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { search, change } = useListAddress();
  const today = civilNow().format('YYYY-MM-DD');
  const usual = addDays(mondayOf(today), -weeksBefore * weekDays);
  const from = mondayOf(/^\d{4}-\d{2}-\d{2}$/.exec(search.get('from') ?? '')?.[0] ?? usual);
  const window = { from, until: addDays(from, weeksShown * weekDays) };
  const { data, previousData, error, refetch } = useQuery(DispatchPlanDocument, {
    variables: { ...asked, ...window },
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data ?? previousData)?.dispatchPlan;
  const refresh = () => void refetch();
  const go = (weeks: number) => change({ from: addDays(from, weeks * weekDays) });
  return (
    <Page
      title={t('dispatchPlan.title')}
      sentence={rows && t('dispatchPlan.sentence', { from, until: addDays(window.until, -1), n: rows.length })}
      note={phone ? undefined : t('dispatchPlan.note')}
      tools={
        <>
          <span className="plan-steps">
            <Button
              aria-label={t('dispatchPlan.previous')}
              icon={<Icon name="left" size={16} />}
              onClick={() => go(-weeksStep)}
            />
            <Button disabled={from === usual} onClick={() => change({ from: undefined })}>
              {t('dispatchPlan.now')}
            </Button>
            <Button
              aria-label={t('dispatchPlan.next')}
              icon={<Icon name="right" size={16} />}
              onClick={() => go(weeksStep)}
            />
          </span>
          <StaffScopeSelect scope={scope} />
        </>
      }
    >
      <StaffTabs />
      {error && !rows && <Failure error={error} onRetry={refresh} />}
      {!rows && !error && <Loading rows={12} />}
      {rows && rows.length === 0 && (
        <Blank icon="slots" title={t('dispatchPlan.none')} line={t('dispatchPlan.noneLine')} />
      )}
      {rows && rows.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          {phone ? <PlanList rows={rows} /> : <PlanRows rows={rows} window={window} today={today} onMoved={refresh} />}
        </div>
      )}
    </Page>
  );
}

/** The plan on a phone: each person with their orders. */
function PlanList({ rows }: { rows: readonly PlanRow[] }) {
  const name = useName();
  return (
    <ul className="plain order-cards">
      {rows.map(({ person, home, orders }) => (
        <li key={person?.id ?? orders[0]?.id}>
          <header>
            <b>{person ? name(person) : '—'}</b>
            <span className="quiet">{home && name(home)}</span>
          </header>
          {orders.map(order => (
            <span key={order.id} className="plan-line">
              <Link to={`/dispatch/${order.id}`}>{order.host ? name(order.host) : order.number}</Link>{' '}
              <KindTag kind={order.kind} shareBp={order.shareBp} /> <Days order={order} />
              <Progress order={order} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
