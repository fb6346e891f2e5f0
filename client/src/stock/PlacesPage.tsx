import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  StockMapDocument,
  type StockMapQuery,
  StockPlaceAddDocument,
  StockPlaceCloseDocument,
  type StockPlaceKind,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { count, useName } from '../ui/format';
import { Failure, Loading } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';
import { type House, HouseFrame, HousePage } from './HousePage';

type Place = StockMapQuery['stockPlaces']['edges'][number]['node'];

const kinds: readonly StockPlaceKind[] = ['CENTRAL', 'PHARMACY', 'CABINET', 'QUARANTINE'];
const storages = ['ROOM', 'COOL', 'COLD', 'FROZEN'] as const;

/** The places of a house where stock is kept. */
export default function PlacesPage() {
  const { t } = useTranslation();
  return (
    <HousePage title={t('stock.spot.title')}>
      {(house, address) => <Places key={house.id} house={house} address={address} />}
    </HousePage>
  );
}

function Places({ house, address }: { house: House; address: ListAddress }) {
  const { t } = useTranslation();
  const name = useName();
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Place>();
  const { data, error, refetch } = useQuery(StockMapDocument, {
    variables: { institutionId: house.id },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.stockPlaces.edges.map(edge => edge.node) ?? [];
  return (
    <HouseFrame
      title={t('stock.spot.title')}
      sentence={data && t('stock.spot.sentence', { house: name(house), n: count(rows.length) })}
      address={address}
      tools={
        rows.some(place => place.viewerCanKeep) && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('stock.spot.add')}
          </Button>
        )
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={8} />}
      {data && (
        <DataTable<Place>
          label={t('stock.spot.title')}
          rowKey="id"
          dataSource={rows}
          columns={[
            { title: t('stock.spot.code'), render: (_, { code }) => <span className="figures">{code}</span> },
            {
              title: t('stock.column.place'),
              render: (_, place) => <Link to={`/stock?house=${house.id}&place=${place.id}`}>{name(place)}</Link>,
            },
            { title: t('stock.column.kind'), render: (_, { kind }) => t(`stock.kind.${kind}`) },
            { title: t('stock.spot.ward'), render: (_, { ward }) => ward && name(ward) },
            {
              title: t('stock.spot.holds'),
              align: 'right',
              render: (_, { figures }) => figures && <span className="figures">{count(figures.items)}</span>,
            },
            {
              title: '',
              align: 'right',
              render: (_, place) =>
                place.viewerCanKeep &&
                place.kind !== 'TRANSIT' && (
                  <Button size="small" type="text" onClick={() => setClosing(place)}>
                    {t('stock.spot.close')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {adding && <AddDialog house={house} onClose={() => setAdding(false)} onDone={() => void refetch()} />}
      {closing && <CloseDialog place={closing} onClose={() => setClosing(undefined)} onDone={() => void refetch()} />}
    </HouseFrame>
  );
}

function CloseDialog({ place, onClose, onDone }: { place: Place; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  const send = async () => {
    const happened = await run(
      async () =>
        (await act(StockPlaceCloseDocument, { placeId: place.id, expectedVersion: place.version })).stockPlaceClose,
      t('stock.spot.closed'),
    );
    onDone();
    if (happened) onClose();
  };
  return (
    <Modal
      open
      title={t('stock.spot.closeTitle', { place: name(place) })}
      okText={t('stock.spot.close')}
      okButtonProps={{ loading: busy, danger: true }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{t('stock.spot.closeLine')}</p>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

interface Adding {
  kind: StockPlaceKind;
  wardId?: string;
  code: string;
  nameZh: string;
  nameEn: string;
  storages: string[];
}

function AddDialog({ house, onClose, onDone }: { house: House; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [kind, setKind] = useState<StockPlaceKind>('CABINET');
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async ({ storages: kept, ...fields }: Adding) =>
    (
      await act(StockPlaceAddDocument, {
        ...fields,
        institutionId: house.id,
        storages: storages.filter(each => kept.includes(each)),
      })
    ).stockPlaceAdd;
  return (
    <FormDialog<Adding, Awaited<ReturnType<typeof send>>>
      title={t('stock.spot.add')}
      width={520}
      submit={t('stock.spot.add')}
      initial={{ kind, storages: ['ROOM'] }}
      send={send}
      done={fields => t('stock.spot.added', { place: name(fields) })}
      onChange={changed => changed.kind && setKind(changed.kind)}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="form-pair">
        <Form.Item name="kind" label={t('stock.column.kind')} rules={required}>
          <Select options={kinds.map(value => ({ value, label: t(`stock.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="code" label={t('stock.spot.code')} rules={required}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      {kind === 'CABINET' && (
        <Form.Item name="wardId" label={t('stock.spot.ward')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={house.wards.map(ward => ({ value: ward.id, label: name(ward) }))}
          />
        </Form.Item>
      )}
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('stock.spot.nameZh')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('stock.spot.nameEn')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
      </div>
      <Form.Item name="storages" label={t('stock.spot.storages')} rules={required}>
        <Checkbox.Group options={storages.map(value => ({ value, label: t(`catalogue.storage.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
