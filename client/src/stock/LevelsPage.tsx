import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useScope, useViewer } from '../app/viewer';
import { ItemSelect } from '../catalogue/ItemSelect';
import {
  ParLevelSetDocument,
  type StockLevelLineFragment,
  StockLevelsDocument,
  StockRequisitionDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { count, useName } from '../ui/format';
import { Blank, Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';
import { ItemCell, PlaceCell, PlaceSelect, Units } from './parts';
import { useSpots } from './useSpots';
import './cabinet.css';

/** How much places should have, what they ask for, and the requisition that follows from it. */
export default function LevelsPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.level.title')}>
      {(house, address) => <Levels key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

const keyOf = ({ place, item }: StockLevelLineFragment) => `${place?.id} ${item?.id}`;

function Levels({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const places = useSpots(house.id);
  const placeId = address.search.get('place') ?? undefined;
  const all = address.search.has('all');
  const { data, previousData, error, refetch } = useQuery(StockLevelsDocument, {
    variables: { institutionId: house.id, placeId, all },
    fetchPolicy: 'cache-and-network',
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [setting, setSetting] = useState<StockLevelLineFragment | 'NEW'>();
  const rows = (data ?? previousData)?.replenishmentProposals;
  const wanted = useMemo(() => (rows ?? []).filter(line => chosen.includes(keyOf(line)) && line.pack), [rows, chosen]);
  const keeps = places.some(place => place.viewerCanKeep);
  const asks = rows?.filter(line => line.proposedPacks > 0).length ?? 0;
  return (
    <HouseFrame
      title={t('stock.level.title')}
      sentence={rows && t('stock.level.sentence', { n: count(asks) })}
      address={address}
      tools={
        <>
          {keeps && <Button onClick={() => setSetting('NEW')}>{t('stock.level.add')}</Button>}
          {mayDo(viewer, 'purchase.request') && (
            <Button type="primary" disabled={wanted.length === 0} onClick={() => setAsking(true)}>
              {t('stock.level.ask', { n: wanted.length })}
            </Button>
          )}
        </>
      }
      filters={
        <>
          <PlaceSelect places={places} address={address} />
          <Checkbox checked={all} onChange={event => address.change({ all: event.target.checked ? '1' : undefined })}>
            {t('stock.level.all')}
          </Checkbox>
        </>
      }
    >
      {error && !rows && <Failure error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Loading rows={8} />}
      {rows?.length === 0 && <Blank icon="check" title={t('stock.level.none')} line={t('stock.level.noneLine')} />}
      {rows && rows.length > 0 && (
        <DataTable<StockLevelLineFragment>
          label={t('stock.level.title')}
          rowKey={keyOf}
          dataSource={[...rows]}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          rowSelection={
            mayDo(viewer, 'purchase.request')
              ? {
                  selectedRowKeys: [...chosen],
                  onChange: keys => setChosen(keys.map(String)),
                  getCheckboxProps: ({ proposedPacks, pack }) => ({ disabled: proposedPacks === 0 || !pack }),
                }
              : undefined
          }
          columns={[
            { title: t('stock.column.item'), render: (_, { item }) => <ItemCell item={item} house={house.id} /> },
            { title: t('stock.column.place'), render: (_, { place }) => <PlaceCell place={place} house={house.id} /> },
            {
              title: t('stock.level.has'),
              align: 'right',
              render: (_, { units, minUnits, item }) => (
                <span className={units < minUnits ? 'stock-low' : undefined}>
                  <Units n={units} item={item} />
                </span>
              ),
            },
            {
              title: t('stock.level.coming'),
              align: 'right',
              render: (_, { comingUnits, item }) =>
                comingUnits > 0 ? <Units n={comingUnits} item={item} /> : <span className="quiet">—</span>,
            },
            {
              title: t('stock.level.onOrder'),
              align: 'right',
              render: (_, { onOrderUnits, item }) =>
                onOrderUnits > 0 ? <Units n={onOrderUnits} item={item} /> : <span className="quiet">—</span>,
            },
            {
              title: t('stock.column.level'),
              align: 'right',
              render: (_, line) => (
                <Button size="small" type="text" disabled={!line.place?.viewerCanKeep} onClick={() => setSetting(line)}>
                  <span className="figures">
                    {count(line.minUnits)}–{count(line.maxUnits)}
                  </span>
                </Button>
              ),
            },
            { title: t('stock.level.proposed'), align: 'right', render: (_, line) => <Proposed line={line} /> },
          ]}
        />
      )}
      {asking && (
        <AskDialog
          house={house}
          lines={wanted}
          onClose={() => setAsking(false)}
          onDone={() => {
            setChosen([]);
            void refetch();
          }}
        />
      )}
      {setting && (
        <LevelDialog
          house={house}
          line={setting === 'NEW' ? undefined : setting}
          onClose={() => setSetting(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </HouseFrame>
  );
}

function Proposed({ line: { proposedPacks, pack } }: { line: StockLevelLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  if (proposedPacks === 0) return <span className="quiet">{t('stock.level.enough')}</span>;
  if (!pack) return <span className="quiet">{t('stock.level.noPack')}</span>;
  return (
    <b className="figures">
      {count(proposedPacks)} {name(pack)}
    </b>
  );
}

/** Asks for what was chosen: one requisition of the house, packs of the same item together. */
function AskDialog({
  house,
  lines,
  onClose,
  onDone,
}: {
  house: House;
  lines: readonly StockLevelLineFragment[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const placeIds = [...new Set(lines.map(({ place }) => place?.id))];
  const [packs, setPacks] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(lines.map(line => [keyOf(line), line.proposedPacks])),
  );
  const send = async ({ note }: { note?: string }) => {
    const sums = new Map<string, { itemId: string; packId: string; packs: number }>();
    for (const line of lines) {
      const { item, pack } = line;
      const n = packs[keyOf(line)] ?? 0;
      if (!item || !pack || n === 0) continue;
      sums.set(pack.id, { itemId: item.id, packId: pack.id, packs: (sums.get(pack.id)?.packs ?? 0) + n });
    }
    // Only one place asks for itself; what several need comes to the house.
    const [placeId] = placeIds.length === 1 ? placeIds : [];
    const input = { institutionId: house.id, placeId, note, lines: [...sums.values()] };
    return (await act(StockRequisitionDocument, input)).requisitionSubmit;
  };
  return (
    <FormDialog<{ note?: string }, Awaited<ReturnType<typeof send>>>
      title={t('stock.level.askTitle')}
      width={640}
      submit={t('stock.level.submit')}
      disabled={lines.every(line => (packs[keyOf(line)] ?? 0) === 0)}
      send={send}
      done={() => t('stock.level.askDone')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t('stock.level.askLine')}</p>
      <ul className="plain use-list stock-draft">
        {lines.map(line => (
          <li key={keyOf(line)}>
            <div>
              {line.item && name(line.item)} <small>{line.item?.specificationZh}</small>
              <small>{line.place && name(line.place)}</small>
            </div>
            <span>
              <InputNumber
                aria-label={t('stock.level.packs', { item: line.item ? name(line.item) : '' })}
                min={0}
                precision={0}
                value={packs[keyOf(line)]}
                onChange={n => setPacks(all => ({ ...all, [keyOf(line)]: n ?? 0 }))}
              />{' '}
              {line.pack && name(line.pack)}
            </span>
          </li>
        ))}
      </ul>
      <Form.Item name="note" label={t('stock.level.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

interface LevelFields {
  placeId: string;
  itemId: string;
  minUnits: number;
  maxUnits: number;
}

/** Says how much of an item a place should have. */
export function LevelDialog({
  house,
  line,
  onClose,
  onDone,
}: {
  house: House;
  line: StockLevelLineFragment | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const places = useSpots(house.id).filter(place => place.viewerCanKeep);
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async (fields: LevelFields) =>
    (
      await act(ParLevelSetDocument, {
        placeId: line?.place?.id ?? fields.placeId,
        itemId: line?.item?.id ?? fields.itemId,
        minUnits: fields.minUnits,
        maxUnits: fields.maxUnits,
      })
    ).parLevelSet;
  return (
    <FormDialog<LevelFields, Awaited<ReturnType<typeof send>>>
      title={line ? t('stock.level.change') : t('stock.level.add')}
      submit={t('stock.level.save')}
      head={
        line && (
          <p>
            <b>{line.item && name(line.item)}</b> · {line.place && name(line.place)}
          </p>
        )
      }
      initial={{ minUnits: line?.minUnits, maxUnits: line?.maxUnits }}
      send={send}
      done={() => t('stock.level.saved')}
      onClose={onClose}
      onDone={onDone}
    >
      {!line && group && (
        <>
          <Form.Item name="placeId" label={t('stock.place')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={places.map(place => ({ value: place.id, label: name(place) }))}
            />
          </Form.Item>
          <Form.Item name="itemId" label={t('stock.column.item')} rules={required}>
            <ItemSelect groupId={group.id} />
          </Form.Item>
        </>
      )}
      <div className="form-pair">
        <Form.Item name="minUnits" label={t('stock.level.min')} extra={t('stock.level.minHint')} rules={required}>
          <InputNumber min={0} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="maxUnits" label={t('stock.level.max')} extra={t('stock.level.maxHint')} rules={required}>
          <InputNumber min={0} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
