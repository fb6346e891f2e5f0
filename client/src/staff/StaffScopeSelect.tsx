import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useName } from '../ui/format';
import { useAddress } from '../ui/useAddress';
import { type StaffScope, wholeGroup } from './useStaffScope';

/** Whose people: a house, or all of the group. */
export function StaffScopeSelect({ scope: { group, wholeGroup: all, houses, house } }: { scope: StaffScope }) {
  const { t } = useTranslation();
  const name = useName();
  const [, change] = useAddress();
  if (!group || houses.length + (all ? 1 : 0) < 2) return null;
  const choose = (id: string) => change({ institution: id === wholeGroup ? undefined : id, after: undefined });
  return (
    <Select
      aria-label={t('staff.directory.scope')}
      value={house?.id ?? wholeGroup}
      onChange={choose}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        ...(all ? [{ value: wholeGroup, label: t('staff.directory.wholeGroup', { name: name(group) }) }] : []),
        ...houses.map(one => ({ value: one.id, label: name(one) })),
      ]}
    />
  );
}
