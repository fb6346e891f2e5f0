import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import type { CareTaskAction, PlanTaskFragment } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { dateOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Section';
import { AddTaskDialog } from './AddTaskDialog';
import { daysBetween, shortDate } from './civilDays';
import { EndTaskDialog } from './EndTaskDialog';
import { DueMark } from './Marks';
import type { Resident } from './ResidentPage';
import { followUpPath, taskWords } from './taskText';

const RescheduleDialog = lazy(() => import('../care/RescheduleDialog'));

type Open = { task: PlanTaskFragment; act: 'RESCHEDULE' | 'MISS' | 'CANCEL' } | 'add';

/** What is planned, the first due first, and what may be done with it. */
export function Plan({ resident, onChanged }: { resident: Resident; onChanged: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [open, setOpen] = useState<Open>();
  const { id, tasks, diedOn, movedOutOn, mergedInto } = resident;
  const mayAdd = mayDo(viewer, 'care.record') && !diedOn && !movedOutOn && !mergedInto;
  const close = () => setOpen(undefined);
  return (
    <Section
      className="plan"
      title={t('resident.plan.title')}
      tools={
        mayAdd && (
          <Button size="small" icon={<Icon name="plus" size={16} />} onClick={() => setOpen('add')}>
            {t('resident.plan.add')}
          </Button>
        )
      }
    >
      {tasks.length === 0 && <p className="quiet">{t('resident.plan.empty')}</p>}
      <ul className="plain plan-lines">
        {tasks.map(task => (
          <li key={task.id}>
            <TaskFacts task={task} />
            <TaskActs residentId={id} task={task} onAct={act => setOpen({ task, act })} />
          </li>
        ))}
      </ul>
      {open === 'add' && <AddTaskDialog residentId={id} onClose={close} onDone={onChanged} />}
      {typeof open === 'object' && open.act === 'RESCHEDULE' && (
        <Suspense>
          <RescheduleDialog task={open.task} onClose={close} onDone={onChanged} />
        </Suspense>
      )}
      {typeof open === 'object' && open.act !== 'RESCHEDULE' && (
        <EndTaskDialog task={open.task} how={open.act} onClose={close} onDone={onChanged} />
      )}
    </Section>
  );
}

function TaskFacts({ task }: { task: PlanTaskFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const { kind, dueOn, dueState, happenedOn, fromInstitution, attempts, note } = task;
  const [last] = attempts;
  const from = happenedOn && [happenedOn, fromInstitution && name(fromInstitution)].filter(Boolean).join(' ');
  const lines = [
    from && `${t(`resident.plan.from.${kind === 'DOWN_REFERRAL' ? 'REFERRAL' : 'DISCHARGE'}`)} ${from}`,
    last &&
      t('resident.plan.attempts', {
        n: attempts.length,
        result: `${shortDate(dateOf(last.at), dateOf(Date.now()))} ${t(`resident.contactResult.${last.result}`)}`,
      }),
    note,
  ].filter(Boolean);
  return (
    <span className="plan-what">
      <b>{taskWords(t, task)}</b>
      <DueMark state={dueState} days={daysBetween(civilNow().format('YYYY-MM-DD'), dueOn)} />
      <span className="figures">{dueOn}</span>
      {lines.length > 0 && <small>{lines.join(' · ')}</small>}
    </span>
  );
}

function TaskActs({
  residentId,
  task,
  onAct,
}: {
  residentId: string;
  task: PlanTaskFragment;
  onAct: (act: 'RESCHEDULE' | 'MISS' | 'CANCEL') => void;
}) {
  const { t } = useTranslation();
  const offers = (action: CareTaskAction) => task.availableActions.includes(action);
  return (
    <span className="choice-row">
      {offers('FOLLOW_UP') && (
        <LinkButton size="small" to={followUpPath(residentId, task.id, `/residents/${residentId}`)}>
          {t('resident.plan.record')}
        </LinkButton>
      )}
      {(['RESCHEDULE', 'MISS', 'CANCEL'] as const).filter(offers).map(action => (
        <Button key={action} size="small" type="text" onClick={() => onAct(action)}>
          {t(`resident.plan.acts.${action}`)}
        </Button>
      ))}
    </span>
  );
}
