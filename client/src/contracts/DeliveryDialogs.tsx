import { DatePicker, Form, Input, Modal, Rate, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import {
  type ContractFullFragment,
  DeliveryCancelDocument,
  DeliveryCodeSendDocument,
  type DeliveryConfirmationWay,
  DeliveryConfirmDocument,
  type DeliveryFragment,
  DeliveryRecordDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import { CodeField, type SentCode } from './CodeField';
import type { FulfilmentLine } from './Fulfilment';
import { useWitnesses } from './SignBox';

interface DialogProps {
  onClose: () => void;
  onDone: () => void;
}

interface RecordFields {
  item: string;
  on: Dayjs;
  byId: string;
  note?: string;
}

const keyOf = ({ package: from, item }: FulfilmentLine) => `${from?.id ?? ''} ${item.code}`;
const worstFirst = ['NEVER_SERVED', 'BEHIND', 'DUE_SOON', 'ON_TIME', 'DONE'] as const;

/** A service that was given: what is most behind is chosen, today, by whoever writes. */
export function RecordDialog({
  contract,
  lines,
  line,
  onClose,
  onDone,
}: DialogProps & {
  contract: ContractFullFragment;
  lines: readonly FulfilmentLine[];
  line: FulfilmentLine | undefined;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const people = useWitnesses(contract.team.id);
  const sorted = [...lines].sort((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
  const first = line ?? sorted[0];
  const lineOf = (key: string) => lines.find(one => keyOf(one) === key);
  const record = async ({ item, on, byId, note }: RecordFields) =>
    (
      await act(DeliveryRecordDocument, {
        contractId: contract.id,
        packageId: lineOf(item)?.package?.id,
        itemCode: lineOf(item)?.item.code ?? '',
        deliveredOn: on.format('YYYY-MM-DD'),
        deliveredById: byId,
        note: note?.trim() || undefined,
      })
    ).deliveryRecord;
  return (
    <FormDialog
      title={t('contracts.fulfilment.recordTitle')}
      submit={t('contracts.fulfilment.record')}
      initial={{ item: first && keyOf(first), on: civilNow(), byId: viewer.person.id }}
      send={record}
      done={({ item }) => {
        const done = lineOf(item);
        return t('contracts.fulfilment.recorded', { what: done ? name(done.item) : '' });
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="item" label={t('contracts.fulfilment.what')}>
        <Select
          options={sorted.map(one => ({
            value: keyOf(one),
            label: `${name(one.item)} ${one.delivered}/${one.promised}`,
          }))}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="on" label={t('contracts.fulfilment.when')}>
          <DatePicker
            allowClear={false}
            disabledDate={day => day.isAfter(civilNow(), 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="byId" label={t('contracts.fulfilment.who')}>
          <Select options={people} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('contracts.fulfilment.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

const ways: readonly DeliveryConfirmationWay[] = ['SIGNATURE', 'PHONE', 'CODE'];

/** The resident says that it was done, and how content they are. */
export function ConfirmDialog({ delivery, onClose, onDone }: DialogProps & { delivery: DeliveryFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const [how, setHow] = useState<DeliveryConfirmationWay>('SIGNATURE');
  const [rating, setRating] = useState(0);
  const [sent, setSent] = useState<SentCode>();
  const [code, setCode] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const deliveryId = delivery.id;
  const send = () =>
    run(async () => {
      const payload = (await act(DeliveryCodeSendDocument, { deliveryId })).deliveryCodeSend;
      if (payload.sent) setSent(payload.sent);
      return payload;
    });
  const confirm = async () => {
    const done = await run(
      async () =>
        (
          await act(DeliveryConfirmDocument, {
            deliveryId,
            expectedVersion: delivery.version,
            how,
            code: how === 'CODE' ? code : undefined,
            rating: rating || undefined,
          })
        ).deliveryConfirm,
      t('contracts.fulfilment.confirmedDone'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={t('contracts.fulfilment.confirmTitle', { what: delivery.item ? name(delivery.item) : '' })}
      onCancel={onClose}
      onOk={() => void confirm()}
      okText={t('contracts.fulfilment.confirmSubmit')}
      okButtonProps={{ loading: busy, disabled: how === 'CODE' && code.length !== 6 }}
    >
      <Form layout="vertical">
        <Form.Item label={t('contracts.fulfilment.how')}>
          <Segmented
            block
            value={how}
            onChange={setHow}
            options={ways.map(value => ({ value, label: t(`contracts.fulfilment.ways.${value}`) }))}
          />
        </Form.Item>
        {how === 'CODE' && (
          <CodeField sent={sent} code={code} busy={busy} onSend={() => void send()} onType={setCode} />
        )}
        <Form.Item label={`${t('contracts.fulfilment.rate')}（${t('common.optional')}）`}>
          <Rate
            className="rate-big"
            value={rating}
            onChange={setRating}
            tooltips={[1, 2, 3, 4, 5].map(n => t('contracts.fulfilment.stars', { n }))}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** A service that was written down by mistake. */
export function TakeBackDialog({ delivery, onClose, onDone }: DialogProps & { delivery: DeliveryFragment }) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('contracts.fulfilment.cancelTitle')}
      label={t('contracts.fulfilment.cancelReason')}
      submit={t('contracts.fulfilment.cancel')}
      danger
      send={async reason => (await act(DeliveryCancelDocument, { deliveryId: delivery.id, reason })).deliveryCancel}
      done={t('contracts.fulfilment.cancelDone')}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
