import { useQuery } from '@apollo/client/react';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NeighbourhoodsDocument } from '../gql/graphql';
import { useName } from '../ui/format';

export interface PlaceEntry {
  neighbourhoodId?: string;
  address?: string;
  insurerNumber?: string;
  localNumber?: string;
}

/** Where a resident lives and by which numbers they are known, as fields of a form. */
export function PlaceFields({ institutionId }: { institutionId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(NeighbourhoodsDocument, { variables: { institutionId }, fetchPolicy: 'cache-first' });
  return (
    <div className="form-pair">
      <Form.Item name="neighbourhoodId" label={t('resident.register.neighbourhood')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('common.optional')}
          options={data?.neighbourhoods.map(one => ({ value: one.id, label: name(one) })) ?? []}
        />
      </Form.Item>
      <Form.Item name="address" label={t('resident.register.address')}>
        <Input autoComplete="off" placeholder={t('common.optional')} maxLength={200} />
      </Form.Item>
      <Form.Item name="insurerNumber" label={t('resident.register.insurer')}>
        <Input autoComplete="off" placeholder={t('common.optional')} maxLength={40} />
      </Form.Item>
      <Form.Item name="localNumber" label={t('resident.register.local')}>
        <Input autoComplete="off" placeholder={t('common.optional')} maxLength={40} />
      </Form.Item>
    </div>
  );
}

/** What was said of the place; what was left empty is not known. */
export function placeInput({ neighbourhoodId, insurerNumber, localNumber }: PlaceEntry) {
  return {
    neighbourhoodId: neighbourhoodId || null,
    insurerNumber: insurerNumber?.trim() || null,
    localNumber: localNumber?.trim() || null,
  };
}
