import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockerLineFragment } from '../gql/graphql';
import { tellDone } from '../ui/toasts';
import { NoAnswer } from './act';
import { failureOf } from './failure';

export interface Payload {
  userErrors: readonly { message: string; field?: readonly string[] | null }[];
  blockers?: readonly BlockerLineFragment[];
}

export interface DialogRefusal {
  message: string;
  blockers: readonly BlockerLineFragment[];
}

export interface DialogAct {
  busy: boolean;
  refusal: DialogRefusal | undefined;
  /** Sends; tells `done` when it happened, with `undo` for ten seconds where there is a way back. Answers whether it happened. */
  run: <P extends Payload>(send: () => Promise<P>, done?: string, undo?: (payload: P) => void) => Promise<boolean>;
}

/** Runs one act of a dialog; keeps the refusal for showing. */
export function useDialogAct(): DialogAct {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<DialogRefusal>();
  const run: DialogAct['run'] = async (send, done, undo) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const payload = await send();
      const [error] = payload.userErrors;
      if (error) setRefusal({ message: error.message, blockers: payload.blockers ?? [] });
      else if (done) tellDone(done, undo && { label: t('common.undo'), run: () => undo(payload) });
      return !error;
    } catch (error) {
      const message = error instanceof NoAnswer ? t('toast.network') : failureOf(error).message;
      setRefusal({ message: message ?? t('state.failedLine'), blockers: [] });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, run };
}
