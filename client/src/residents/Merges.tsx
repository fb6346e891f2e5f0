import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentMergeUndoDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { dateOf } from '../ui/format';
import { ReasonForm } from './ReasonForm';
import type { Resident } from './ResidentPage';

/** Which duplicates went into this one, and the way back. */
export function Merges({ resident, onChanged }: { resident: Resident; onChanged: () => void }) {
  const { t } = useTranslation();
  const [undoing, setUndoing] = useState<string>();
  const { merges, availableActions } = resident;
  if (merges.length === 0) return null;
  return (
    <>
      <h3>{t('resident.facts.merges')}</h3>
      <ul className="plain fact-lines">
        {merges.map(({ mergedAt, reason, undoneAt, merged }) => (
          <li key={mergedAt}>
            <span>
              {t('resident.facts.mergedLine', { date: dateOf(mergedAt) })}{' '}
              <small>
                {reason}
                {undoneAt && ` · ${t('resident.facts.undoneLine', { date: dateOf(undoneAt) })}`}
              </small>
            </span>
            {!undoneAt && merged && merged.id !== resident.id && availableActions.includes('MERGE') && (
              <Button size="small" type="text" onClick={() => setUndoing(merged.id)}>
                {t('resident.facts.undoMerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog duplicateId={undoing} onClose={() => setUndoing(undefined)} onDone={onChanged} />}
    </>
  );
}

function UndoDialog({
  duplicateId,
  onClose,
  onDone,
}: {
  duplicateId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const undo = async (reason: string) => {
    const done = await run(
      async () => (await act(ResidentMergeUndoDocument, { residentId: duplicateId, reason })).residentMergeUndo,
      t('resident.facts.mergeUndone'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={t('resident.facts.undoMergeTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('resident.facts.undoMerge')}
      okButtonProps={{ loading: busy }}
    >
      <p>{t('resident.facts.undoMergeLine')}</p>
      <ReasonForm form={form} onReason={reason => void undo(reason)} />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
