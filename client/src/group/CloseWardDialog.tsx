import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CloseReason, WardCloseDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { closeReasons } from '../wards/BedActions';
import type { GroupWard } from './GroupPage';

/** Closing a ward names its consequence; a refusal lists what is still in it. */
export function CloseWardDialog({
  ward,
  onClose,
  onClosed,
}: {
  ward: GroupWard;
  onClose: () => void;
  onClosed: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [reason, setReason] = useState<CloseReason>('REORGANISATION');
  const { busy, refusal, run } = useDialogAct();
  const close = async () => {
    const done = await run(
      async () => (await act(WardCloseDocument, { wardId: ward.id, reason })).wardClose,
      t('group.closedWard', { ward: name(ward) }),
    );
    if (!done) return;
    onClosed();
    onClose();
  };
  return (
    <Modal
      open
      title={t('group.closeWardDanger', { ward: name(ward) })}
      onCancel={onClose}
      onOk={() => void close()}
      okText={t('group.closeWardDanger', { ward: name(ward) })}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <p>{t('group.closeWardLine', { n: ward.beds.length })}</p>
      <Select
        value={reason}
        onChange={setReason}
        aria-label={t('group.reason')}
        options={closeReasons.map(value => ({ value, label: t(`closeReason.${value}`) }))}
        style={{ width: '100%' }}
      />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
