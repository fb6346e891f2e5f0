import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ContractRenewalBeginDocument,
  type ContractRenewalBeginInput,
  ContractRenewalContinueDocument,
  type RenewalRunFragment,
} from '../gql/graphql';
import { act, NoAnswer, type Without } from '../graphql/act';
import { failureOf } from '../graphql/failure';

export interface Renewal {
  batch: RenewalRunFragment | undefined;
  running: boolean;
  /** Why it does not go on by itself; what is renewed stays renewed. */
  stopped: string | undefined;
  begin: (input: Without<ContractRenewalBeginInput>) => Promise<void>;
  resume: (batch: RenewalRunFragment) => Promise<void>;
  /** Back to the list, with what is left of it. */
  reset: () => void;
}

/**
 * Renews contracts part by part and tells how far it is. Each part is one request, and one transaction: whatever is cut off goes on where it
 * stopped, here or on another day.
 */
export function useRenewal(onChanged: () => void): Renewal {
  const { t } = useTranslation();
  const [batch, setBatch] = useState<RenewalRunFragment>();
  const [running, setRunning] = useState(false);
  const [stopped, setStopped] = useState<string>();
  const guard = async (run: () => Promise<void>) => {
    setRunning(true);
    setStopped(undefined);
    try {
      await run();
    } catch (error) {
      setStopped((error instanceof NoAnswer ? undefined : failureOf(error).message) ?? t('toast.network'));
    } finally {
      setRunning(false);
      onChanged();
    }
  };
  const goOn = async (from: RenewalRunFragment) => {
    setBatch(from);
    for (let now = from; now.counts.waiting > 0; ) {
      const payload = (await act(ContractRenewalContinueDocument, { batchId: now.id })).contractRenewalContinue;
      if (!payload.batch) return setStopped(payload.userErrors[0]?.message);
      now = payload.batch;
      setBatch(now);
    }
    return undefined;
  };
  return {
    batch,
    running,
    stopped,
    begin: input =>
      guard(async () => {
        const payload = (await act(ContractRenewalBeginDocument, input)).contractRenewalBegin;
        if (!payload.batch) return setStopped(payload.userErrors[0]?.message);
        return goOn(payload.batch);
      }),
    resume: from => guard(() => goOn(from)),
    reset: () => setBatch(undefined),
  };
}
