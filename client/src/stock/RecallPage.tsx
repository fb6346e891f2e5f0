import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Form, InputNumber } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import {
  RecallAcknowledgeDocument,
  RecallCloseDocument,
  type RecallHeadFragment,
  RecallHoldersDocument,
  RecallRecipientsDocument,
  RecallWholeDocument,
  type StockBalanceLineFragment,
  type StockMovementLineFragment,
  StockRecipientIdentityDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { type Identity, useReveal } from '../ui/CoveredName';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { FormDialog } from '../ui/FormDialog';
import { dateOf, nameOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { ReasonField } from '../ui/ReasonDialog';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { balanceKey, useBalanceColumns } from './BalanceColumns';
import { MoveDialog } from './LotDialogs';
import { useExportWords } from './MapPage';
import { Recipient, useMovementColumns } from './MovementTable';
import { Units, useUnits } from './parts';
import { levelWords, NoteField } from './RecallsPage';
import { exportedAtMost, readAll } from './readAll';
import './stock.css';

const shownAtMost = 100;
/** Holders and recipients change while people put things away. */
const pollMs = 15_000;

type Task = RecallHeadFragment['tasks'][number];

/** One recall: what became of it, who holds it, who received it, which house has answered. */
export default function RecallPage() {
  const { t } = useTranslation();
  const { recallId = '' } = useParams();
  const { data, error, refetch } = useQuery(RecallWholeDocument, {
    variables: { id: recallId },
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
  });
  const recall = data?.node && 'number' in data.node ? (data.node as RecallHeadFragment) : undefined;
  useTitle(recall?.number ?? t('stock.recall.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!recall)
    return (
      <Blank icon="search" title={t('stock.recall.missing')}>
        <Link to="/stock/recalls">{t('stock.recall.back')}</Link>
      </Blank>
    );
  return <Whole recall={recall} onChanged={() => void refetch()} />;
}

function Whole({ recall, onChanged }: { recall: RecallHeadFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [closing, setClosing] = useState(false);
  const { number, item, level, lotNumbers, reason, openedAt, closedAt, closeNote } = recall;
  return (
    <Page
      title={number}
      sentence={t(closedAt ? 'stock.recall.closedSentence' : 'stock.recall.openSentence', {
        number,
        level: t(levelWords(level)),
        item: item ? name(item) : '',
      })}
      note={
        <>
          {t('stock.recall.lots', { lots: lotNumbers.join(t('common.listSeparator')) })} · {reason} · {timeOf(openedAt)}
          {closedAt && ` · ${t('stock.recall.closedAt', { at: timeOf(closedAt) })}：${closeNote ?? ''}`}
        </>
      }
      tools={
        <>
          <Link to="/stock/recalls">{t('stock.recall.back')}</Link>
          <Export recall={recall} />
          {recall.viewerCanClose && (
            <Button type="primary" onClick={() => setClosing(true)}>
              {t('stock.recall.close')}
            </Button>
          )}
        </>
      }
    >
      <Figures recall={recall} />
      <Tasks recall={recall} onChanged={onChanged} />
      <Holders recall={recall} onChanged={onChanged} />
      <Recipients recall={recall} />
      {closing && <CloseDialog recall={recall} onClose={() => setClosing(false)} onDone={onChanged} />}
    </Page>
  );
}

function Figures({ recall: { figures, item } }: { recall: RecallHeadFragment }) {
  const { t } = useTranslation();
  if (!figures) return null;
  const shown = ['looseUnits', 'quarantinedUnits', 'usedUnits', 'sentBackUnits', 'writtenOffUnits'] as const;
  return (
    <dl className="stock-figures">
      {shown.map(key => (
        <div key={key}>
          <dt>{t(`stock.recall.figure.${key}`)}</dt>
          <dd className={key === 'looseUnits' && figures[key] > 0 ? 'stock-over' : undefined}>
            <Units n={figures[key]} item={item} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What each house answered, and the way to answer for one's own. */
function Tasks({ recall, onChanged }: { recall: RecallHeadFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [answering, setAnswering] = useState<Task>();
  const open = recall.tasks.filter(task => !task.acknowledgedAt).length;
  return (
    <Section
      title={t('stock.recall.tasks')}
      aside={open > 0 ? t('stock.recall.tasksOpen', { n: open }) : t('stock.recall.tasksDone')}
    >
      <DataTable<Task>
        label={t('stock.recall.tasks')}
        rowKey={task => task.institution?.id ?? ''}
        dataSource={[...recall.tasks]}
        columns={[
          { title: t('stock.house'), render: (_, { institution }) => institution && name(institution) },
          {
            title: t('stock.recall.held'),
            align: 'right',
            render: (_, { heldUnits }) => <Units n={heldUnits} item={recall.item} />,
          },
          {
            title: t('stock.recall.used'),
            align: 'right',
            render: (_, { usedUnits }) => <Units n={usedUnits} item={recall.item} />,
          },
          {
            title: t('stock.recall.found'),
            align: 'right',
            render: (_, { foundUnits }) =>
              foundUnits == null ? <span className="quiet">—</span> : <Units n={foundUnits} item={recall.item} />,
          },
          {
            title: t('stock.column.state'),
            render: (_, { acknowledgedAt, note }) =>
              acknowledgedAt ? (
                <>
                  {t('stock.recall.acknowledged', { at: timeOf(acknowledgedAt) })}
                  {note && <small>{note}</small>}
                </>
              ) : (
                <span className="stock-near">{t('stock.recall.waiting')}</span>
              ),
          },
          {
            title: '',
            align: 'right',
            render: (_, task) =>
              task.viewerCanAnswer &&
              !task.acknowledgedAt &&
              !recall.closedAt && (
                <Button size="small" onClick={() => setAnswering(task)}>
                  {t('stock.recall.answer')}
                </Button>
              ),
          },
        ]}
      />
      {answering && (
        <AnswerDialog recall={recall} task={answering} onClose={() => setAnswering(undefined)} onDone={onChanged} />
      )}
    </Section>
  );
}

interface Answer {
  foundUnits: number;
  note?: string;
}

function AnswerDialog({
  recall,
  task,
  onClose,
  onDone,
}: {
  recall: RecallHeadFragment;
  task: Task;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const send = async (fields: Answer) =>
    (
      await act(RecallAcknowledgeDocument, {
        recallId: recall.id,
        institutionId: task.institution?.id ?? '',
        ...fields,
      })
    ).recallAcknowledge;
  return (
    <FormDialog<Answer, Awaited<ReturnType<typeof send>>>
      title={t('stock.recall.answerTitle', { house: task.institution ? name(task.institution) : '' })}
      submit={t('stock.recall.answer')}
      head={<p>{t('stock.recall.answerLine', { held: units(task.heldUnits, recall.item) })}</p>}
      initial={{ foundUnits: task.heldUnits }}
      send={send}
      done={() => t('stock.recall.answerDone')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="foundUnits"
        label={t('stock.recall.foundLabel')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <NoteField label={t('stock.recall.note')} />
    </FormDialog>
  );
}

/** Where it lies now: what lies outside of quarantine first. */
function Holders({ recall, onChanged }: { recall: RecallHeadFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const columns = useBalanceColumns();
  const [moving, setMoving] = useState<StockBalanceLineFragment>();
  const { data, error, refetch } = useQuery(RecallHoldersDocument, {
    variables: { recallId: recall.id, first: shownAtMost },
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
  });
  const quarantined = ({ place }: StockBalanceLineFragment) => Number(place?.kind === 'QUARANTINE');
  const rows = [...(data?.recallHolders.edges.map(edge => edge.node) ?? [])].sort(
    (one, other) => quarantined(one) - quarantined(other),
  );
  return (
    <Section title={t('stock.recall.holders')} aside={t('stock.recall.holdersAside')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && rows.length === 0 && <p className="quiet">{t('stock.recall.noHolders')}</p>}
      {rows.length > 0 && (
        <DataTable<StockBalanceLineFragment>
          label={t('stock.recall.holders')}
          rowKey={balanceKey}
          dataSource={rows}
          columns={[
            columns.place,
            columns.lot,
            columns.expiry,
            columns.units,
            columns.owner,
            {
              title: t('stock.column.state'),
              render: (_, line) =>
                quarantined(line) ? (
                  t('stock.recall.inQuarantine')
                ) : (
                  <span className="stock-over">{t('stock.recall.lies')}</span>
                ),
            },
            {
              title: '',
              align: 'right',
              render: (_, line) =>
                line.place?.viewerCanKeep &&
                !quarantined(line) && (
                  <Button size="small" onClick={() => setMoving(line)}>
                    {t('stock.recall.putAway')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {moving && (
        <MoveDialog
          line={moving}
          quarantine
          onClose={() => setMoving(undefined)}
          onDone={() => {
            void refetch();
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

/** Who received it: patients masked, shown for a moment to those concerned. */
function Recipients({ recall }: { recall: RecallHeadFragment }) {
  const { t } = useTranslation();
  const columns = useMovementColumns();
  const { data, error, refetch } = useQuery(RecallRecipientsDocument, {
    variables: { recallId: recall.id, first: shownAtMost },
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
  });
  const rows = data?.recallRecipients.edges.map(edge => edge.node) ?? [];
  return (
    <Section
      title={t('stock.recall.recipients')}
      aside={data?.recallRecipients.pageInfo.hasNextPage ? t('stock.recall.firstOf', { n: shownAtMost }) : undefined}
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && rows.length === 0 && <p className="quiet">{t('stock.recall.noRecipients')}</p>}
      {rows.length > 0 && (
        <DataTable<StockMovementLineFragment>
          label={t('stock.recall.recipients')}
          rowKey="id"
          dataSource={[...rows]}
          columns={[
            columns.at,
            columns.from,
            {
              title: t('stock.recall.recipient'),
              render: (_, line) => (line.patient ? <Patient line={line} /> : <Recipient line={line} />),
            },
            columns.lot,
            columns.units,
            columns.by,
          ]}
        />
      )}
    </Section>
  );
}

function Patient({ line }: { line: StockMovementLineFragment }) {
  const { t } = useTranslation();
  const { id } = line;
  const read = useCallback(async (): Promise<Identity | null | undefined> => {
    const { data } = await client.query({
      query: StockRecipientIdentityDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    return data?.node && 'patient' in data.node ? data.node.patient?.identity : undefined;
  }, [id]);
  const { identity, refused, toggle } = useReveal<Identity>(read);
  return (
    <span className="stock-recipient">
      {identity ? (
        <span>
          <b>{identity.name}</b> <small>{[identity.birthDate, identity.phone].filter(Boolean).join(' · ')}</small>
        </span>
      ) : (
        <span>
          <Recipient line={line} />
          {refused && <small>{refused}</small>}
        </span>
      )}
      <Button
        size="small"
        type="text"
        icon={<Icon name="eye" size={16} />}
        aria-label={t(identity ? 'panel.hide' : 'panel.reveal')}
        title={t('panel.revealNote')}
        onClick={toggle}
      />
    </span>
  );
}

interface Closing {
  reason: string;
  lift?: boolean;
}

function CloseDialog({
  recall,
  onClose,
  onDone,
}: {
  recall: RecallHeadFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const send = async ({ reason, lift }: Closing) =>
    (await act(RecallCloseDocument, { recallId: recall.id, note: reason.trim(), lift: lift ?? false })).recallClose;
  return (
    <FormDialog<Closing, Awaited<ReturnType<typeof send>>>
      title={t('stock.recall.closeTitle', { number: recall.number })}
      submit={t('stock.recall.close')}
      head={<p>{t('stock.recall.closeLine')}</p>}
      send={send}
      done={() => t('stock.recall.closeDone')}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={t('stock.recall.closeNote')} />
      <Form.Item name="lift" valuePropName="checked">
        <Checkbox>{t('stock.recall.lift')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

/** Everything as one sheet: who holds, then who received; patients without names. */
function Export({ recall }: { recall: RecallHeadFragment }) {
  const { t } = useTranslation();
  const save = async (onRead: (done: number) => void) => {
    const asked = { recallId: recall.id };
    const holders = await readAll(RecallHoldersDocument, asked, data => data.recallHolders, onRead);
    const uses = await readAll(RecallRecipientsDocument, asked, data => data.recallRecipients, onRead);
    const { exportSheet } = await import('../ui/exportSheet');
    const heads = ['kind', 'house', 'place', 'lot', 'units', 'owner', 'at', 'recipient'] as const;
    await exportSheet(
      `${recall.number} ${dateOf(Date.now())}`,
      heads.map(head => t(`stock.sheet.${head}`)),
      [
        ...holders.map(({ place, lot, units, owner }) => [
          t('stock.recall.holders'),
          place?.institution ? nameOf(place.institution) : null,
          place ? nameOf(place) : null,
          lot?.number ?? null,
          units,
          owner ? nameOf(owner) : t('stock.own'),
          null,
          null,
        ]),
        ...uses.map(({ from, lot, units, owner, at, patient, isForPatient, department }) => [
          t('stock.recall.recipients'),
          from?.institution ? nameOf(from.institution) : null,
          from ? nameOf(from) : null,
          lot?.number ?? null,
          units,
          owner ? nameOf(owner) : t('stock.own'),
          `${dateOf(at)} ${timeOf(at, Date.parse(at))}`,
          [isForPatient ? (patient?.maskedName ?? t('stock.hiddenPatient')) : null, department && nameOf(department)]
            .filter(Boolean)
            .join(' '),
        ]),
      ],
    );
  };
  return <ExportButton n={1} most={exportedAtMost} save={save} words={useExportWords()} />;
}
