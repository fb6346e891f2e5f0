import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import { supplyKinds } from '../catalogue/item';
import { CatalogueCategoriesDocument, type SupplyKind } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { exportFigures } from './exportSavings';
import { type Figure, monthText } from './figureText';
import type { SavingsFilter } from './useSavingsFilter';

/** Whose figures, of what, which months; all in the address. */
export function SavingsTools({ address, figures }: { address: SavingsFilter; figures: readonly Figure[] | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const { institutions } = useScope();
  const { filter, from, lastMonth, by, change } = address;
  const period = `${monthText(from)} – ${monthText(lastMonth)}`;
  return (
    <>
      <Select
        aria-label={t('frame.institution')}
        value={filter.institutionId ?? ''}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={id => change({ institution: id || undefined })}
        options={[
          { value: '', label: t('savings.whole') },
          ...institutions.map(one => ({ value: one.id, label: name(one) })),
        ]}
      />
      <Segmented<SupplyKind | ''>
        aria-label={t('catalogue.filterKind')}
        value={filter.kind ?? ''}
        onChange={kind => change({ kind: kind || undefined, category: undefined })}
        options={[
          { value: '', label: t('savings.allKinds') },
          ...supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) })),
        ]}
      />
      <Categories address={address} />
      {filter.supplierId && <OneSupplier address={address} figures={figures} />}
      <DatePicker.RangePicker
        picker="month"
        aria-label={t('census.period')}
        allowClear={false}
        value={[dayjs(from), dayjs(lastMonth)]}
        disabledDate={day => day.isAfter(civilNow(), 'month')}
        onChange={range => {
          if (!range?.[0] || !range[1]) return;
          change({ from: range[0].format('YYYY-MM'), until: range[1].format('YYYY-MM'), month: undefined });
        }}
      />
      <Button
        icon={<Icon name="export" size={16} />}
        disabled={!figures}
        onClick={() => figures && void exportFigures(t, figures, by, period)}
      >
        {t('common.exportXlsx')}
      </Button>
    </>
  );
}

function Categories({ address: { filter, change } }: { address: SavingsFilter }) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(CatalogueCategoriesDocument, { variables: { groupId: filter.groupId } });
  const categories = data?.catalogueCategories.filter(({ kind }) => !filter.kind || kind === filter.kind) ?? [];
  return (
    <Select
      aria-label={t('catalogue.filterCategory')}
      value={filter.categoryId ?? ''}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={category => change({ category: category || undefined })}
      options={[
        { value: '', label: t('savings.allCategories') },
        ...categories.map(one => ({ value: one.id, label: name(one) })),
      ]}
    />
  );
}

/** A supplier is chosen in the table of suppliers; here it is named, and let go again. */
function OneSupplier({ address: { filter, change }, figures }: Parameters<typeof SavingsTools>[0]) {
  const { t } = useTranslation();
  const name = useName();
  const known = figures?.flatMap(({ parts }) => parts).find(({ supplier }) => supplier?.id === filter.supplierId);
  return (
    <Button onClick={() => change({ supplier: undefined })} icon={<Icon name="close" size={14} />} iconPlacement="end">
      {known?.supplier ? name(known.supplier) : t('savings.supplier')}
    </Button>
  );
}
