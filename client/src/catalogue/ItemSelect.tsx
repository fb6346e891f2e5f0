import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CatalogueItemsDocument, type CatalogueLineFragment } from '../gql/graphql';
import { useSettled } from '../ui/FindField';
import { useName } from '../ui/format';

interface ItemSelectProps {
  groupId: string;
  /** Given by the form around it. */
  id?: string;
  value?: string;
  onChange?: (itemId: string | undefined) => void;
  /** The item itself, for whoever needs more than its id. */
  onItem?: (item: CatalogueLineFragment | undefined) => void;
  /** Items of ours that are shown before anything is typed. */
  known?: readonly CatalogueLineFragment[];
  autoFocus?: boolean;
}

const foundAtMost = 12;

/** An item of the catalogue, found by name, initials, code or barcode. */
export function ItemSelect({ groupId, id, value, onChange, onItem, known = [], autoFocus }: ItemSelectProps) {
  const { t } = useTranslation();
  const name = useName();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<CatalogueLineFragment>();
  const said = useSettled(text.trim());
  const { data, loading } = useQuery(CatalogueItemsDocument, {
    variables: { groupId, search: said, onlyEssential: false, onlyListed: true, first: foundAtMost },
    skip: said === '',
  });
  const found = said === '' ? known : (data?.catalogueItems.edges.map(edge => edge.node) ?? []);
  const shown = chosen && !found.some(one => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      id={id}
      autoFocus={autoFocus}
      allowClear
      aria-label={id ? undefined : t('catalogue.columns.item')}
      value={value}
      placeholder={t('catalogue.find')}
      showSearch={{ onSearch: setText, filterOption: false }}
      loading={loading}
      notFoundContent={t(said ? 'catalogue.noMatch' : 'catalogue.find')}
      onChange={next => {
        const item = shown.find(one => one.id === next);
        setChosen(item);
        onItem?.(item);
        onChange?.(next);
      }}
      options={shown.map(item => ({
        value: item.id,
        label: `${name(item)} ${item.specificationZh} · ${item.manufacturerZh}`,
      }))}
    />
  );
}
