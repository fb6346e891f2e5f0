import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { PurchasePlacesDocument, type ShipmentRowFragment, ShipmentWholeDocument } from '../gql/graphql';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Field } from '../ui/Field';
import { count, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { ScanField } from '../ui/ScanField';
import { Blank, Failure, Loading } from '../ui/States';
import { tellDone } from '../ui/toasts';
import { Gone } from './parts';
import { ReceiveLine } from './ReceiveLine';
import { doneOf } from './receiving';
import { useReceiving } from './useReceiving';
import './purchasing.css';

/** Takes one shipment in by scan, with one hand. */
export default function ReceivePage() {
  const { t } = useTranslation();
  const { shipmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(ShipmentWholeDocument, {
    variables: { id: shipmentId },
    fetchPolicy: 'network-only',
  });
  useTitle(t('purchase.receive.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { shipment } = data;
  if (!shipment) return <Gone back="/purchasing/receive" />;
  const houseId = shipment.institution?.id;
  if (!houseId || !shipment.availableActions.includes('RECEIVE'))
    return (
      <Blank
        icon="supplies"
        title={t(shipment.isTaken ? 'purchase.receive.gone' : 'purchase.receive.cannot')}
        line={t(shipment.isTaken ? 'purchase.receive.goneLine' : 'purchase.receive.cannotLine')}
      >
        <Link to="/purchasing/receive">{t('purchase.back')}</Link>
      </Blank>
    );
  return <Receive shipment={shipment} houseId={houseId} />;
}

function Receive({ shipment, houseId }: { shipment: ShipmentRowFragment; houseId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const { places, placeId, setPlaceId } = usePlaces(shipment, houseId);
  const receiving = useReceiving(shipment, houseId, placeId);
  const { entries, last, undo } = receiving;
  const { busy, refusal, run } = useDialogAct();
  const all = shipment.lines.reduce((sum, { packs }) => sum + packs, 0);
  const done = shipment.lines.reduce((sum, line) => sum + doneOf(line, entries), 0);
  const finish = () =>
    run(async () => {
      const payload = await receiving.finish(placeId ?? '');
      if (payload.receipt) {
        tellDone(t('purchase.receive.finished', { number: payload.receipt.number }));
        void navigate(`/purchasing/receipts/${payload.receipt.id}`, { replace: true });
      }
      return payload;
    });
  return (
    <div className="receive">
      <Page
        title={t('purchase.receive.title')}
        sentence={shipment.supplier ? name(shipment.supplier) : shipment.number}
        note={
          <>
            <Link to="/purchasing/receive">{t('purchase.back')}</Link>
            <span className="figures">{shipment.number}</span>
            <span className="figures">{t('purchase.receive.step', { done: count(done), all: count(all) })}</span>
          </>
        }
      >
        <div className="receive-progress" aria-hidden="true">
          <i style={{ width: `${all > 0 ? (done / all) * 100 : 0}%` }} />
        </div>
        {places && places.length === 0 && <p className="warn">{t('purchase.receive.noPlace')}</p>}
        <Field label={t('purchase.receive.place')}>
          {id => (
            <Select
              id={id}
              value={placeId}
              onChange={setPlaceId}
              showSearch={{ optionFilterProp: 'label' }}
              options={places?.map(place => ({ value: place.id, label: name(place) }))}
            />
          )}
        </Field>
        <ScanField label={t('purchase.receive.scan')} onScan={receiving.scan} disabled={!placeId} />
        <section className="receive-lines" aria-label={t('purchase.receive.list')}>
          {shipment.lines.map(line => (
            <ReceiveLine key={line.id} line={line} receiving={receiving} isLast={line.id === last} />
          ))}
        </section>
        {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
        <div className="purchase-foot">
          <Button className="purchase-foot-small" size="large" disabled={!undo} onClick={undo}>
            {t('purchase.receive.undo')}
          </Button>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={entries.length === 0}
            onClick={() => void finish()}
          >
            {done < all && entries.length > 0
              ? t('purchase.receive.finishSome', { n: count(all - done) })
              : t('purchase.receive.finish')}
          </Button>
        </div>
      </Page>
    </div>
  );
}

const placeKey = (houseId: string) => `medgroup.receiving.place.${houseId}`;

/** Where goods are put: as the last time, else the pharmacy for drugs and the central store for the rest. */
function usePlaces(shipment: ShipmentRowFragment, houseId: string) {
  const { data } = useQuery(PurchasePlacesDocument, { variables: { institutionId: houseId } });
  const [chosen, setChosen] = useState(() => localStorage.getItem(placeKey(houseId)) ?? undefined);
  const places = data?.stockPlaces.edges.map(({ node }) => node).filter(({ kind }) => kind !== 'TRANSIT');
  const drugs = shipment.lines.every(({ orderLine }) => orderLine?.item?.kind === 'DRUG');
  const usual = places?.find(({ kind }) => kind === (drugs ? 'PHARMACY' : 'CENTRAL')) ?? places?.[0];
  const placeId = places?.some(({ id }) => id === chosen) ? chosen : usual?.id;
  const setPlaceId = (id: string) => {
    localStorage.setItem(placeKey(houseId), id);
    setChosen(id);
  };
  return { places, placeId, setPlaceId };
}
