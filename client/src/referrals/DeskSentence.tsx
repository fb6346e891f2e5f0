import { useTranslation } from 'react-i18next';
import type { ReferralDesk } from '../gql/graphql';
import { deadlineOf, laneOf } from './lanes';
import { leftWords, useServerNow } from './serverClock';
import { type DeskContent, isLate } from './useDesk';

/** The sentence that the desk comes for: what waits for an answer, how long there is, and what is late. */
export function DeskSentence({ desk, content }: { desk: ReferralDesk; content: DeskContent }) {
  const { t } = useTranslation();
  const now = useServerNow(5_000);
  const cards = [...content.cards.values()];
  const count = (state: 'SUBMITTED' | 'ACCEPTED' | 'FEEDBACK_DUE') => content.counts.get(state) ?? 0;
  const waiting = count('SUBMITTED');
  const due = cards
    .filter(card => card.state === 'SUBMITTED')
    .flatMap(card => deadlineOf(card)?.until ?? [])
    .filter(until => until > now);
  const late = content.lateUnseen + cards.filter(isLate).length;
  const under = cards.filter(card => laneOf(card.state) === 'coming').length;
  const parts = [
    waiting > 0 ? t(`referral.sentence.waiting.${desk}`, { n: waiting }) : t(`referral.sentence.none.${desk}`),
    due.length > 0 && t('referral.sentence.due', { time: leftWords(Math.min(...due) - now) }),
    desk !== 'INCOMING' && count('ACCEPTED') > 0 && t('referral.sentence.accepted', { n: count('ACCEPTED') }),
    desk === 'INCOMING' && under > 0 && t('referral.sentence.coming', { n: under }),
  ];
  return (
    <>
      {parts.filter(Boolean).join(t('referral.sentence.and'))}
      {late > 0 ? (
        <>
          {t('referral.sentence.but')}
          <span className="danger">{t('referral.sentence.late', { n: late })}</span>
        </>
      ) : (
        ''
      )}
      {t('referral.sentence.stop')}
    </>
  );
}
