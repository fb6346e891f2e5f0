import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LotQuarantineDocument,
  type StockBalanceLineFragment,
  StockTransferDocument,
  StockWriteOffDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ReasonDialog, ReasonField } from '../ui/ReasonDialog';
import { TargetFields } from './PlaceFields';
import { LotCell, OwnerMark, useUnits } from './parts';

interface LotDialogProps {
  line: StockBalanceLineFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Names of a lot in a place what an act is about. */
function wishOf({ item, lot, serial }: StockBalanceLineFragment, quantity: number) {
  return { itemId: item?.id, lotId: lot?.id, serial, quantity, unit: 'BASE' as const };
}

function Head({ line }: { line: StockBalanceLineFragment }) {
  const name = useName();
  const units = useUnits();
  return (
    <p className="stock-dialog-head">
      <b>{line.item && name(line.item)}</b> <LotCell lot={line.lot} serial={line.serial} />{' '}
      <OwnerMark owner={line.owner} />
      <small>
        {line.place && name(line.place)} · {units(line.units, line.item)}
      </small>
    </p>
  );
}

interface Move {
  houseId: string;
  toPlaceId: string;
  quantity: number;
  note?: string;
}

/** Moves some of a lot to another place, or sends it to another house; what is recalled only into quarantine. */
export function MoveDialog({ line, quarantine = false, onClose, onDone }: LotDialogProps & { quarantine?: boolean }) {
  const { t } = useTranslation();
  const [houseId, setHouseId] = useState(line.place?.institution?.id);
  const own = houseId === line.place?.institution?.id;
  const free = line.units - line.packedUnits;
  return (
    <FormDialog<Move, Awaited<ReturnType<typeof send>>>
      title={t('stock.move.title')}
      width={520}
      submit={t(own ? 'stock.move.submit' : 'stock.move.send')}
      head={<Head line={line} />}
      initial={{ houseId, quantity: free }}
      send={fields => send(line, fields)}
      done={() => t(own ? 'stock.move.done' : 'stock.move.sent')}
      onChange={changed => changed.houseId && setHouseId(changed.houseId)}
      onClose={onClose}
      onDone={onDone}
    >
      <TargetFields houseId={houseId} notPlaceId={line.place?.id} quarantine={quarantine} />
      <QuantityField most={free} line={line} />
      {!own && (
        <Form.Item name="note" label={t('stock.move.note')}>
          <Input maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

async function send(line: StockBalanceLineFragment, { toPlaceId, quantity, note }: Move) {
  const input = { fromPlaceId: line.place?.id ?? '', toPlaceId, note, lines: [wishOf(line, quantity)] };
  return (await act(StockTransferDocument, input)).stockTransfer;
}

function QuantityField({ most, line }: { most: number; line: StockBalanceLineFragment }) {
  const { t } = useTranslation();
  const units = useUnits();
  return (
    <Form.Item
      name="quantity"
      label={t('stock.quantity')}
      extra={
        line.packedUnits > 0
          ? t('stock.atMostLoose', { n: units(most, line.item), packed: units(line.packedUnits, line.item) })
          : t('stock.atMost', { n: units(most, line.item) })
      }
      rules={[{ required: true, message: t('signIn.required') }]}
    >
      <InputNumber min={1} max={most} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** Writes off what is broken or has expired. */
export function WriteOffDialog({ line, onClose, onDone }: LotDialogProps) {
  const { t } = useTranslation();
  const free = line.units - line.packedUnits;
  return (
    <FormDialog
      title={t('stock.writeOff.title')}
      danger
      submit={t('stock.writeOff.submit')}
      head={
        <>
          <Head line={line} />
          {line.owner && <p className="warn">{t('stock.writeOff.owed')}</p>}
        </>
      }
      initial={{ quantity: free }}
      send={async ({ quantity, reason }: { quantity: number; reason: string }) =>
        (
          await act(StockWriteOffDocument, {
            placeId: line.place?.id ?? '',
            of: wishOf(line, quantity),
            reason: reason.trim(),
          })
        ).stockWriteOff
      }
      done={() => t('stock.writeOff.done')}
      onClose={onClose}
      onDone={onDone}
    >
      <QuantityField most={free} line={line} />
      <ReasonField label={t('stock.reason')} hint={t('stock.writeOff.hint')} />
    </FormDialog>
  );
}

/** Keeps a lot back in the whole house until it is checked. */
export function HoldDialog({ line, onClose, onDone }: LotDialogProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('stock.hold.title')}
      line={
        <>
          <Head line={line} />
          {t('stock.hold.line')}
        </>
      }
      label={t('stock.reason')}
      submit={t('stock.hold.submit')}
      send={async reason =>
        (
          await act(LotQuarantineDocument, {
            institutionId: line.place?.institution?.id ?? '',
            lotId: line.lot?.id ?? '',
            reason,
          })
        ).lotQuarantine
      }
      done={t('stock.hold.done')}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
