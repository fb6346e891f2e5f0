import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CatalogueLineFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { opensRow, rowKeys } from '../ui/rows';
import { ItemMarks, Packs } from './item';

const links = 'a[data-item]';

/** Items as a table: moved through by arrows, opened by Enter. */
export function ItemTable({ items }: { items: readonly CatalogueLineFragment[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="item-table" onKeyDown={rowKeys(links)}>
      <DataTable<CatalogueLineFragment>
        label={t('catalogue.title')}
        rowKey="id"
        columns={columns}
        dataSource={[...items]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/catalogue/${id}`) })}
      />
    </div>
  );
}

function useColumns(): TableColumnsType<CatalogueLineFragment> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(
    () => [
      {
        title: t('catalogue.columns.item'),
        render: (_, item) => (
          <>
            <Link to={`/catalogue/${item.id}`} data-item={item.id}>
              {name(item)}
            </Link>{' '}
            <ItemMarks item={item} />
            <small>{[item.specificationZh, item.dosageFormZh].filter(Boolean).join(' · ')}</small>
          </>
        ),
      },
      { title: t('catalogue.columns.category'), render: (_, { category }) => name(category) },
      { title: t('catalogue.columns.maker'), dataIndex: 'manufacturerZh' },
      { title: t('catalogue.columns.packs'), render: (_, item) => <Packs item={item} /> },
      { title: t('catalogue.columns.codes'), render: (_, { code }) => <span className="figures">{code}</span> },
    ],
    [t, name],
  );
}
