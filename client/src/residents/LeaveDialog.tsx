import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ResidentDeathRecordDocument, ResidentMoveOutDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import type { Resident } from './ResidentPage';

/** A death or a move: the day, and what ends with it. */
export function LeaveDialog({
  resident,
  how,
  onClose,
  onDone,
}: {
  resident: Resident;
  how: 'RECORD_DEATH' | 'MOVE_OUT';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const leave = async (on: string) => {
    const input = { residentId: resident.id, expectedVersion: resident.version };
    return how === 'RECORD_DEATH'
      ? (await act(ResidentDeathRecordDocument, { ...input, diedOn: on })).residentDeathRecord
      : (await act(ResidentMoveOutDocument, { ...input, movedOutOn: on })).residentMoveOut;
  };
  return (
    <FormDialog<{ on: Dayjs }, Awaited<ReturnType<typeof leave>>>
      title={t(`resident.leaving.${how}.title`)}
      submit={t(`resident.leaving.${how}.submit`)}
      danger
      initial={{ on: civilNow() }}
      send={({ on }) => leave(on.format('YYYY-MM-DD'))}
      done={() => t(`resident.leaving.${how}.done`)}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t(`resident.leaving.${how}.line`)}</p>
      <Form.Item name="on" label={t(`resident.leaving.${how}.on`)}>
        <DatePicker allowClear={false} disabledDate={day => day.isAfter(civilNow(), 'day')} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
