import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PayAppealsOpenDocument, PayCycleOpenDocument, PayUnfreezeAskDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import type { Cycle } from './CyclePage';
import type { CycleHead } from './usePay';

const civil = 'YYYY-MM-DD';

/** Opens the cycle of a month; the month after the latest one stands there already. */
export function OpenCycleDialog({
  group,
  latest,
  onClose,
  onOpened,
}: {
  group: string;
  latest: CycleHead | undefined;
  onClose: () => void;
  onOpened: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [month, setMonth] = useState<Dayjs>(
    latest?.period.until ? dayjs(latest.period.until) : civilNow().startOf('month').subtract(1, 'month'),
  );
  const { busy, refusal, run } = useDialogAct();
  const open = async () => {
    const from = month.startOf('month');
    const wish = {
      groupId: group,
      code: from.format('YYYY-MM'),
      from: from.format(civil),
      until: from.add(1, 'month').format(civil),
    };
    let id: string | undefined;
    const done = await run(
      async () => {
        const { payCycleOpen } = await act(PayCycleOpenDocument, wish);
        id = payCycleOpen.payCycle?.id;
        return payCycleOpen;
      },
      t('pay.open.done', { code: wish.code }),
    );
    if (!done || !id) return;
    onOpened(id);
    onClose();
  };
  return (
    <Modal
      open
      title={t('pay.open.title')}
      okText={t('pay.open.ok')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => void open()}
      onCancel={onClose}
    >
      <p>{t('pay.open.line')}</p>
      <Form layout="vertical">
        <Form.Item label={t('pay.month')} htmlFor="pay-month">
          <DatePicker
            id="pay-month"
            picker="month"
            allowClear={false}
            value={month}
            onChange={value => value && setMonth(value)}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

const appealDays = 5;

interface DialogProps {
  cycle: Cycle;
  onClose: () => void;
  onDone: () => void;
}

/** Opens the time for appeals, five days unless somebody says otherwise. */
export function AppealsDialog({ cycle, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const [lastDay, setLastDay] = useState<Dayjs>(civilNow().add(appealDays, 'day'));
  const { busy, refusal, run } = useDialogAct();
  const open = async () => {
    const wish = { payCycleId: cycle.id, expectedVersion: cycle.version, lastDay: lastDay.format(civil) };
    const done = t('pay.appealsOpen.done', { day: wish.lastDay });
    if (!(await run(async () => (await act(PayAppealsOpenDocument, wish)).payAppealsOpen, done))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('pay.act.OPEN_APPEALS')}
      okText={t('pay.act.OPEN_APPEALS')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => void open()}
      onCancel={onClose}
    >
      <p>{t('pay.appealsOpen.line')}</p>
      <Form layout="vertical">
        <Form.Item label={t('pay.appealsOpen.lastDay')} htmlFor="pay-last-day">
          <DatePicker
            id="pay-last-day"
            allowClear={false}
            value={lastDay}
            disabledDate={one => one.isBefore(civilNow().startOf('day'))}
            onChange={value => value && setLastDay(value)}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Asks that a frozen cycle collect again; somebody else decides. */
export function UnfreezeDialog({ cycle, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const ask = async () => {
    const wish = { payCycleId: cycle.id, expectedVersion: cycle.version, reason };
    if (!(await run(async () => (await act(PayUnfreezeAskDocument, wish)).payUnfreezeAsk, t('pay.unfreeze.sent'))))
      return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('pay.act.UNFREEZE')}
      okText={t('pay.unfreeze.ask')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={busy}
      onOk={() => void ask()}
      onCancel={onClose}
    >
      <p>{t('pay.unfreeze.line')}</p>
      <Form layout="vertical">
        <Form.Item label={t('pay.unfreeze.reason')} htmlFor="pay-reason">
          <Input.TextArea
            id="pay-reason"
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={event => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
