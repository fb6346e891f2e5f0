import i18next from 'i18next';
import { tellDone, tellRefused } from '../ui/toasts';
import { explainFailure } from './explain';
import type { Payload } from './useDialogAct';

/** Takes back what was just done: tells so, or why it stays. */
export async function takeBack(send: () => Promise<Payload>, what: string, settle: () => void): Promise<void> {
  const { t } = i18next;
  const told = ({ userErrors: [error] }: Payload) => {
    if (error) tellRefused(t('toast.undoFailed', { why: error.message }));
    else tellDone(t('toast.undone', { what }));
    settle();
  };
  try {
    told(await send());
  } catch (error) {
    tellRefused(explainFailure(error, told));
  }
}
