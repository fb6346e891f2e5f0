import { useTranslation } from 'react-i18next';

type DueState = 'OVERDUE' | 'TODAY' | 'THIS_WEEK' | 'LATER';

/** When something is due: filled when late, full border today, dashed this week, plain later. */
export function DueMark({ state, days }: { state: DueState | null | undefined; days: number }) {
  const { t } = useTranslation();
  if (!state) return <span className="quiet">{t('resident.due.NONE')}</span>;
  return <span className={`due due-${state}`}>{t(`resident.due.${state}`, { n: Math.abs(days) })}</span>;
}

type Control = 'CONTROLLED' | 'UNCONTROLLED' | 'UNMEASURED' | 'MISSED';

/** How a condition stands, by letter and shape before colour. */
export function ControlMark({ control }: { control: Control | null | undefined }) {
  const { t } = useTranslation();
  if (!control) return null;
  return (
    <span className={`control control-${control}`} title={t(`resident.control.${control}`)}>
      <span aria-hidden="true">{t(`resident.controlLetter.${control}`)}</span>
      <span className="visually-hidden">{t(`resident.control.${control}`)}</span>
    </span>
  );
}
