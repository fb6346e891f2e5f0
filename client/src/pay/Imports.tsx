import { Button, Popconfirm, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { PayImportUndoDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import type { Cycle } from './CyclePage';

type Brought = Cycle['imports'][number];

/** The lists that were brought, and the way to take one back before the freeze. */
export function Imports({ cycle, onChanged }: { cycle: Cycle; onChanged: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  if (cycle.imports.length === 0) return null;
  const mayUndo = cycle.state === 'COLLECTING' && mayDo(viewer, 'pay.import');
  const undo = async ({ id, kind }: Brought) => {
    const done = t('pay.import.undone', { list: t(`pay.list.${kind}`) });
    if (await run(async () => (await act(PayImportUndoDocument, { payImportId: id })).payImportUndo, done)) onChanged();
  };
  const columns: TableColumnsType<Brought> = [
    { key: 'kind', title: t('pay.list.title'), render: (_, { kind }) => t(`pay.list.${kind}`) },
    { key: 'file', title: t('pay.import.file'), dataIndex: 'fileName' },
    {
      key: 'rows',
      title: t('pay.import.rows'),
      align: 'right',
      className: 'figures',
      render: (_, { rowsExpected }) => count(rowsExpected),
    },
    { key: 'by', title: t('pay.by'), render: (_, { madeBy }) => madeBy && name(madeBy) },
    {
      key: 'at',
      title: t('pay.at'),
      className: 'figures',
      render: (_, { appliedAt, madeAt }) => timeOf(appliedAt ?? madeAt),
    },
    { key: 'state', title: t('pay.stands'), render: (_, { state }) => t(`pay.importState.${state}`) },
    {
      key: 'undo',
      render: (_, brought) =>
        mayUndo &&
        ['STAGED', 'APPLIED'].includes(brought.state) && (
          <Popconfirm
            title={t('pay.import.undo')}
            description={<div className="pay-consequence">{t('pay.import.undoLine')}</div>}
            okText={t('pay.import.undo')}
            cancelText={t('common.cancel')}
            onConfirm={() => void undo(brought)}
          >
            <Button size="small" disabled={busy}>
              {t('pay.import.undo')}
            </Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <section className="pay-part">
      <h2>{t('pay.import.list')}</h2>
      <DataTable label={t('pay.import.list')} rowKey="id" columns={columns} dataSource={[...cycle.imports]} />
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </section>
  );
}
