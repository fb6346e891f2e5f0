import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReferralScene, ReferralUrgency } from '../gql/graphql';
import { useName } from '../ui/format';
import { type DeskFilter, passesFilter } from './deskScope';
import { laneOf } from './lanes';
import { UrgencyMark } from './ReferralCard';
import { type DeskContent, isLate } from './useDesk';

const urgencies: readonly ReferralUrgency[] = ['EMERGENCY', 'URGENT', 'ROUTINE'];
const scenes: readonly ReferralScene[] = ['INPATIENT', 'OUTPATIENT', 'CHECK_UP'];

/** Narrows the desk: by urgency, by what is late, by scene and department. Each says how many there are. */
export function DeskFilters({
  content,
  filter,
  choose,
}: {
  content: DeskContent;
  filter: DeskFilter;
  choose: (key: string, value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const open = [...content.cards.values()].filter(card => laneOf(card.state) !== 'ended');
  const within = open.filter(card => passesFilter(card, { ...filter, urgency: new Set(), late: false }));
  const toggle = (urgency: ReferralUrgency) => {
    const next = new Set(filter.urgency);
    if (!next.delete(urgency)) next.add(urgency);
    choose('urgency', [...next].join(',') || undefined);
  };
  const departments = new Map(
    [...content.cards.values()].flatMap(({ targetDepartment: one }) => (one ? [[one.id, name(one)] as const] : [])),
  );
  return (
    <div className="desk-filters">
      <fieldset className="state-filter">
        <legend className="visually-hidden">{t('referral.desk.filter')}</legend>
        {urgencies.map(urgency => (
          <button
            key={urgency}
            type="button"
            aria-pressed={filter.urgency.has(urgency)}
            onClick={() => toggle(urgency)}
          >
            <UrgencyMark urgency={urgency} /> <span aria-hidden="true">{t(`referral.urgency.${urgency}`)}</span>{' '}
            <b>{within.filter(card => card.urgency === urgency).length}</b>
          </button>
        ))}
        <button type="button" aria-pressed={filter.late} onClick={() => choose('late', filter.late ? undefined : '1')}>
          <i className="late-mark" aria-hidden="true" /> {t('referral.desk.late')}{' '}
          <b>{within.filter(isLate).length + content.lateUnseen}</b>
        </button>
      </fieldset>
      <Select
        aria-label={t('referral.desk.scene')}
        value={filter.scene ?? ''}
        onChange={value => choose('scene', value || undefined)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('referral.desk.allScenes') },
          ...scenes.map(value => ({
            value: value as string,
            label: t(`referral.scene.${value}`),
          })),
        ]}
      />
      <Select
        aria-label={t('referral.desk.department')}
        value={filter.department && departments.has(filter.department) ? filter.department : ''}
        onChange={value => choose('department', value || undefined)}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('referral.desk.allDepartments') },
          ...[...departments].map(([value, label]) => ({ value, label })),
        ]}
      />
    </div>
  );
}
