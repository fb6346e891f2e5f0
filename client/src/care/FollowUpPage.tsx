import { useQuery } from '@apollo/client/react';
import { Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import {
  type Adherence,
  CareFollowUpFormDocument,
  type FollowUpAssessment,
  type FollowUpWay,
  type MeasurementCode,
} from '../gql/graphql';
import { ResidentHead } from '../residents/ResidentHead';
import { timeOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { Blank, Failure, Loading } from '../ui/States';
import { Choice, Choices } from './Choice';
import type { Draft } from './followUpDraft';
import { dueWords, recordOf, tasksAtHand } from './followUpInput';
import { Medications } from './Medications';
import { NextDue } from './NextDue';
import { ReadingFields } from './ReadingFields';
import { type FollowUpForm, hasFault, isDangerous, judged, proposedNext } from './readings';
import { type Saved, type SaveState, useFollowUp } from './useFollowUp';
import './care.css';

/** The form of a follow-up: at the desk, or on a phone in somebody's kitchen. */
export default function FollowUpPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const viewer = useViewer();
  useTitle(t('care.title'));
  const { data, error, refetch } = useQuery(CareFollowUpFormDocument, {
    variables: { residentId: id },
    // What somebody else changed in the plan must show; but nothing may move while somebody types.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!mayDo(viewer, 'care.record')) return <Blank icon="lock" title={t('care.forbidden')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!data.careFollowUpForm) return <Blank icon="search" title={t('state.notFound')} />;
  return <Form key={id} residentId={id} form={data.careFollowUpForm} refresh={refetch} />;
}

const adherences: readonly Adherence[] = ['REGULAR', 'IRREGULAR', 'NONE'];
const assessments: readonly FollowUpAssessment[] = ['CONTROLLED', 'UNCONTROLLED', 'ADVERSE', 'COMPLICATION'];
const ways: readonly FollowUpWay[] = ['CLINIC', 'HOME', 'PHONE', 'ONLINE'];

function freshDraft({ lastFollowUp }: FollowUpForm, phone: boolean): Draft {
  return {
    way: phone ? 'HOME' : 'CLINIC',
    values: {},
    symptoms: [],
    adverseReaction: '',
    medications: (lastFollowUp?.medications ?? []).map(({ name, dose, frequency }) => ({
      name,
      dose: dose ?? undefined,
      frequency: frequency ?? undefined,
    })),
    advice: '',
  };
}

function Form({
  residentId,
  form,
  refresh,
}: {
  residentId: string;
  form: FollowUpForm;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const back = backTo(search.get('return'), residentId);
  const phone = matchMedia('(max-width: 767px)').matches;
  const { draft, change, save, drop, state, keptAt, saved, refused } = useFollowUp(
    residentId,
    () => freshDraft(form, phone),
    refresh,
  );
  const [chosenTasks, setChosenTasks] = useState<readonly string[]>(() => tasksAtHand(form, search.get('task')));
  const locked = state === 'SENDING' || state === 'UNANSWERED';
  const proposed = proposedNext(form, draft.values);
  const said = judged(form, draft.values);
  const dangerous = isDangerous(form, draft.values);
  const type = (code: MeasurementCode, text: string) => change({ values: { ...draft.values, [code]: text } });
  const faulty = hasFault(form, draft.values);
  if (saved) return <SavedView residentId={residentId} saved={saved} back={back} />;
  return (
    <div className="follow-up">
      <ResidentHead residentId={residentId} />
      {form.tasks.length > 1 && (
        <Choices
          label={t('care.contact.forTask')}
          disabled={locked}
          values={chosenTasks}
          onChoose={setChosenTasks}
          options={form.tasks.map(task => ({ value: task.id, label: dueWords(t, task) }))}
        />
      )}
      <Choice
        label={t('care.way')}
        disabled={locked}
        value={draft.way}
        onChoose={way => way && change({ way })}
        options={ways.map(value => ({ value, label: t(`care.ways.${value}`) }))}
      />
      <section aria-label={t('care.readings')}>
        <ReadingFields form={form} typed={draft.values} disabled={locked} onType={type} />
      </section>
      <Choices
        label={t('care.symptoms')}
        none={t('care.noSymptoms')}
        disabled={locked}
        values={draft.symptoms}
        onChoose={symptoms => change({ symptoms })}
        options={form.symptoms.map(value => ({ value, label: t(`care.symptom.${value}`) }))}
      />
      <Choice
        label={t('care.adherence')}
        optional
        disabled={locked}
        value={draft.adherence}
        onChoose={adherence => change({ adherence })}
        options={adherences.map(value => ({ value, label: t(`care.adherences.${value}`) }))}
      />
      <Medications value={draft.medications} disabled={locked} onChange={medications => change({ medications })} />
      <label className="follow-up-text">
        <span>{t('care.adverse')}</span>
        <input
          value={draft.adverseReaction}
          disabled={locked}
          maxLength={2_000}
          placeholder={t('care.adverseNone')}
          onChange={event => change({ adverseReaction: event.target.value })}
        />
      </label>
      <Choice
        label={
          <>
            {t('care.assessment')} {said && !draft.assessment && <small>{t('care.assessmentProposed')}</small>}
          </>
        }
        optional
        disabled={locked}
        value={draft.assessment ?? said}
        onChoose={assessment => change({ assessment })}
        options={assessments.map(value => ({ value, label: t(`care.assessments.${value}`) }))}
      />
      <Choice
        label={t('care.refer')}
        disabled={locked}
        value={(draft.referAdvised ?? dangerous) ? 'YES' : 'NO'}
        onChoose={value => change({ referAdvised: value === 'YES' })}
        options={[
          { value: 'NO', label: t('common.no') },
          { value: 'YES', label: t('common.yes') },
        ]}
      />
      <label className="follow-up-text">
        <span>{t('care.advice')}</span>
        <textarea
          rows={2}
          value={draft.advice}
          disabled={locked}
          maxLength={2_000}
          placeholder={t('care.adviceHint')}
          onChange={event => change({ advice: event.target.value })}
        />
      </label>
      <div className="follow-up-days">
        <NextDue
          form={form}
          proposed={proposed}
          chosen={draft.nextDueOn}
          doneOn={draft.doneOn ?? form.today}
          disabled={locked}
          onChoose={nextDueOn => change({ nextDueOn })}
        />
        <label className="follow-up-text">
          <span>{t('care.day')}</span>
          <input
            type="date"
            className="figures"
            disabled={locked}
            min={form.earliestDoneOn}
            max={form.today}
            value={draft.doneOn ?? form.today}
            onChange={event => change({ doneOn: event.target.value || undefined })}
          />
        </label>
      </div>
      <div className="save-bar">
        {refused && (
          <div className="refusal" role="alert">
            {refused.planChanged && <b>{t('care.changedTitle')}</b>}
            <p>
              <Icon name="alert" size={16} /> {refused.message}
            </p>
          </div>
        )}
        <SaveLine state={state} keptAt={keptAt} faulty={faulty} onDrop={drop} />
        <button
          type="button"
          className="save-button"
          disabled={faulty || state === 'SENDING'}
          onClick={() => save(recordOf(residentId, form, draft, chosenTasks))}
        >
          {state === 'UNANSWERED' ? t('care.again') : refused?.planChanged ? t('care.saveAnyway') : t('care.save')}
        </button>
      </div>
    </div>
  );
}

/** Whether it is saved, in plain words, always in the same place. */
function SaveLine({
  state,
  keptAt,
  faulty,
  onDrop,
}: {
  state: SaveState;
  keptAt: number | undefined;
  faulty: boolean;
  onDrop: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={`save-state save-${state}`}>
      <span role="status">
        {faulty
          ? t('care.mendFirst')
          : state === 'KEPT'
            ? t('care.state.KEPT', { time: timeOf(keptAt ?? Date.now()) })
            : t(`care.state.${state}`)}
      </span>
      {state === 'KEPT' && (
        <Popconfirm
          title={t('care.dropTitle')}
          description={t('care.dropLine')}
          okText={t('care.drop')}
          cancelText={t('common.cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={onDrop}
        >
          <button type="button" className="save-drop">
            {t('care.drop')}
          </button>
        </Popconfirm>
      )}
    </div>
  );
}

function SavedView({ residentId, saved, back }: { residentId: string; saved: Saved; back: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <div className="follow-up follow-up-saved">
      <ResidentHead residentId={residentId} />
      <div className="save-state save-SAVED">
        <span role="status">
          <Icon name="check" size={32} />
          <b>{t('care.savedTitle', { time: timeOf(saved.doneAt) })}</b>
        </span>
        <p className="figures">
          {saved.nextDueOn ? t('care.savedNext', { date: saved.nextDueOn }) : t('care.savedNoNext')}
        </p>
      </div>
      <Link className="save-button" to={back}>
        {t('care.back')}
      </Link>
      {saved.referAdvised && mayDo(viewer, 'referral.send') && (
        <Link className="save-button save-second" to={`/referrals/new?resident=${residentId}`}>
          {t('care.toReferral')}
        </Link>
      )}
    </div>
  );
}

/** Where one came from; only ever a place of this console. */
function backTo(wanted: string | null, residentId: string): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : `/residents/${residentId}`;
}
