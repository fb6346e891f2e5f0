import { useTranslation } from 'react-i18next';
import { ResidentDeathCancelDocument, ResidentReturnDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { ReasonDialog } from '../ui/ReasonDialog';
import type { Resident } from './ResidentPage';

/** Takes back a death or a move that was entered by mistake. */
export function TakeBackDialog({
  resident,
  how,
  onClose,
  onDone,
}: {
  resident: Resident;
  how: 'CANCEL_DEATH' | 'RETURN';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const send = async (reason: string) => {
    const input = { residentId: resident.id, expectedVersion: resident.version, reason };
    return how === 'RETURN'
      ? (await act(ResidentReturnDocument, input)).residentReturn
      : (await act(ResidentDeathCancelDocument, input)).residentDeathCancel;
  };
  return (
    <ReasonDialog
      title={t(`resident.leaving.${how}.title`)}
      line={t(`resident.leaving.${how}.line`)}
      submit={t(`resident.leaving.${how}.submit`)}
      send={send}
      done={t(`resident.leaving.${how}.done`)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
