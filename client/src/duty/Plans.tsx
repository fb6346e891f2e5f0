import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MemberInstitution } from '../app/viewer';
import { DutyPlanEndDocument, type DutyPlanLineFragment, DutyPlansDocument, DutyWeekDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { DayField, dayText } from '../staff/DayField';
import { saidPeriod } from '../staff/period';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { ReasonField } from '../ui/ReasonDialog';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { PlanDialog } from './PlanDialog';
import { repeat, weekday } from './weeks';

/** What repeats every week at a house, and what keeps it from taking place. */
export function Plans({ house }: { house: MemberInstitution }) {
  const { t } = useTranslation();
  const [beginning, setBeginning] = useState(false);
  const [ending, setEnding] = useState<DutyPlanLineFragment>();
  const { data, error, refetch } = useQuery(DutyPlansDocument, {
    variables: { institutionId: house.id },
    fetchPolicy: 'cache-and-network',
  });
  const refresh = () => {
    void refetch();
    void client.refetchQueries({ include: [DutyWeekDocument] });
  };
  return (
    <Section
      title={t('duty.plans')}
      tools={
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setBeginning(true)}>
          {t('duty.begin')}
        </Button>
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data?.dutyPlans.length === 0 && <p className="quiet">{t('duty.noPlans')}</p>}
      <ul className="plain duty-lines">
        {data?.dutyPlans.map(plan => (
          <PlanLine key={plan.id} plan={plan} onEnd={() => setEnding(plan)} />
        ))}
      </ul>
      {beginning && <PlanDialog house={house} onClose={() => setBeginning(false)} onDone={refresh} />}
      {ending && <EndPlanDialog plan={ending} onClose={() => setEnding(undefined)} onDone={refresh} />}
    </Section>
  );
}

function PlanLine({ plan, onEnd }: { plan: DutyPlanLineFragment; onEnd: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const day = t(`duty.weekdays.${weekday(plan.weekday)}`);
  const facts = [
    saidPeriod(plan.period, t('staff.open')),
    plan.department && name(plan.department),
    plan.slots && t('duty.slots', { n: plan.slots }),
  ];
  return (
    <li className="duty-line">
      <span className="duty-time">
        {t(`duty.every.${repeat(plan.everyWeeks)}`, { day })}{' '}
        <span className="figures">
          {plan.starts.slice(0, 5)}–{plan.ends.slice(0, 5)}
        </span>
      </span>
      <span className="duty-what">
        <b>{name(plan)}</b> {plan.person && <Link to={`/staff/${plan.person.id}`}>{name(plan.person)}</Link>}
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {plan.gaps.map(({ on, reason }) => (
          <small key={on} className="warn">
            {t('duty.gap', { date: on, why: t(`duty.gapReason.${reason}`) })}
          </small>
        ))}
      </span>
      <span className="duty-acts">
        {plan.availableActions.includes('END') && (
          <Button size="small" type="text" onClick={onEnd}>
            {t('duty.end')}
          </Button>
        )}
      </span>
    </li>
  );
}

function EndPlanDialog({ plan, ...dialog }: { plan: DutyPlanLineFragment; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const today = civilNow().format('YYYY-MM-DD');
  const { id: planId, version: expectedVersion } = plan;
  return (
    <FormDialog<{ until: Dayjs; reason: string }, { userErrors: readonly { message: string }[] }>
      {...dialog}
      title={t('duty.endTitle', { service: name(plan) })}
      submit={t('duty.end')}
      danger
      head={<p>{t('duty.endLine')}</p>}
      initial={{ until: dayjs(today).add(1, 'day') }}
      send={async ({ until, reason }) => {
        const input = { planId, expectedVersion, until: dayText(until), reason: reason.trim() };
        const { userErrors } = (await act(DutyPlanEndDocument, input)).dutyPlanEnd;
        return { userErrors };
      }}
      done={() => t('duty.ended')}
    >
      <DayField name="until" label={t('duty.day')} required notBefore={today} />
      <ReasonField />
    </FormDialog>
  );
}
