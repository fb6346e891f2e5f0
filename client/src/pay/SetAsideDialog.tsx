import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PayPersonSetAsideDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import type { Cycle } from './CyclePage';
import type { UnlistedOne } from './Unlisted';

export interface UnlistedDialogProps {
  cycle: Cycle;
  one: UnlistedOne;
  onClose: () => void;
  onDone: () => void;
}

/** Says that somebody who works in a house is not paid there, and why. */
export function SetAsideDialog({ cycle, one, onClose, onDone }: UnlistedDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const [reason, setReason] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const { house, person } = one;
  const send = async () => {
    const wish = { payCycleId: cycle.id, institutionId: house.id, personId: person.id, reason };
    const done = t('pay.unlisted.done', { who: name(person) });
    if (!(await run(async () => (await act(PayPersonSetAsideDocument, wish)).payPersonSetAside, done))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('pay.unlisted.asideTitle', { who: name(person), house: name(house) })}
      okText={t('pay.unlisted.aside')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{t('pay.unlisted.asideLine')}</p>
      <Form layout="vertical">
        <Form.Item label={t('pay.unlisted.reason')} htmlFor="pay-aside-reason">
          <Input.TextArea
            id="pay-aside-reason"
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t('pay.unlisted.example')}
            onChange={event => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
