import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StockHoldingsDocument } from '../gql/graphql';
import { count, useName } from '../ui/format';
import { SearchInput } from '../ui/SearchInput';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import type { CabinetProps } from './CabinetPage';
import { Expiry, Units } from './parts';

const pageSize = 25;

/** What is left in the cabinet, what is low first to be seen. */
export function CabinetStock({ cabinet, house, acts }: CabinetProps) {
  const { t } = useTranslation();
  const name = useName();
  const [search, setSearch] = useState<string>();
  const { data, previousData, error, refetch, fetchMore } = useQuery(StockHoldingsDocument, {
    variables: { institutionId: house, placeId: cabinet.id, search, first: pageSize },
    fetchPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every act changes the list
  useEffect(() => {
    if (acts > 0) void refetch();
  }, [acts]);
  const page = (data ?? previousData)?.stockHoldings;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const more = () =>
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        stockHoldings: { ...next.stockHoldings, edges: [...before.stockHoldings.edges, ...next.stockHoldings.edges] },
      }),
    });
  return (
    <Section title={t('stock.cabinet.left')} aside={page && t('stock.items', { n: count(page.totalCount) })}>
      <SearchInput label={t('stock.find')} said={search ?? ''} onSearch={setSearch} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={5} />}
      {page && rows.length === 0 && <p className="quiet">{t(search ? 'stock.noMatch' : 'stock.none')}</p>}
      <ul className="plain use-list">
        {rows.map(({ item, units, blockedUnits, expiredUnits, minUnits, expiresOn }) => {
          const usable = units - blockedUnits - expiredUnits;
          return (
            <li key={item?.id}>
              <div>
                {item && name(item)} <small>{item?.specificationZh}</small>
                {units > 0 && (
                  <small>
                    <Expiry on={expiresOn} />
                  </small>
                )}
              </div>
              <span className={minUnits != null && usable < minUnits ? 'stock-low' : undefined}>
                <Units n={usable} item={item} />
                {units !== usable && (
                  <small className="stock-over">
                    {t('stock.cabinet.notUsable')} {count(units - usable)}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <Button className="load-more" onClick={more}>
          {t('stock.cabinet.more')}
        </Button>
      )}
    </Section>
  );
}
