import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type StockTransferLineFragment,
  StockTransferReceiveDocument,
  StockTransfersDocument,
  StockTransferTakeBackDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { Field } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { LotCell, PlaceCell, Units } from './parts';
import { SendDialog } from './SendDialog';
import { useSpots } from './useSpots';

const pageSize = 30;

/** What goes from house to house: sent, on its way, received, taken back. */
export default function TransfersPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.transfer.title')}>
      {(house, address) => <Transfers key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function Transfers({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  const onlyOpen = !address.search.has('all');
  const { data, previousData, error, refetch } = useQuery(StockTransfersDocument, {
    variables: { institutionId: house.id, onlyOpen, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const keeps = useSpots(house.id).some(place => place.viewerCanKeep);
  const page = (data ?? previousData)?.stockTransfers;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const coming = rows.filter(({ state, to }) => state === 'SENT' && to?.institution?.id === house.id).length;
  const going = rows.filter(({ state, from }) => state === 'SENT' && from?.institution?.id === house.id).length;
  return (
    <HouseFrame
      title={t('stock.transfer.title')}
      sentence={page && t('stock.transfer.sentence', { coming, going })}
      address={address}
      tools={
        keeps && (
          <Button type="primary" onClick={() => setSending(true)}>
            {t('stock.transfer.new')}
          </Button>
        )
      }
      filters={
        <Checkbox
          checked={!onlyOpen}
          onChange={event => address.change({ all: event.target.checked ? '1' : undefined })}
        >
          {t('stock.transfer.all')}
        </Checkbox>
      }
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {page && rows.length === 0 && (
        <Blank icon="referrals" title={t('stock.transfer.none')} line={t('stock.transfer.noneLine')} />
      )}
      {rows.length > 0 && <Rows rows={rows} house={house} onChanged={() => void refetch()} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {sending && <SendDialog house={house} onClose={() => setSending(false)} onDone={() => void refetch()} />}
    </HouseFrame>
  );
}

type Ending = { act: 'receive' | 'takeBack'; transfer: StockTransferLineFragment };

function Rows({
  rows,
  house,
  onChanged,
}: {
  rows: readonly StockTransferLineFragment[];
  house: House;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Ending>();
  return (
    <>
      <DataTable<StockTransferLineFragment>
        label={t('stock.transfer.title')}
        rowKey="id"
        dataSource={[...rows]}
        expandable={{ expandedRowRender: transfer => <Sent transfer={transfer} /> }}
        columns={[
          { title: t('stock.transfer.number'), render: (_, { number }) => <span className="figures">{number}</span> },
          { title: t('stock.column.from'), render: (_, { from }) => <PlaceCell place={from} house={house.id} /> },
          { title: t('stock.column.to'), render: (_, { to }) => <PlaceCell place={to} house={house.id} /> },
          { title: t('stock.transfer.what'), render: (_, { sent }) => t('stock.transfer.lines', { n: sent.length }) },
          {
            title: t('stock.column.at'),
            render: (_, { sentAt, note }) => (
              <>
                <span className="figures">{timeOf(sentAt)}</span>
                {note && <small>{note}</small>}
              </>
            ),
          },
          {
            title: t('stock.column.state'),
            render: (_, { state, endedAt }) => (
              <>
                {t(`stock.transfer.state.${state}`)}
                {endedAt && <small className="figures">{timeOf(endedAt)}</small>}
              </>
            ),
          },
          {
            title: '',
            align: 'right',
            render: (_, transfer) =>
              transfer.state === 'SENT' && (
                <span className="stock-acts">
                  {transfer.to?.viewerCanKeep && (
                    <Button size="small" onClick={() => setEnding({ act: 'receive', transfer })}>
                      {t('stock.transfer.receive')}
                    </Button>
                  )}
                  {transfer.from?.viewerCanKeep && (
                    <Button size="small" type="text" onClick={() => setEnding({ act: 'takeBack', transfer })}>
                      {t('stock.transfer.takeBack')}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
      {ending && <EndDialog {...ending} onClose={() => setEnding(undefined)} onDone={onChanged} />}
    </>
  );
}

/** What is in it. */
function Sent({ transfer }: { transfer: StockTransferLineFragment }) {
  const name = useName();
  return (
    <ul className="plain stock-sent">
      {transfer.sent.map(({ id, item, lot, serial, units }) => (
        <li key={id}>
          {item && name(item)} <small className="quiet">{item?.specificationZh}</small>{' '}
          <LotCell lot={lot} serial={serial} />{' '}
          <b>
            <Units n={units} item={item} />
          </b>
        </li>
      ))}
    </ul>
  );
}

/** Receives what came, or takes back what nobody has received, into a place of one's own. */
function EndDialog({ act: what, transfer, onClose, onDone }: Ending & { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const meant = what === 'receive' ? transfer.to : transfer.from;
  const [placeId, setPlaceId] = useState(meant?.id);
  const places = useSpots(meant?.institution?.id);
  const send = async () => {
    const input = { transferId: transfer.id, placeId, expectedVersion: transfer.version };
    return what === 'receive'
      ? (await act(StockTransferReceiveDocument, input)).stockTransferReceive
      : (await act(StockTransferTakeBackDocument, input)).stockTransferTakeBack;
  };
  return (
    <FormDialog
      title={t(`stock.transfer.${what}Title`, { number: transfer.number })}
      width={520}
      submit={t(`stock.transfer.${what}`)}
      send={send}
      done={() => t(`stock.transfer.${what}Done`)}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t(`stock.transfer.${what}Line`)}</p>
      <Sent transfer={transfer} />
      <Field label={t('stock.transfer.into')}>
        {id => (
          <Select
            id={id}
            value={placeId}
            onChange={setPlaceId}
            options={places.map(place => ({ value: place.id, label: name(place) }))}
          />
        )}
      </Field>
    </FormDialog>
  );
}
