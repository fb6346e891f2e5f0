import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import { ItemSelect } from '../catalogue/ItemSelect';
import {
  FixedPackFillDocument,
  FixedPackMoveDocument,
  FixedPackVoidDocument,
  StockFixedPacksDocument,
  type StockPackLineFragment,
  type StockPackState,
  StockPicksDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { Expiry, ItemCell, LotCell, OwnerMark, PlaceCell, PlaceSelect, Units, useUnits } from './parts';
import { useSpots } from './useSpots';

const pageSize = 40;
const states: readonly StockPackState[] = ['FILLED', 'OPENED', 'VOID'];

/** Fixed packs of a house: filled, brought to wards, taken apart. */
export default function PacksPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.pack.title')}>
      {(house, address) => <Packs key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function Packs({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const places = useSpots(house.id);
  const [filling, setFilling] = useState(false);
  const state = states.find(each => each === address.search.get('state')) ?? 'FILLED';
  const { data, previousData, error, refetch } = useQuery(StockFixedPacksDocument, {
    variables: {
      institutionId: house.id,
      placeId: address.search.get('place') ?? undefined,
      state,
      first: pageSize,
      after: address.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.fixedPacks;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  return (
    <HouseFrame
      title={t('stock.pack.title')}
      sentence={t(`stock.pack.sentence.${state}`)}
      address={address}
      tools={
        places.some(place => place.viewerCanKeep) && (
          <Button type="primary" onClick={() => setFilling(true)}>
            {t('stock.pack.fill')}
          </Button>
        )
      }
      filters={
        <>
          <PlaceSelect places={places} address={address} />
          <Segmented<StockPackState>
            aria-label={t('stock.column.state')}
            value={state}
            onChange={value => address.change({ state: value === 'FILLED' ? undefined : value })}
            options={states.map(value => ({ value, label: t(`stock.pack.state.${value}`) }))}
          />
        </>
      }
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {page && rows.length === 0 && (
        <Blank icon="supplies" title={t('stock.pack.none')} line={t('stock.pack.noneLine')} />
      )}
      {rows.length > 0 && <Rows rows={rows} house={house} onChanged={() => void refetch()} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {filling && <FillDialog house={house} onClose={() => setFilling(false)} onDone={() => void refetch()} />}
    </HouseFrame>
  );
}

function Rows({
  rows,
  house,
  onChanged,
}: {
  rows: readonly StockPackLineFragment[];
  house: House;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState<StockPackLineFragment>();
  const [voiding, setVoiding] = useState<StockPackLineFragment>();
  return (
    <>
      <DataTable<StockPackLineFragment>
        label={t('stock.pack.title')}
        rowKey="id"
        dataSource={[...rows]}
        columns={[
          { title: t('stock.pack.label'), render: (_, { code }) => <b className="figures">{code}</b> },
          { title: t('stock.column.item'), render: (_, { item }) => <ItemCell item={item} house={house.id} /> },
          {
            title: t('stock.column.units'),
            align: 'right',
            render: (_, { units, item }) => <Units n={units} item={item} />,
          },
          {
            title: t('stock.column.lot'),
            render: (_, { lot }) => (
              <>
                <LotCell lot={lot} />
                {lot?.blocks.map(block => (
                  <span key={block.id} className="item-mark stock-over">
                    {t(`stock.block.${block.kind}`)}
                  </span>
                ))}
              </>
            ),
          },
          { title: t('stock.near.expires'), render: (_, { lot }) => <Expiry on={lot?.expiresOn} /> },
          { title: t('stock.column.owner'), render: (_, { owner }) => <OwnerMark owner={owner} /> },
          { title: t('stock.column.place'), render: (_, { place }) => <PlaceCell place={place} house={house.id} /> },
          {
            title: t('stock.pack.filledAt'),
            render: (_, { filledAt }) => <span className="figures">{timeOf(filledAt)}</span>,
          },
          {
            title: '',
            align: 'right',
            render: (_, pack) =>
              pack.state === 'FILLED' &&
              pack.place?.viewerCanKeep && (
                <span className="stock-acts">
                  <Button size="small" onClick={() => setMoving(pack)}>
                    {t('stock.pack.move')}
                  </Button>
                  <Button size="small" type="text" onClick={() => setVoiding(pack)}>
                    {t('stock.pack.void')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {moving && <MoveDialog house={house} pack={moving} onClose={() => setMoving(undefined)} onDone={onChanged} />}
      {voiding && <VoidDialog pack={voiding} onClose={() => setVoiding(undefined)} onDone={onChanged} />}
    </>
  );
}

interface PackDialogProps {
  pack: StockPackLineFragment;
  onClose: () => void;
  onDone: () => void;
}

function MoveDialog({ house, pack, onClose, onDone }: PackDialogProps & { house: House }) {
  const { t } = useTranslation();
  const name = useName();
  const places = useSpots(house.id).filter(({ id }) => id !== pack.place?.id);
  const send = async ({ toPlaceId }: { toPlaceId: string }) =>
    (await act(FixedPackMoveDocument, { packId: pack.id, toPlaceId })).fixedPackMove;
  return (
    <FormDialog<{ toPlaceId: string }, Awaited<ReturnType<typeof send>>>
      title={t('stock.pack.moveTitle', { code: pack.code })}
      submit={t('stock.pack.move')}
      send={send}
      done={() => t('stock.pack.moved')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="toPlaceId"
        label={t('stock.move.place')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(place => ({ value: place.id, label: name(place) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

function VoidDialog({ pack, onClose, onDone }: PackDialogProps) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  const send = async () => {
    const happened = await run(
      async () => (await act(FixedPackVoidDocument, { packId: pack.id })).fixedPackVoid,
      t('stock.pack.voided'),
    );
    onDone();
    if (happened) onClose();
  };
  return (
    <Modal
      open
      title={t('stock.pack.voidTitle', { code: pack.code })}
      okText={t('stock.pack.void')}
      okButtonProps={{ loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{t('stock.pack.voidLine')}</p>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

interface Fill {
  placeId: string;
  itemId: string;
  lotId?: string;
  quantity: number;
  code: string;
}

/** Puts so many units of one lot under one label. */
function FillDialog({ house, onClose, onDone }: { house: House; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const { group } = useScope();
  const places = useSpots(house.id).filter(place => place.viewerCanKeep && place.kind !== 'QUARANTINE');
  const [wish, setWish] = useState<Partial<Fill>>({});
  const { data } = useQuery(StockPicksDocument, {
    variables: { placeId: wish.placeId ?? '', itemId: wish.itemId ?? '', units: mostUnits },
    skip: !wish.placeId || !wish.itemId,
    fetchPolicy: 'network-only',
  });
  const picks = data?.stockPickList.picks ?? [];
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async ({ placeId, code, itemId, lotId, quantity }: Fill) => {
    const of = { itemId, lotId: lotId ?? picks[0]?.lot?.id, quantity, unit: 'BASE' as const };
    return (await act(FixedPackFillDocument, { placeId, code: code.trim(), of })).fixedPackFill;
  };
  return (
    <FormDialog<Fill, Awaited<ReturnType<typeof send>>>
      title={t('stock.pack.fill')}
      width={520}
      submit={t('stock.pack.fill')}
      head={<p>{t('stock.pack.fillLine')}</p>}
      send={send}
      done={({ code }) => t('stock.pack.filled', { code })}
      onChange={changed => setWish(before => ({ ...before, ...changed }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="placeId" label={t('stock.place')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(place => ({ value: place.id, label: name(place) }))}
        />
      </Form.Item>
      {group && (
        <Form.Item name="itemId" label={t('stock.column.item')} rules={required}>
          <ItemSelect groupId={group.id} />
        </Form.Item>
      )}
      <Form.Item
        name="lotId"
        label={t('stock.column.lot')}
        extra={data && picks.length === 0 ? t('stock.pack.noLot') : t('stock.pack.lotHint')}
      >
        <Select
          allowClear
          placeholder={picks[0]?.lot?.number}
          options={picks.map(({ lot, units: n }) => ({
            value: lot?.id ?? '',
            label: `${lot?.number} · ${lot?.expiresOn ?? t('stock.noExpiry')} · ${units(n, undefined)}`,
          }))}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="quantity" label={t('stock.quantity')} rules={required}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="code" label={t('stock.pack.label')} extra={t('stock.pack.labelHint')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Asked for so that all lots of a place are told. */
const mostUnits = 1_000_000_000;
