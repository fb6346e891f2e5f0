import { useQuery } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { VisitBatchesDocument, type VisitBatchesQuery, VisitsImportUndoDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { count, dateOf } from '../ui/format';

/** Months of which the insurer's file is there, and the way to take one back. */
export function VisitMonths({ institutionId, onChanged }: { institutionId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(VisitBatchesDocument, {
    variables: { institutionId },
    fetchPolicy: 'cache-and-network',
  });
  const months = data?.visitBatches;
  if (!months || months.length === 0) return null;
  return (
    <details className="visit-months">
      <summary>{t('contracts.import.visits.months', { n: count(months.length) })}</summary>
      <ul className="plain">
        {months.map(one => (
          <Month
            key={one.id}
            batch={one}
            onUndone={() => {
              void refetch();
              onChanged();
            }}
          />
        ))}
      </ul>
    </details>
  );
}

function Month({ batch, onUndone }: { batch: VisitBatchesQuery['visitBatches'][number]; onUndone: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  const month = batch.month.slice(0, 7);
  const undo = async () => {
    const done = await run(
      async () => (await act(VisitsImportUndoDocument, { batchId: batch.id })).visitsImportUndo,
      t('contracts.import.visits.undone', { month }),
    );
    if (done) onUndone();
  };
  return (
    <li>
      <span className="figures">
        <b>{month}</b>{' '}
        {t('contracts.import.visits.monthLine', { n: count(batch.rows), date: dateOf(batch.importedAt) })}
      </span>
      <Popconfirm
        title={t('contracts.import.visits.undoTitle', { month })}
        description={t('contracts.import.visits.undoLine')}
        okText={t('common.undo')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true }}
        onConfirm={() => void undo()}
      >
        <Button size="small" type="text" loading={busy}>
          {t('common.undo')}
        </Button>
      </Popconfirm>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </li>
  );
}
