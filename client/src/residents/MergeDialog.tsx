import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentMergeDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import { ReasonForm } from './ReasonForm';
import { ResidentFinder } from './ResidentFinder';
import type { Resident } from './ResidentPage';
import type { ResidentHit } from './useResidentSearch';

/** Two records of one person become one: this one stays, the other goes into it, and it can be undone. */
export function MergeDialog({
  resident,
  onClose,
  onDone,
}: {
  resident: Resident;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const [duplicate, setDuplicate] = useState<ResidentHit['resident']>();
  const { busy, refusal, run } = useDialogAct();
  const merge = async (reason: string) => {
    if (!duplicate) return;
    const done = await run(
      async () =>
        (
          await act(ResidentMergeDocument, {
            residentId: resident.id,
            expectedVersion: resident.version,
            duplicateId: duplicate.id,
            duplicateVersion: duplicate.version,
            reason,
          })
        ).residentMerge,
      t('resident.merging.done'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={560}
      title={t('resident.merging.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('resident.merging.submit')}
      okButtonProps={{ loading: busy, disabled: !duplicate }}
    >
      <p>{t('resident.merging.line')}</p>
      <p className="merge-two">
        <span>
          {t('resident.merging.kept')} <b>{person(t, resident.patient)}</b>
        </span>
        <Icon name="left" size={16} />
        <span>
          {t('resident.merging.merged')} <b>{duplicate ? person(t, duplicate.patient) : '…'}</b>
        </span>
      </p>
      <ResidentFinder
        institutionId={resident.institution.id}
        label={t('resident.merging.other')}
        except={resident.id}
        onFound={hit => setDuplicate(hit.resident)}
      />
      <ReasonForm
        form={form}
        label={t('resident.merging.reason')}
        hint={t('resident.merging.reasonHint')}
        onReason={reason => void merge(reason)}
      />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
