import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockerLineFragment } from '../gql/graphql';
import { NoAnswer } from '../graphql/act';
import { failureOf } from '../graphql/failure';
import { tellDone } from '../ui/toasts';

interface Payload {
  userErrors: readonly { message: string }[];
  blockers?: readonly BlockerLineFragment[];
}

export interface GroupRefusal {
  message: string;
  blockers: readonly BlockerLineFragment[];
}

/** Runs one act of a dialog; keeps the refusal for showing, tells when it is done. */
export function useGroupAct(): {
  busy: boolean;
  refusal: GroupRefusal | undefined;
  run: (send: () => Promise<Payload>, done: string) => Promise<boolean>;
} {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<GroupRefusal>();
  const run = async (send: () => Promise<Payload>, done: string) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const { userErrors, blockers = [] } = await send();
      const [error] = userErrors;
      if (error) setRefusal({ message: error.message, blockers });
      else tellDone(done);
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
