import { useTranslation } from 'react-i18next';
import { timeOf, useName } from '../ui/format';
import { Section } from '../ui/Section';
import type { Round } from './round';

/** Which houses have said what they need, and who has not: shape and word before colour. */
export function Houses({ round }: { round: Round }) {
  const { t } = useTranslation();
  const name = useName();
  const { demandProgress, offeringCount } = round;
  if (!demandProgress || demandProgress.length === 0) return null;
  const done = demandProgress.filter(({ answered }) => answered >= offeringCount).length;
  return (
    <Section
      title={t('negotiation.demand.title')}
      aside={t('negotiation.demand.line', { n: done, of: demandProgress.length })}
    >
      <ul className="plain houses">
        {demandProgress.map(({ institution, answered, enteredAt }) => (
          <li
            key={institution?.id}
            className={answered >= offeringCount ? 'house-done' : answered > 0 ? 'house-partly' : 'house-none'}
          >
            <b>{institution && name(institution)}</b>
            <span>
              {answered >= offeringCount
                ? t('negotiation.demand.done')
                : answered > 0
                  ? t('negotiation.demand.partly', { n: answered, of: offeringCount })
                  : t('negotiation.demand.none')}
            </span>
            {enteredAt && <small className="figures">{t('negotiation.demand.at', { time: timeOf(enteredAt) })}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
