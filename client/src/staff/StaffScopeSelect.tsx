import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useName } from '../ui/format';
import { type StaffScope, wholeGroup } from './useStaffScope';

/** Whose people: a house, or all of the group. */
export function StaffScopeSelect({ scope: { group, wholeGroup: all, houses, house } }: { scope: StaffScope }) {
  const { t } = useTranslation();
  const name = useName();
  const [, setSearch] = useSearchParams();
  if (!group || houses.length + (all ? 1 : 0) < 2) return null;
  const choose = (id: string) =>
    setSearch(before => {
      const next = new URLSearchParams(before);
      if (id === wholeGroup) next.delete('institution');
      else next.set('institution', id);
      next.delete('after');
      return next;
    });
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
