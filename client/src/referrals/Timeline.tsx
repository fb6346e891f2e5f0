import { useTranslation } from 'react-i18next';
import type { StepFragment } from '../gql/graphql';
import { ageOf, timeOf, useName } from '../ui/format';
import { deadlineOf } from './lanes';
import { targetName } from './ReferralCard';
import { leftWords, useServerNow } from './serverClock';
import type { FullReferral } from './useReferral';

const laneOfSide = {
  SOURCE: 'source',
  TARGET: 'target',
  GROUP: 'middle',
  SYSTEM: 'middle',
} as const;

/** Both sides on one line of time: the sender left, the receiver right, between them what the system did and how long it took. */
export function Timeline({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const name = useName();
  const { steps } = referral;
  return (
    <div className="timeline">
      <div className="timeline-head">
        <span className="timeline-source">
          {t('referral.side.SOURCE')} <b>{name(referral.source)}</b>
        </span>
        <span className="timeline-target">
          {t('referral.side.TARGET')} <b>{targetName(name, referral)}</b>
        </span>
      </div>
      {steps.length === 0 && <p className="quiet">{t('referral.page.noSteps')}</p>}
      <ol>
        {steps.map((step, at) => (
          <StepLine key={step.number} step={step} before={steps[at - 1]} />
        ))}
        <Waiting referral={referral} />
      </ol>
    </div>
  );
}

function StepLine({ step, before }: { step: StepFragment; before: StepFragment | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const side = laneOfSide[step.side];
  const why = [step.reason && t(`referral.reason.${step.reason}`), step.note].filter(Boolean).join(' · ');
  const by = step.person ? name(step.person) : step.side === 'SYSTEM' ? t('referral.side.SYSTEM') : '';
  return (
    <li className={`step step-${side}`}>
      <span className="step-axis">
        {before && <small>+ {leftWords(Date.parse(step.at) - Date.parse(before.at))}</small>}
        <i aria-hidden="true" />
      </span>
      <span className="step-body">
        <span className="step-what">
          <b>{t(`referral.stepAction.${step.action}`)}</b> <span className="figures">{timeOf(step.at)}</span>
        </span>
        <small>
          {step.side === 'GROUP' ? t('referral.side.GROUP') : ''} {by}
        </small>
        {why && <span className="step-why">{why}</span>}
      </span>
    </li>
  );
}

const waitsFor = {
  SUBMITTED: 'target',
  ACCEPTED: 'source',
  DEPARTED: 'target',
  ARRIVED: 'target',
  ADMITTED: 'target',
  ATTENDED: 'target',
  FEEDBACK_DUE: 'target',
} as const;

/** The open end: whose turn it is, and since when. */
function Waiting({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const now = useServerNow(30_000);
  const { state } = referral;
  const last = referral.steps.at(-1);
  if (!last || !(state in waitsFor)) return null;
  // Nobody answers for a house outside: what comes next is the departure.
  const open = referral.outsideTarget && state === 'SUBMITTED' ? 'ACCEPTED' : (state as keyof typeof waitsFor);
  const deadline = deadlineOf(referral);
  return (
    <li className={`step step-${waitsFor[open]} step-open`}>
      <span className="step-axis">
        <small>{ageOf(last.at, now)}</small>
        <i aria-hidden="true" />
      </span>
      <span className="step-body">
        <span className="step-what">{t(`referral.waiting.${open}`)}</span>
        {deadline && (
          <small className={deadline.until < now ? 'danger' : undefined}>
            {t('referral.page.by', { time: timeOf(deadline.until, now) })}
          </small>
        )}
      </span>
    </li>
  );
}
