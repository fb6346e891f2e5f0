import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LotReleaseDocument, StockHoldsDocument, type StockHoldsQuery } from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { timeOf } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { Expiry, ItemCell, LotCell, Units } from './parts';
import { useSpots } from './useSpots';

const pageSize = 30;

type Hold = StockHoldsQuery['lotBlocks']['edges'][number]['node'];

/** Lots of which a house lets nothing out, and the way to release them. */
export default function HoldsPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.holds.title')}>
      {(house, address) => <Holds key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function Holds({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const [releasing, setReleasing] = useState<Hold>();
  const onlyOpen = !address.search.has('all');
  const keeps = useSpots(house.id).some(place => place.viewerCanKeep);
  const { data, previousData, error, refetch } = useQuery(StockHoldsDocument, {
    variables: { institutionId: house.id, onlyOpen, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.lotBlocks;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const open = rows.filter(({ liftedAt }) => !liftedAt);
  return (
    <HouseFrame
      title={t('stock.holds.title')}
      sentence={
        page &&
        t('stock.holds.sentence', {
          n: open.filter(({ kind }) => kind === 'QUARANTINE').length,
          recalled: open.filter(({ kind }) => kind === 'RECALL').length,
        })
      }
      address={address}
      filters={
        <Checkbox
          checked={!onlyOpen}
          onChange={event => address.change({ all: event.target.checked ? '1' : undefined })}
        >
          {t('stock.holds.all')}
        </Checkbox>
      }
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {page && rows.length === 0 && (
        <Blank icon="check" title={t('stock.holds.none')} line={t('stock.holds.noneLine')} />
      )}
      {rows.length > 0 && (
        <DataTable<Hold>
          label={t('stock.holds.title')}
          rowKey="id"
          dataSource={[...rows]}
          columns={[
            { title: t('stock.column.item'), render: (_, { lot }) => <ItemCell item={lot?.item} house={house.id} /> },
            { title: t('stock.column.lot'), render: (_, { lot }) => <LotCell lot={lot} /> },
            { title: t('stock.near.expires'), render: (_, { lot }) => <Expiry on={lot?.expiresOn} /> },
            {
              title: t('stock.column.kind'),
              render: (_, { kind, reason }) => (
                <>
                  <span className="item-mark stock-over">{t(`stock.block.${kind}`)}</span>
                  <small>{reason}</small>
                </>
              ),
            },
            {
              title: t('stock.holds.held'),
              align: 'right',
              render: (_, { heldUnits, lot }) => <Units n={heldUnits} item={lot?.item} />,
            },
            {
              title: t('stock.holds.since'),
              render: (_, { since, liftedAt }) => (
                <span className="figures">
                  {timeOf(since)}
                  {liftedAt && <small>{t('stock.holds.lifted', { at: timeOf(liftedAt) })}</small>}
                </span>
              ),
            },
            {
              title: '',
              align: 'right',
              render: (_, hold) => {
                if (hold.liftedAt) return null;
                if (hold.kind === 'RECALL') return <Link to="/stock/recalls">{t('stock.holds.recall')}</Link>;
                return (
                  keeps && (
                    <Button size="small" onClick={() => setReleasing(hold)}>
                      {t('stock.holds.release')}
                    </Button>
                  )
                );
              },
            },
          ]}
        />
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {releasing && (
        <ReasonDialog
          title={t('stock.holds.releaseTitle', { lot: releasing.lot?.number ?? '' })}
          line={t('stock.holds.releaseLine')}
          label={t('stock.holds.releaseReason')}
          submit={t('stock.holds.release')}
          send={async reason => (await act(LotReleaseDocument, { blockId: releasing.id, reason })).lotRelease}
          done={t('stock.holds.released')}
          onClose={() => setReleasing(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </HouseFrame>
  );
}
