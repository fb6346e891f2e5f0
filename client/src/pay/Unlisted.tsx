import { Button, Popconfirm, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PayPersonSetAsideUndoDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import type { Cycle } from './CyclePage';
import { ListPersonDialog } from './ListPersonDialog';
import { SetAsideDialog } from './SetAsideDialog';
import { useWorkKinds } from './workKinds';

type Item = Cycle['checklist'][number];

/** Somebody who works in a house without being on its pay list. */
export interface UnlistedOne {
  house: NonNullable<Item['institution']>;
  person: NonNullable<Item['unlisted'][number]['person']>;
  row: Item['unlisted'][number];
}

/** Whose work finds no place on a pay list: each is put on it, or set aside with a reason that stays here to be seen. */
export function Unlisted({ cycle, onChanged }: { cycle: Cycle; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { nameOf } = useWorkKinds();
  const { busy, refusal, run } = useDialogAct();
  const [dialog, setDialog] = useState<{ kind: 'list' | 'aside'; one: UnlistedOne }>();
  const people = cycle.checklist.flatMap(({ institution, unlisted }) =>
    unlisted.flatMap(row => (institution && row.person ? [{ house: institution, person: row.person, row }] : [])),
  );
  if (people.length === 0) return null;
  people.sort((a, b) => Number(a.row.setAside !== null) - Number(b.row.setAside !== null));
  const isCollecting = cycle.state === 'COLLECTING';
  const undo = async ({ house, person }: UnlistedOne) => {
    const wish = { payCycleId: cycle.id, institutionId: house.id, personId: person.id };
    const done = t('pay.unlisted.undone', { who: name(person) });
    if (await run(async () => (await act(PayPersonSetAsideUndoDocument, wish)).payPersonSetAsideUndo, done))
      onChanged();
  };
  const columns: TableColumnsType<UnlistedOne> = [
    {
      key: 'who',
      title: t('pay.unlisted.who'),
      className: 'pay-wrap',
      render: (_, { person, house }) => (
        <>
          <b>{name(person)}</b>
          <div className="quiet">{name(house)}</div>
        </>
      ),
    },
    {
      key: 'work',
      title: t('pay.list.QUANTITY'),
      className: 'pay-wrap',
      render: (_, { row: { eventCount, codes, firstDay, lastDay } }) => (
        <>
          {t('pay.unlisted.work', {
            n: count(eventCount),
            what: codes.map(nameOf).join(t('common.listSeparator')),
          })}
          <div className="quiet figures">{[...new Set([firstDay, lastDay])].filter(Boolean).join(' – ')}</div>
        </>
      ),
    },
    { key: 'stands', title: t('pay.stands'), className: 'pay-wrap', render: (_, { row }) => <Stands row={row} /> },
    {
      key: 'acts',
      render: (_, one) =>
        isCollecting && (
          <div className="pay-acts">
            {one.row.setAside ? (
              <Popconfirm
                title={t('pay.unlisted.undo')}
                description={<div className="pay-consequence">{t('pay.unlisted.undoLine')}</div>}
                okText={t('pay.unlisted.undo')}
                cancelText={t('common.cancel')}
                onConfirm={() => void undo(one)}
              >
                <Button size="small" disabled={busy}>
                  {t('pay.unlisted.undo')}
                </Button>
              </Popconfirm>
            ) : (
              <>
                <Button size="small" type="primary" onClick={() => setDialog({ kind: 'list', one })}>
                  {t('pay.unlisted.list')}
                </Button>
                <Button size="small" onClick={() => setDialog({ kind: 'aside', one })}>
                  {t('pay.unlisted.aside')}
                </Button>
              </>
            )}
          </div>
        ),
    },
  ];
  const Dialog = dialog?.kind === 'list' ? ListPersonDialog : SetAsideDialog;
  return (
    <section className="pay-part">
      <h2>{t('pay.unlisted.title')}</h2>
      <p className="quiet">{t(isCollecting ? 'pay.unlisted.line' : 'pay.unlisted.frozenLine')}</p>
      <DataTable
        label={t('pay.unlisted.title')}
        rowKey={({ house, person }) => `${house.id} ${person.id}`}
        columns={columns}
        dataSource={people}
      />
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      {dialog && <Dialog cycle={cycle} one={dialog.one} onClose={() => setDialog(undefined)} onDone={onChanged} />}
    </section>
  );
}

function Stands({ row: { setAside } }: Pick<UnlistedOne, 'row'>) {
  const { t } = useTranslation();
  const name = useName();
  if (!setAside)
    return (
      <span className="pay-missing">
        <Icon name="alert" size={14} /> {t('pay.unlisted.open')}
      </span>
    );
  return (
    <>
      {t('pay.unlisted.because', { reason: setAside.reason })}
      <div className="quiet">
        {setAside.by && name(setAside.by)} {timeOf(setAside.at)}
      </div>
    </>
  );
}
