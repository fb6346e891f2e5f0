import { useTranslation } from 'react-i18next';
import { StockUseReturnDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { failureOf } from '../graphql/failure';
import { tellDone, tellRefused } from '../ui/toasts';

/** Gives back all of what was just used, lot by lot; tells so, or why it stays used. */
export function useReturn(onActed: () => void) {
  const { t } = useTranslation();
  return async (movements: readonly { id: string; units: number }[], reason: string): Promise<void> => {
    try {
      for (const { id, units } of movements) {
        const { stockUseReturn } = await act(StockUseReturnDocument, { movementId: id, units, reason });
        const [error] = stockUseReturn.userErrors;
        if (error) return tellRefused(error.message);
      }
      tellDone(t('stock.cabinet.returned'));
    } catch (error) {
      tellRefused(failureOf(error).message ?? t('state.failedLine'));
    } finally {
      onActed();
    }
  };
}
