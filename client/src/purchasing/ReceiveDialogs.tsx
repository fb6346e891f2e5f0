import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { type ShipmentLine, withEntry } from './receiving';
import type { Receiving } from './useReceiving';

interface LineDialogProps {
  line: ShipmentLine;
  /** Packs that have not come yet. */
  left: number;
  receiving: Receiving;
  onClose: () => void;
}

interface ByHand {
  packs: number;
  lot?: string;
  expires?: Dayjs | null;
  serials?: string;
}

/** Takes packs in without a label that can be read. */
export function ByHandDialog({ line, left, receiving, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const item = useItemName(line);
  const isSerial = line.orderLine?.item?.tracking === 'SERIAL';
  const send = async ({ packs, lot, expires, serials }: ByHand): Promise<Payload> =>
    outcome(
      await receiving.attempt(
        withEntry(receiving.entries, {
          shipmentLineId: line.id,
          scan: null,
          lotNumber: lot?.trim() || null,
          expiresOn: expires?.format('YYYY-MM-DD') ?? null,
          serials: (serials ?? '').split(/\s+/).filter(Boolean),
          packs,
          refusedPacks: 0,
          refuseReason: null,
        }),
      ),
    );
  return (
    <FormDialog<ByHand, Payload>
      title={t('purchase.receive.byHand', { item })}
      head={<p>{t('purchase.receive.byHandLine')}</p>}
      submit={t('purchase.receive.put')}
      initial={{ packs: left, lot: line.lotNumber ?? '', expires: line.expiresOn ? dayjs(line.expiresOn) : null }}
      send={send}
      done={({ packs }) => t('purchase.receive.takenPlain', { item, n: packs, of: left })}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Form.Item
        name="packs"
        label={t('purchase.receive.packs')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name="lot" label={t('purchase.receive.lot')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="expires" label={t('purchase.receive.expires')}>
        <DatePicker />
      </Form.Item>
      {isSerial && (
        <Form.Item name="serials" label={t('purchase.receive.serials')}>
          <Input.TextArea rows={4} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const reasons = ['damaged', 'cold', 'wrong', 'dated'] as const;

/** Sends packs back with the driver, and says why. */
export function RefuseDialog({ line, left, receiving, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const item = useItemName(line);
  const send = async ({ packs, reason }: { packs: number; reason: string }): Promise<Payload> =>
    outcome(
      await receiving.attempt(
        withEntry(receiving.entries, {
          shipmentLineId: line.id,
          scan: null,
          lotNumber: null,
          expiresOn: null,
          serials: [],
          packs: 0,
          refusedPacks: packs,
          refuseReason: reason,
        }),
      ),
    );
  return (
    <FormDialog<{ packs: number; reason: string }, Payload>
      title={t('purchase.receive.refuseTitle', { item })}
      submit={t('purchase.receive.refuse')}
      danger
      initial={{ packs: left, reason: t('purchase.receive.reasons.damaged') }}
      send={send}
      done={({ packs, reason }) => t('purchase.receive.refusedMark', { n: packs, reason })}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Form.Item
        name="packs"
        label={t('purchase.receive.refusePacks')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <InputNumber min={1} max={left} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={t('purchase.receive.refuseReason')}>
        <Select
          options={reasons.map(reason => {
            const said = t(`purchase.receive.reasons.${reason}`);
            return { value: said, label: said };
          })}
        />
      </Form.Item>
    </FormDialog>
  );
}

const outcome = (wrong: string | undefined): Payload => ({ userErrors: wrong ? [{ message: wrong }] : [] });

function useItemName({ orderLine }: ShipmentLine): string {
  const name = useName();
  return orderLine?.item ? name(orderLine.item) : '';
}
