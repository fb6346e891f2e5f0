import { useTranslation } from 'react-i18next';
import type { PanelLineFragment } from '../gql/graphql';
import { shortDate } from './civilDays';
import { ControlMark } from './Marks';

type Row = Pick<PanelLineFragment, 'bloodPressure' | 'glucose' | 'hypertensionControl' | 'diabetesControl'>;

/** The last blood pressure, how it stands, and from when it is. */
export function BloodPressure({ row, today }: { row: Row; today: string }) {
  const { t } = useTranslation();
  const { bloodPressure: last, hypertensionControl: control } = row;
  if (!last && !control) return null;
  return (
    <span className="vitals" title={t('resident.bloodPressure')}>
      <ControlMark control={control} />
      {last && (
        <>
          <b>{`${Number(last.systolic)}/${Number(last.diastolic)}`}</b>
          <small>{shortDate(last.on, today)}</small>
        </>
      )}
    </span>
  );
}

/** The last fasting glucose, how it stands, and from when it is. */
export function Glucose({ row, today }: { row: Row; today: string }) {
  const { t } = useTranslation();
  const { glucose: last, diabetesControl: control } = row;
  if (!last && !control) return null;
  return (
    <span className="vitals" title={t('resident.glucose')}>
      <ControlMark control={control} />
      {last && (
        <>
          <b>{Number(last.value).toFixed(1)}</b>
          <small>{shortDate(last.on, today)}</small>
        </>
      )}
    </span>
  );
}
