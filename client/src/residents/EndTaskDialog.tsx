import { useTranslation } from 'react-i18next';
import { CareTaskCancelDocument, CareTaskMissDocument, type PlanTaskFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { ReasonDialog } from '../ui/ReasonDialog';
import { taskWords } from './taskText';

/** Gives something planned up: not needed, or the resident was not reached and the next one is planned. */
export function EndTaskDialog({
  task,
  how,
  onClose,
  onDone,
}: {
  task: PlanTaskFragment;
  how: 'MISS' | 'CANCEL';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const what = taskWords(t, task);
  const end = async (reason: string) => {
    const input = { taskId: task.id, expectedVersion: task.version, reason };
    return how === 'MISS'
      ? (await act(CareTaskMissDocument, input)).careTaskMiss
      : (await act(CareTaskCancelDocument, input)).careTaskCancel;
  };
  return (
    <ReasonDialog
      title={t(`resident.plan.endTitle.${how}`, { what })}
      line={t(`resident.plan.endLine.${how}`)}
      submit={t(`resident.plan.acts.${how}`)}
      danger={how === 'CANCEL'}
      send={end}
      done={t(`resident.plan.ended.${how}`, { what })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
