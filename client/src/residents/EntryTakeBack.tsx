import { useTranslation } from 'react-i18next';
import {
  ContactAttemptTakeBackDocument,
  FollowUpTakeBackDocument,
  MeasurementTakeBackDocument,
  type TimelineLineFragment,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { ReasonDialog } from '../ui/ReasonDialog';

/** What may be taken back in a history. */
const kinds = ['FOLLOW_UP', 'CONTACT', 'MEASUREMENT'] as const;
type Kind = (typeof kinds)[number];

export function takenBackAs({ kind, mayCancel, nodeId }: TimelineLineFragment): Kind | undefined {
  return mayCancel && nodeId ? kinds.find(one => one === kind) : undefined;
}

/** Takes something back that was written down by mistake: why is asked for, and nothing is deleted. */
export function EntryTakeBack({
  kind,
  id,
  what,
  onClose,
  onDone,
}: {
  kind: Kind;
  id: string;
  /** The line as it is read. */
  what: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const send = async (reason: string) => {
    switch (kind) {
      case 'FOLLOW_UP':
        return (await act(FollowUpTakeBackDocument, { followUpId: id, reason })).followUpCancel;
      case 'CONTACT':
        return (await act(ContactAttemptTakeBackDocument, { attemptId: id, reason })).contactAttemptCancel;
      default:
        return (await act(MeasurementTakeBackDocument, { measurementId: id, reason })).measurementCancel;
    }
  };
  return (
    <ReasonDialog
      title={t('resident.timeline.takeBackTitle', { what })}
      line={t(`resident.timeline.takeBackLine.${kind}`)}
      submit={t('resident.timeline.takeBack')}
      danger
      send={send}
      done={t('resident.timeline.takenBack')}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
