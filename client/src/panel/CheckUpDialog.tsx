import { DatePicker, Form, Input, Modal, Progress } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CareTaskAddDocument } from '../gql/graphql';
import { act, NoAnswer } from '../graphql/act';
import { failureOf } from '../graphql/failure';
import { civilNow } from '../ui/civil';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import { tellDone } from '../ui/toasts';
import type { PanelLine } from './PersonLines';

interface Fields {
  dueOn: Dayjs;
  note?: string;
}

interface Refused {
  row: PanelLine;
  message: string;
}

/** Puts a check-up into the plans of all that were chosen, one after the other; who is refused is named with the reason. */
export function CheckUpDialog({
  rows,
  onClose,
  onDone,
}: {
  rows: readonly PanelLine[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { busy, done, refused, stopped, run } = useCheckUps(rows, onDone, onClose);
  return (
    <Modal
      open
      title={t('familyPanel.bulk.checkUpTitle', { n: rows.length })}
      onCancel={onClose}
      onOk={form.submit}
      okText={stopped ? t('familyPanel.bulk.again') : t('familyPanel.bulk.submit')}
      okButtonProps={{ loading: busy, disabled: done === rows.length }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={done > 0}
        initialValues={{ dueOn: civilNow().add(1, 'month') }}
        onFinish={fields => void run(fields)}
      >
        <Form.Item
          name="dueOn"
          label={t('familyPanel.bulk.on')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <DatePicker disabledDate={day => day.isBefore(civilNow(), 'day')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="note" label={t('familyPanel.bulk.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
      {done > 0 && (
        <Progress
          percent={Math.round((done / rows.length) * 100)}
          format={() => t('familyPanel.bulk.running', { done, all: rows.length })}
        />
      )}
      {stopped && <p className="danger">{stopped}</p>}
      {refused.length > 0 && (
        <div className="refusal" role="alert">
          <p>
            <Icon name="alert" size={16} /> {t('familyPanel.bulk.refused', { n: refused.length })}
          </p>
          <ul>
            {refused.map(({ row, message }) => (
              <li key={row.residentId}>{`${person(t, row)}: ${message}`}</li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}

/** Works through the rows; what was done stays done when it stops, and going on begins where it stopped. */
function useCheckUps(rows: readonly PanelLine[], onDone: () => void, onClose: () => void) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [stopped, setStopped] = useState<string>();
  // The one that got no answer goes on under its own request id.
  const again = useRef<NoAnswer>(undefined);
  const add = async (row: PanelLine, { dueOn, note }: Fields) => {
    const pending = again.current;
    again.current = undefined;
    const sent = pending
      ? (pending.again() as ReturnType<typeof send>)
      : send(row.residentId, dueOn.format('YYYY-MM-DD'), note);
    const [error] = (await sent).careTaskAdd.userErrors;
    return error && { row, message: error.message };
  };
  const run = async (fields: Fields) => {
    setBusy(true);
    setStopped(undefined);
    const said = [...refused];
    let at = done;
    try {
      for (const row of rows.slice(done)) {
        const refusal = await add(row, fields);
        if (refusal) said.push(refusal);
        at += 1;
        setDone(at);
        setRefused([...said]);
      }
      tellDone(t('familyPanel.bulk.done', { n: rows.length - said.length }));
      onDone();
      if (said.length === 0) onClose();
    } catch (error) {
      if (error instanceof NoAnswer) again.current = error;
      setStopped(
        error instanceof NoAnswer
          ? t('familyPanel.bulk.stopped', { n: at })
          : (failureOf(error).message ?? t('state.failedLine')),
      );
    } finally {
      setBusy(false);
    }
  };
  return { busy, done, refused, stopped, run };
}

const send = (residentId: string, dueOn: string, note: string | undefined) =>
  act(CareTaskAddDocument, { residentId, kind: 'CHECK_UP', dueOn, note: note?.trim() || undefined });
