import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentMergeUndoDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { dateOf } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
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
  return (
    <ReasonDialog
      title={t('resident.facts.undoMergeTitle')}
      line={t('resident.facts.undoMergeLine')}
      submit={t('resident.facts.undoMerge')}
      send={async reason =>
        (await act(ResidentMergeUndoDocument, { residentId: duplicateId, reason })).residentMergeUndo
      }
      done={t('resident.facts.mergeUndone')}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
