import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentMergeDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { FormDialog } from '../ui/FormDialog';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import { ReasonField } from '../ui/ReasonDialog';
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
  const [duplicate, setDuplicate] = useState<ResidentHit['resident']>();
  const merge = async (reason: string) =>
    (
      await act(ResidentMergeDocument, {
        residentId: resident.id,
        expectedVersion: resident.version,
        duplicateId: duplicate?.id ?? '',
        duplicateVersion: duplicate?.version ?? 0,
        reason,
      })
    ).residentMerge;
  return (
    <FormDialog<{ reason: string }, Awaited<ReturnType<typeof merge>>>
      width={560}
      title={t('resident.merging.title')}
      submit={t('resident.merging.submit')}
      disabled={!duplicate}
      head={
        <>
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
        </>
      }
      send={({ reason }) => merge(reason.trim())}
      done={() => t('resident.merging.done')}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={t('resident.merging.reason')} hint={t('resident.merging.reasonHint')} />
    </FormDialog>
  );
}
