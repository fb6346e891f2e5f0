import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import { FollowUpRecordDocument, type FollowUpRecordMutation, FollowUpUndoDocument } from '../gql/graphql';
import { act, NoAnswer } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { failureOf } from '../graphql/failure';
import { tellDone, tellRefused } from '../ui/toasts';
import { uuid } from '../ui/uuid';
import { type Draft, forgetDraft, type Kept, keepDraft, keptDraft, type Sent } from './followUpDraft';

type Payload = FollowUpRecordMutation['followUpRecord'];
export type Saved = NonNullable<Payload['followUp']>;

export interface Refused {
  message: string;
  /** Somebody changed the plan meanwhile: with what is known now, one may go on. */
  planChanged: boolean;
}

/** Where a follow-up is on its way to the server. */
export type SaveState = 'DRAFT' | 'KEPT' | 'OFFLINE' | 'SENDING' | 'UNANSWERED' | 'SAVED';

/**
 * The draft of a follow-up and its way to the server. It stays in this browser until the server has answered. What was sent and not answered is sent again
 * under the same request id, also after the page was closed, and cannot change until there is an answer: so it is recorded once.
 */
export function useFollowUp(residentId: string, fresh: () => Draft, onPlanChanged: () => Promise<unknown>) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const personId = viewer.person.id;
  const [kept, setKept] = useState<Kept | undefined>(() => keptDraft(personId, residentId));
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? fresh());
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState<Sent['input']>();
  const [saved, setSaved] = useState<Saved>();
  const [refused, setRefused] = useState<Refused>();

  const keep = useCallback(
    (next: Kept) => {
      keepDraft(personId, residentId, next);
      setKept(next);
    },
    [personId, residentId],
  );
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setWaiting(undefined);
    keep({ at: Date.now(), draft: next });
  };
  const settle = async ({ followUp, userErrors: [error] }: Payload) => {
    if (followUp) {
      forgetDraft(personId, residentId);
      setKept(undefined);
      setSaved(followUp);
      return tellDone(t('care.savedToast'), { label: t('common.undo'), run: () => void takeBack(followUp) });
    }
    // Refused: nothing happened, so it may be changed and sent as something new.
    keep({ at: Date.now(), draft });
    const planChanged = error?.code === 'TASK_CHANGED' || error?.code === 'TASK_CLOSED';
    setRefused({ message: error?.message ?? t('state.failedLine'), planChanged });
    if (planChanged) await onPlanChanged();
    return undefined;
  };
  const send = async (sent: Sent) => {
    setSending(true);
    setRefused(undefined);
    setWaiting(undefined);
    keep({ at: Date.now(), draft, sent });
    try {
      await settle((await act(FollowUpRecordDocument, sent.input, sent.requestId)).followUpRecord);
    } catch (error) {
      if (!(error instanceof NoAnswer)) {
        keep({ at: Date.now(), draft });
        setRefused({ message: failureOf(error).message ?? t('state.failedLine'), planChanged: false });
      }
    } finally {
      setSending(false);
    }
  };
  const save = (input: Sent['input']) => {
    if (kept?.sent) return void send(kept.sent);
    // Without a network nothing was sent: it may still be changed, and goes when the network is back.
    if (!navigator.onLine) return setWaiting(input);
    return void send({ requestId: uuid(), input });
  };
  useWhenOnline(() => {
    if (sending) return;
    if (kept?.sent) void send(kept.sent);
    else if (waiting) void send({ requestId: uuid(), input: waiting });
  });
  const drop = () => {
    forgetDraft(personId, residentId);
    setKept(undefined);
    setRefused(undefined);
    setDraft(fresh());
  };
  const state: SaveState = saved
    ? 'SAVED'
    : sending
      ? 'SENDING'
      : kept?.sent
        ? 'UNANSWERED'
        : waiting
          ? 'OFFLINE'
          : kept
            ? 'KEPT'
            : 'DRAFT';
  return { draft, change, save, drop, state, keptAt: kept?.at, saved, refused };

  async function takeBack({ id, version }: Saved): Promise<void> {
    const told = ({ userErrors: [error] }: { userErrors: readonly { message: string }[] }) => {
      if (error) return tellRefused(t('toast.undoFailed', { why: error.message }));
      keep({ at: Date.now(), draft });
      setSaved(undefined);
      void onPlanChanged();
      return tellDone(t('care.undone'));
    };
    try {
      const reason = t('care.undoReason');
      told((await act(FollowUpUndoDocument, { followUpId: id, expectedVersion: version, reason })).followUpCancel);
    } catch (error) {
      explainFailure(error, told);
    }
  }
}

/** Runs when the network comes back, and once at the beginning when there is one: what waits, waits for nothing else. */
function useWhenOnline(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const heard = () => latest.current();
    addEventListener('online', heard);
    if (navigator.onLine) heard();
    return () => removeEventListener('online', heard);
  }, []);
}
