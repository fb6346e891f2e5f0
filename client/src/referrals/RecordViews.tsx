import { useTranslation } from 'react-i18next';
import type { FeedbackFragment, SummaryFragment } from '../gql/graphql';
import { timeOf, useName } from '../ui/format';

/** The record that the sender attached. */
export function SummaryView({
  reason,
  summary,
}: {
  reason: string | null | undefined;
  summary: SummaryFragment | null | undefined;
}) {
  const { t } = useTranslation();
  return (
    <dl className="record">
      <Part label={t('referral.summary.reason')} text={reason} />
      <Part label={t('referral.summary.complaint')} text={summary?.complaint} />
      <Part label={t('referral.summary.history')} text={summary?.history} />
      <Part label={t('referral.summary.findings')} text={summary?.findings} />
      <Part label={t('referral.summary.treatment')} text={summary?.treatment} />
      <Part label={t('referral.summary.allergies')} text={summary?.allergies} />
      <Part label={t('referral.summary.medications')} text={medicationWords(summary?.medications)} />
      {summary && summary.results.length > 0 && (
        <>
          <dt>{t('referral.summary.results')}</dt>
          <dd>
            <Results results={summary.results} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What the receiver gave back. */
export function FeedbackView({ feedback }: { feedback: FeedbackFragment }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <>
      <dl className="record">
        <Part label={t('referral.feedback.diagnosis')} text={feedback.diagnosis} />
        <Part label={t('referral.feedback.treatment')} text={feedback.treatment} />
        <Part label={t('referral.feedback.plan')} text={feedback.plan} />
        <Part label={t('referral.feedback.medications')} text={medicationWords(feedback.medications)} />
        <Part label={t('referral.feedback.followUpOn')} text={feedback.followUpOn} />
        <Part label={t('referral.feedback.recipientNote')} text={feedback.recipientNote} />
      </dl>
      <p className="quiet">
        {[feedback.givenBy && name(feedback.givenBy), feedback.givenAt && timeOf(feedback.givenAt)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function Part({ label, text }: { label: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** "氨氯地平片 5 mg 每日一次；…" */
export function medicationWords(list: SummaryFragment['medications'] | null | undefined): string {
  return (list ?? []).map(one => [one.name, one.dose, one.frequency].filter(Boolean).join(' ')).join('；');
}

function Results({ results }: { results: SummaryFragment['results'] }) {
  return (
    <ul className="plain results">
      {results.map(one => (
        <li key={`${one.name} ${one.at}`}>
          {one.name} <b>{one.value}</b> {one.unit} {one.at && <small>{timeOf(one.at)}</small>}
        </li>
      ))}
    </ul>
  );
}
