import dayjs from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUpForm, NextDue as Proposal } from './readings';

const civil = 'YYYY-MM-DD';

/** When to see the resident next: proposed by the policy out of what was measured; a week earlier or later with one tap. */
export function NextDue({
  form,
  proposed,
  chosen,
  doneOn,
  disabled,
  onChoose,
}: {
  form: FollowUpForm;
  proposed: Proposal | undefined;
  chosen: string | undefined;
  doneOn: string;
  disabled: boolean;
  onChoose: (dueOn: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const dueOn = chosen ?? proposed?.dueOn ?? '';
  const earliest = dayjs(doneOn > form.today ? doneOn : form.today)
    .add(1, 'day')
    .format(civil);
  const shift = (days: number) => {
    const next = dayjs(dueOn || form.today)
      .add(days, 'day')
      .format(civil);
    onChoose(next < earliest ? earliest : next > form.latestDueOn ? form.latestDueOn : next);
  };
  return (
    <div className="next-due">
      <label htmlFor={id}>{t('care.nextDue')}</label>
      <div className="next-due-day">
        <button type="button" disabled={disabled} onClick={() => shift(-7)}>
          −7<span className="visually-hidden"> {t('care.weekEarlier')}</span>
        </button>
        <input
          id={id}
          type="date"
          className="figures"
          disabled={disabled}
          min={earliest}
          max={form.latestDueOn}
          value={dueOn}
          onChange={event => event.target.value && onChoose(event.target.value)}
        />
        <button type="button" disabled={disabled} onClick={() => shift(7)}>
          +7<span className="visually-hidden"> {t('care.weekLater')}</span>
        </button>
      </div>
      {proposed && (
        <small>
          {chosen && chosen !== proposed.dueOn ? (
            <button
              type="button"
              className="next-due-reset"
              disabled={disabled}
              onClick={() => onChoose(proposed.dueOn)}
            >
              {proposed.dueOn} · {t(`care.nextWhy.${proposed.reason}`)}
            </button>
          ) : (
            `${t(`care.nextWhy.${proposed.reason}`)} · ${t('care.nextProposed')}`
          )}
        </small>
      )}
    </div>
  );
}
