import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { institutionsOf, useScope } from '../app/viewer';
import { useName } from '../ui/format';
import { useSpots } from './useSpots';

/** To where something goes: the house, and the place in it. Fields `houseId` and `toPlaceId` of the form around it. */
export function TargetFields({
  houseId,
  notPlaceId,
  quarantine = false,
}: {
  houseId: string | undefined;
  notPlaceId?: string;
  /** Only places of quarantine are offered. */
  quarantine?: boolean;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const form = Form.useFormInstance();
  const houses = group
    ? institutionsOf(group).filter(({ id }) =>
        group.memberships.some(one => one.institution.id === id && one.role !== 'CITY_PARTNER'),
      )
    : [];
  const places = useSpots(houseId).filter(
    ({ id, kind }) => id !== notPlaceId && (!quarantine || kind === 'QUARANTINE'),
  );
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <div className="form-pair">
      <Form.Item name="houseId" label={t('stock.move.house')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('toPlaceId', undefined)}
          options={houses.map(one => ({ value: one.id, label: name(one) }))}
        />
      </Form.Item>
      <Form.Item name="toPlaceId" label={t('stock.move.place')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(place => ({
            value: place.id,
            label: `${name(place)}（${t(`stock.kind.${place.kind}`)}）`,
          }))}
        />
      </Form.Item>
    </div>
  );
}
