import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';
import type { Medication } from './followUpDraft';

const most = 12;

/** The medicines taken; what was taken last time stands there already. */
export function Medications({
  value,
  disabled,
  onChange,
}: {
  value: readonly Medication[];
  disabled: boolean;
  onChange: (value: readonly Medication[]) => void;
}) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Medication>) =>
    onChange(value.map((one, nth) => (nth === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="medications" disabled={disabled}>
      <legend>
        {t('care.medications')} {value.length === 0 && <small>{t('care.medicationsNone')}</small>}
      </legend>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity while somebody types in them
        <div key={at} className="medication">
          <input
            aria-label={t('care.medicationName')}
            placeholder={t('care.medicationName')}
            value={one.name}
            maxLength={60}
            onChange={event => change(at, { name: event.target.value })}
          />
          <input
            aria-label={t('care.medicationDose')}
            placeholder={t('care.medicationDose')}
            value={one.dose ?? ''}
            maxLength={40}
            onChange={event => change(at, { dose: event.target.value })}
          />
          <input
            aria-label={t('care.medicationFrequency')}
            placeholder={t('care.medicationFrequency')}
            value={one.frequency ?? ''}
            maxLength={40}
            onChange={event => change(at, { frequency: event.target.value })}
          />
          <button
            type="button"
            aria-label={t('care.medicationRemove', { name: one.name })}
            onClick={() => onChange(value.filter((_, nth) => nth !== at))}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
      {value.length < most && (
        <button type="button" className="medication-add" onClick={() => onChange([...value, { name: '' }])}>
          <Icon name="plus" size={18} /> {t('care.medicationAdd')}
        </button>
      )}
    </fieldset>
  );
}
