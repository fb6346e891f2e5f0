import type { TFunction } from 'i18next';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasurementCode } from '../gql/graphql';
import { shortDate } from '../residents/civilDays';
import { type FollowUpForm, type Hint, hintOf, lastOf, type Typed } from './readings';

/** One value: big enough for a thumb, with the keypad of numbers, the last value beside it, and what is amiss below at once. */
export function ReadingField({
  form,
  code,
  typed,
  disabled,
  onType,
}: {
  form: FollowUpForm;
  code: MeasurementCode;
  typed: Typed;
  disabled: boolean;
  onType: (code: MeasurementCode, text: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const hint = hintOf(form, typed, code);
  const decimals = form.limits.find(one => one.code === code)?.decimals ?? 0;
  const last = lastOf(form, code);
  return (
    <div className={hint ? `reading reading-${hint.kind}` : 'reading'}>
      <label htmlFor={id}>{t(`care.measurement.${code}`)}</label>
      <span className="reading-value">
        <input
          id={id}
          className="figures"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          enterKeyHint="next"
          autoComplete="off"
          maxLength={7}
          disabled={disabled}
          value={typed[code] ?? ''}
          aria-invalid={hint?.kind === 'fault'}
          aria-describedby={`${id}-said`}
          onChange={event => onType(code, event.target.value)}
          onKeyDown={toNextField}
        />
        <span>{t(`care.unit.${code}`)}</span>
      </span>
      <span id={`${id}-said`} className="reading-said" aria-live="polite">
        {hint ? (
          <b>{wordsOf(t, hint)}</b>
        ) : (
          <span className="figures">
            {last
              ? t('care.lastOn', { value: last.value, date: shortDate(last.measuredOn, form.today) })
              : t('care.noLast')}
          </span>
        )}
      </span>
    </div>
  );
}

function wordsOf(t: TFunction, hint: Hint): string {
  switch (hint.key) {
    case 'RANGE':
      return t('care.hint.RANGE', { min: hint.min, max: hint.max });
    case 'DECIMALS':
    case 'JUMP':
      return t(`care.hint.${hint.key}`, { n: hint.n });
    default:
      return t(`care.hint.${hint.key}`);
  }
}

/** The key that says "next" on a phone's keypad leads to the next value. */
function toNextField(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const fields = [...document.querySelectorAll<HTMLInputElement>('.reading input')];
  const next = fields[fields.indexOf(event.currentTarget) + 1];
  if (next) next.focus();
  else event.currentTarget.blur();
}
