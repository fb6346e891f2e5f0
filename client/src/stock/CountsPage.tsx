import { useQuery } from '@apollo/client/react';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { StockCountOpenDocument, StockCountsDocument, type StockCountsQuery } from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { opensRow } from '../ui/rows';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { PlaceCell } from './parts';
import { useSpots } from './useSpots';

const pageSize = 30;

type Count = StockCountsQuery['stockCounts']['edges'][number]['node'];

/** Stock-takings of a house. */
export default function CountsPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.count.title')}>
      {(house, address) => <Counts key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function Counts({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const places = useSpots(house.id).filter(place => place.viewerCanKeep);
  const asked = address.search.get('place') ?? undefined;
  const [opening, setOpening] = useState(asked !== undefined);
  const { data, previousData, error, refetch } = useQuery(StockCountsDocument, {
    variables: { institutionId: house.id, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.stockCounts;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const open = rows.filter(({ state }) => state === 'OPEN').length;
  return (
    <HouseFrame
      title={t('stock.count.title')}
      sentence={page && t('stock.count.sentence', { n: open })}
      address={address}
      tools={
        places.length > 0 && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('stock.count.open')}
          </Button>
        )
      }
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {page && rows.length === 0 && (
        <Blank icon="census" title={t('stock.count.none')} line={t('stock.count.noneLine')} />
      )}
      {rows.length > 0 && (
        <DataTable<Count>
          label={t('stock.count.title')}
          rowKey="id"
          dataSource={[...rows]}
          onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/stock/counts/${id}`) })}
          columns={[
            {
              title: t('stock.count.number'),
              render: (_, { id, number }) => (
                <Link to={`/stock/counts/${id}`} className="figures">
                  {number}
                </Link>
              ),
            },
            { title: t('stock.column.place'), render: (_, { place }) => <PlaceCell place={place} house={house.id} /> },
            {
              title: t('stock.count.lines'),
              align: 'right',
              render: (_, { lines }) => <span className="figures">{lines.length}</span>,
            },
            {
              title: t('stock.count.differences'),
              align: 'right',
              render: (_, { lines }) => (
                <span className="figures">{lines.filter(line => line.counted !== line.expected).length}</span>
              ),
            },
            { title: t('stock.column.state'), render: (_, { state }) => t(`stock.count.state.${state}`) },
            {
              title: t('stock.column.at'),
              render: (_, { openedAt, endedAt }) => (
                <span className="figures">
                  {timeOf(openedAt)}
                  {endedAt && <small>{t('stock.count.ended', { at: timeOf(endedAt) })}</small>}
                </span>
              ),
            },
          ]}
        />
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {opening && places.length > 0 && (
        <OpenDialog
          places={places}
          placeId={asked}
          onClose={() => {
            setOpening(false);
            address.change({ place: undefined });
          }}
        />
      )}
    </HouseFrame>
  );
}

function OpenDialog({
  places,
  placeId,
  onClose,
}: {
  places: ReturnType<typeof useSpots>;
  placeId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const send = async (fields: { placeId: string }) => {
    const { stockCountOpen } = await act(StockCountOpenDocument, fields);
    if (stockCountOpen.count) setTimeout(() => void navigate(`/stock/counts/${stockCountOpen.count?.id}`));
    return stockCountOpen;
  };
  return (
    <FormDialog<{ placeId: string }, Awaited<ReturnType<typeof send>>>
      title={t('stock.count.open')}
      submit={t('stock.count.begin')}
      head={<p>{t('stock.count.openLine')}</p>}
      initial={{ placeId: places.some(({ id }) => id === placeId) ? placeId : undefined }}
      send={send}
      done={() => t('stock.count.opened')}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Form.Item name="placeId" label={t('stock.place')} rules={[{ required: true, message: t('signIn.required') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(place => ({ value: place.id, label: name(place) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
