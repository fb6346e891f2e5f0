import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { type PurchaseOrderFullFragment, PurchaseOrderWholeDocument, ShipmentAnnounceDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { Field } from '../ui/Field';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { tellDone } from '../ui/toasts';
import { Gone, useSide } from './parts';
import { type Batch, ShipLines } from './ShipLines';
import './purchasing.css';

/** Says what is on its way to one house of an order: by its supplier, or by the house from the note that came with it. */
export default function ShipPage() {
  const { t } = useTranslation();
  const { orderId = '' } = useParams();
  const { ordersPath } = useSide();
  const { data, error, refetch } = useQuery(PurchaseOrderWholeDocument, {
    variables: { id: orderId },
    fetchPolicy: 'network-only',
  });
  useTitle(t('purchase.ship.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!data.purchaseOrder) return <Gone back={ordersPath} />;
  return <Ship order={data.purchaseOrder} />;
}

type Order = PurchaseOrderFullFragment;
export type OrderLine = Order['lines'][number];

/** Packs of a line that are confirmed and not on their way yet. */
export const leftToShip = ({ packsConfirmed, packsShipped }: OrderLine) => (packsConfirmed ?? 0) - packsShipped;

function Ship({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { base } = useSide();
  const open = order.lines.filter(line => leftToShip(line) > 0);
  const houses = [...new Map(open.map(({ houseId, houseName }) => [houseId, houseName]))];
  const [houseId, setHouseId] = useState(houses[0]?.[0]);
  const house = houses.find(([id]) => id === houseId);
  const back = `${base}/orders/${order.id}`;
  if (!house || !order.availableActions.includes('SHIP'))
    return (
      <Blank icon="supplies" title={t('purchase.ship.nothingLeft')} line={t('purchase.ship.nothingLeftLine')}>
        <Link to={back}>{order.number}</Link>
      </Blank>
    );
  return (
    <Page
      title={t('purchase.ship.title')}
      sentence={t('purchase.ship.sentence', { number: order.number, house: house[1] })}
      note={<Link to={back}>{order.number}</Link>}
      tools={
        houses.length > 1 && (
          <Select
            aria-label={t('purchase.ship.house')}
            className="purchase-house"
            value={house[0]}
            onChange={setHouseId}
            options={houses.map(([value, label]) => ({ value, label }))}
          />
        )
      }
    >
      <ShipForm
        key={house[0]}
        order={order}
        houseId={house[0]}
        lines={open.filter(line => line.houseId === house[0])}
      />
    </Page>
  );
}

interface ShipFormProps {
  order: Order;
  houseId: string;
  lines: readonly OrderLine[];
}

function ShipForm({ order, houseId, lines }: ShipFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { base } = useSide();
  const [batches, setBatches] = useState<readonly Batch[]>(() => lines.map(wholeBatch));
  const [number, setNumber] = useState('');
  const [carrier, setCarrier] = useState('');
  const [expected, setExpected] = useState(() => civilNow().add(1, 'day'));
  const { busy, refusal, run } = useDialogAct();
  const sent = batches.filter(({ packs }) => packs > 0);
  const send = () =>
    run(async () => {
      const input = {
        orderId: order.id,
        institutionId: houseId,
        number: number.trim(),
        carrier: carrier.trim() || undefined,
        expectedOn: expected.format('YYYY-MM-DD'),
        lines: sent.map(({ orderLineId, packs, lot, expires }) => ({
          orderLineId,
          packs,
          lotNumber: lot.trim() || undefined,
          expiresOn: expires?.format('YYYY-MM-DD'),
        })),
      };
      const { shipmentAnnounce } = await act(ShipmentAnnounceDocument, input);
      if (shipmentAnnounce.shipment) {
        tellDone(t('purchase.ship.done', { number: shipmentAnnounce.shipment.number }));
        void navigate(`${base}/orders/${order.id}`);
      }
      return shipmentAnnounce;
    });
  return (
    <>
      <Section title={t('purchase.ship.lines')}>
        <ShipLines lines={lines} batches={batches} onChange={setBatches} />
      </Section>
      <Section title={t('purchase.ship.title')}>
        <div className="ship-fields">
          <Field label={t('purchase.ship.number')}>
            {id => <Input id={id} value={number} maxLength={50} onChange={event => setNumber(event.target.value)} />}
          </Field>
          <Field label={t('purchase.ship.carrier')}>
            {id => <Input id={id} value={carrier} maxLength={50} onChange={event => setCarrier(event.target.value)} />}
          </Field>
          <Field label={t('purchase.ship.expected')}>
            {id => (
              <DatePicker
                id={id}
                value={expected}
                allowClear={false}
                minDate={dayjs()}
                onChange={next => next && setExpected(next)}
              />
            )}
          </Field>
        </div>
        {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      </Section>
      <div className="purchase-foot">
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={number.trim() === '' || sent.length === 0}
          onClick={() => void send()}
        >
          {t('purchase.ship.send')}
        </Button>
      </div>
    </>
  );
}

const wholeBatch = (line: OrderLine, nth: number): Batch => ({
  key: nth,
  orderLineId: line.id,
  packs: leftToShip(line),
  lot: '',
  expires: null,
});
