import { useQuery } from '@apollo/client/react';
import { Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  ContactAttemptRecordDocument,
  type ContactResult,
  ContactTasksDocument,
  type ContactWay,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { followUpPath } from '../residents/taskText';
import { Blockers } from '../ui/Blockers';
import { Loading } from '../ui/States';
import { Choice } from './Choice';
import { dueWords } from './followUpInput';
import './care.css';

const ways: readonly ContactWay[] = ['PHONE', 'HOME', 'MESSAGE'];
const results: readonly ContactResult[] = ['REACHED', 'NO_ANSWER', 'BUSY', 'WRONG_NUMBER', 'REFUSED', 'MOVED', 'DIED'];

/** Heavy enough to be asked about once more: a contact that was recorded stays. */
const grave = ['MOVED', 'DIED'] as const satisfies readonly ContactResult[];
const graveOf = (result: ContactResult) => grave.find(one => one === result);

/** What came of trying to reach a resident: one tap records it. Somebody reached is followed up at once. */
export default function ContactDialog({
  residentId,
  who,
  taskId,
  onClose,
  onRecorded,
}: {
  residentId: string;
  /** Masked. */
  who: string;
  taskId?: string;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(ContactTasksDocument, { variables: { residentId }, fetchPolicy: 'network-only' });
  const tasks = data?.careFollowUpForm?.tasks;
  const [chosen, setChosen] = useState(taskId);
  const [way, setWay] = useState<ContactWay>('PHONE');
  const [note, setNote] = useState('');
  const [reached, setReached] = useState(false);
  const [gone, setGone] = useState<(typeof grave)[number]>();
  const { busy, refusal, run } = useDialogAct();
  const task = tasks?.find(one => one.id === chosen) ?? tasks?.[0];
  const record = async (result: ContactResult) => {
    if (!task || busy) return;
    const done = await run(
      async () =>
        (await act(ContactAttemptRecordDocument, { taskId: task.id, way, result, note: note.trim() || undefined }))
          .contactAttemptRecord,
      t('care.contact.recorded', { what: t(`care.contact.results.${result}`) }),
    );
    if (!done) return;
    onRecorded();
    if (result === 'REACHED') setReached(true);
    else if (graveOf(result)) setGone(graveOf(result));
    else onClose();
  };
  return (
    <Modal open width={440} title={t('care.contact.title', { who })} onCancel={onClose} footer={null}>
      {!tasks && <Loading rows={4} />}
      {tasks?.length === 0 && <p className="quiet">{t('care.contact.noTask')}</p>}
      {task && gone && (
        <>
          <p>{t(`care.contact.consequence.${gone}`)}</p>
          <Link className="save-button" to={`/residents/${residentId}`} onClick={onClose}>
            {t('care.contact.toResident')}
          </Link>
        </>
      )}
      {task && reached && (
        <Link
          className="save-button"
          to={followUpPath(residentId, task.id, `/residents/${residentId}`)}
          onClick={onClose}
        >
          {t('care.contact.toFollowUp')}
        </Link>
      )}
      {tasks && task && !reached && !gone && (
        <div className="contact">
          <p className="quiet">{t('care.contact.line')}</p>
          <div className="contact-results">
            {results.map(result => (
              <Result key={result} result={result} busy={busy} onRecord={() => void record(result)} />
            ))}
          </div>
          <Choice
            label={t('care.contact.way')}
            value={way}
            onChoose={next => next && setWay(next)}
            options={ways.map(value => ({ value, label: t(`care.contact.ways.${value}`) }))}
          />
          {tasks.length > 1 && (
            <Choice
              label={t('care.contact.forTask')}
              value={task.id}
              onChoose={setChosen}
              options={tasks.map(one => ({ value: one.id, label: dueWords(t, one) }))}
            />
          )}
          <Input
            value={note}
            maxLength={500}
            aria-label={t('care.contact.note')}
            placeholder={t('care.contact.note')}
            onChange={event => setNote(event.target.value)}
          />
        </div>
      )}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

function Result({ result, busy, onRecord }: { result: ContactResult; busy: boolean; onRecord: () => void }) {
  const { t } = useTranslation();
  const heavy = graveOf(result);
  const word = t(`care.contact.results.${result}`);
  const button = (
    <button
      type="button"
      className={`contact-${result}`}
      disabled={busy}
      onClick={heavy ? undefined : onRecord}
      aria-haspopup={heavy && 'dialog'}
    >
      {word}
    </button>
  );
  if (!heavy) return button;
  return (
    <Popconfirm
      title={t('care.contact.sure', { what: word })}
      description={t(`care.contact.consequence.${heavy}`)}
      okText={t('care.contact.record')}
      cancelText={t('common.cancel')}
      onConfirm={onRecord}
    >
      {button}
    </Popconfirm>
  );
}
