import { useQuery } from '@apollo/client/react';
import { Button, Form, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StockNearExpiryDocument, type StockNearExpiryQuery, StockTransferDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { FormDialog } from '../ui/FormDialog';
import { count, dateOf, nameOf, useName } from '../ui/format';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { useExportWords } from './MapPage';
import { ItemCell, LotCell, OwnerMark, PlaceCell, Units, useUnits } from './parts';
import { NoteField } from './RecallsPage';
import { exportedAtMost } from './readAll';
import { useSpots } from './useSpots';

type Line = StockNearExpiryQuery['nearExpiry'][number];

const choices = [30, 60, 90, 180] as const;

/** What expires soon, and which house of the group would use it up before. */
export default function ExpiryPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.near.title')}>
      {(house, address) => <NearExpiry key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function NearExpiry({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const days = choices.find(each => String(each) === address.search.get('days'));
  const onlyTaken = address.search.has('taken');
  const [sending, setSending] = useState<Line>();
  const { data, previousData, error, refetch } = useQuery(StockNearExpiryDocument, {
    variables: { institutionId: house.id, withinDays: days },
    fetchPolicy: 'cache-and-network',
  });
  const all = (data ?? previousData)?.nearExpiry;
  const rows = all?.filter(line => !onlyTaken || line.taker);
  return (
    <HouseFrame
      title={t('stock.near.title')}
      sentence={
        all && t('stock.near.sentence', { n: count(all.length), taken: count(all.filter(line => line.taker).length) })
      }
      address={address}
      tools={<Export rows={rows ?? []} />}
      filters={
        <>
          <Segmented<number>
            aria-label={t('stock.near.within')}
            value={days ?? 0}
            onChange={value => address.change({ days: value ? String(value) : undefined })}
            options={[
              { value: 0, label: t('stock.near.policy') },
              ...choices.map(value => ({ value, label: t('stock.near.days', { n: value }) })),
            ]}
          />
          <button
            type="button"
            className="chip"
            aria-pressed={onlyTaken}
            onClick={() => address.change({ taken: onlyTaken ? undefined : '1' })}
          >
            {t('stock.near.onlyTaken')}
          </button>
        </>
      }
    >
      {error && !all && <Failure error={error} onRetry={() => void refetch()} />}
      {!all && !error && <Loading rows={8} />}
      {rows?.length === 0 && <Blank icon="check" title={t('stock.near.none')} line={t('stock.near.noneLine')} />}
      {rows && rows.length > 0 && <Rows rows={rows} house={house} onSend={setSending} />}
      {sending && <SendDialog line={sending} onClose={() => setSending(undefined)} onDone={() => void refetch()} />}
    </HouseFrame>
  );
}

function Rows({ rows, house, onSend }: { rows: readonly Line[]; house: House; onSend: (line: Line) => void }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <DataTable<Line>
      label={t('stock.near.title')}
      rowKey={({ place, lot, owner }) => [place?.id, lot?.id, owner?.id].join(' ')}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('stock.column.item'), render: (_, { item }) => <ItemCell item={item} house={house.id} /> },
        { title: t('stock.column.place'), render: (_, { place }) => <PlaceCell place={place} house={house.id} /> },
        { title: t('stock.column.lot'), render: (_, { lot }) => <LotCell lot={lot} /> },
        {
          title: t('stock.near.expires'),
          render: (_, { expiresOn, daysLeft }) => (
            <span className="figures">
              {expiresOn}{' '}
              <small className={daysLeft < 31 ? 'stock-over' : 'stock-near'}>
                {t('stock.daysLeft', { n: daysLeft })}
              </small>
            </span>
          ),
        },
        {
          title: t('stock.column.units'),
          align: 'right',
          render: (_, { units, item }) => <Units n={units} item={item} />,
        },
        { title: t('stock.column.owner'), render: (_, { owner }) => <OwnerMark owner={owner} /> },
        {
          title: t('stock.near.surplus'),
          align: 'right',
          render: (_, { surplusUnits, item }) =>
            surplusUnits > 0 ? (
              <Units n={surplusUnits} item={item} />
            ) : (
              <span className="quiet">{t('stock.near.usedUp')}</span>
            ),
        },
        {
          title: t('stock.near.taker'),
          render: (_, { taker, takerUnits, item }) =>
            taker ? (
              <>
                {name(taker)}
                <small>
                  {t('stock.near.takes')} <Units n={takerUnits} item={item} />
                </small>
              </>
            ) : (
              <span className="quiet">—</span>
            ),
        },
        {
          title: '',
          align: 'right',
          render: (_, line) =>
            line.taker &&
            line.place?.viewerCanKeep && (
              <Button size="small" onClick={() => onSend(line)}>
                {t('stock.near.send')}
              </Button>
            ),
        },
      ]}
    />
  );
}

interface Sending {
  toPlaceId: string;
  quantity: number;
  note?: string;
}

/** Sends what will not be used in time to the house that would use it. */
function SendDialog({ line, onClose, onDone }: { line: Line; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const places = useSpots(line.taker?.id).filter(({ kind }) => kind !== 'QUARANTINE');
  const send = async ({ toPlaceId, quantity, note }: Sending) =>
    (
      await act(StockTransferDocument, {
        fromPlaceId: line.place?.id ?? '',
        toPlaceId,
        note,
        lines: [{ itemId: line.item?.id, lotId: line.lot?.id, quantity, unit: 'BASE' }],
      })
    ).stockTransfer;
  return (
    <FormDialog<Sending, Awaited<ReturnType<typeof send>>>
      title={t('stock.near.sendTitle', { house: line.taker ? name(line.taker) : '' })}
      submit={t('stock.move.send')}
      head={
        <p>
          <b>{line.item && name(line.item)}</b> {line.lot?.number} · {line.expiresOn} ·{' '}
          {t('stock.atMost', { n: units(line.units, line.item) })}
        </p>
      }
      initial={{ quantity: line.takerUnits, note: t('stock.near.note', { day: line.expiresOn }) }}
      send={send}
      done={() => t('stock.move.sent')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="toPlaceId"
        label={t('stock.move.place')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <Select options={places.map(place => ({ value: place.id, label: name(place) }))} />
      </Form.Item>
      <Form.Item
        name="quantity"
        label={t('stock.quantity')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <InputNumber min={1} max={line.units} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <NoteField label={t('stock.move.note')} />
    </FormDialog>
  );
}

function Export({ rows }: { rows: readonly Line[] }) {
  const { t } = useTranslation();
  const save = async () => {
    const { exportSheet } = await import('../ui/exportSheet');
    const heads = [
      'code',
      'item',
      'specification',
      'place',
      'lot',
      'expiry',
      'units',
      'owner',
      'surplus',
      'taker',
    ] as const;
    await exportSheet(
      `${t('stock.near.title')} ${dateOf(Date.now())}`,
      heads.map(head => (head === 'surplus' || head === 'taker' ? t(`stock.near.${head}`) : t(`stock.sheet.${head}`))),
      rows.map(({ item, place, lot, expiresOn, units, owner, surplusUnits, taker }) => [
        item?.code ?? null,
        item ? nameOf(item) : null,
        item?.specificationZh ?? null,
        place ? nameOf(place) : null,
        lot?.number ?? null,
        expiresOn,
        units,
        owner ? nameOf(owner) : t('stock.own'),
        surplusUnits,
        taker ? nameOf(taker) : null,
      ]),
    );
  };
  return <ExportButton n={rows.length} most={exportedAtMost} save={save} words={useExportWords()} />;
}
