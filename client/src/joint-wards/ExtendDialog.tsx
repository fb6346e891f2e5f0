import { DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { JointWardExtendDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import type { JointWard } from './JointWardPage';
import { useWardName } from './jointWard';

interface ExtendDialogProps {
  jointWard: JointWard;
  onClose: () => void;
  onExtended: () => void;
}

/** A later end for the agreement, a year on unless another day is chosen; none keeps it until it is closed. */
export default function ExtendDialog({ jointWard, onClose, onExtended }: ExtendDialogProps) {
  const { t } = useTranslation();
  const ward = useWardName()(jointWard);
  const [form] = Form.useForm<{ lastDay: Dayjs | null }>();
  const { busy, refusal, run } = useDialogAct();
  const lastDay = dayjs(jointWard.during.until).subtract(1, 'day');
  const extend = async ({ lastDay }: { lastDay: Dayjs | null }) => {
    const done = await run(
      async () =>
        (
          await act(JointWardExtendDocument, {
            jointWardId: jointWard.id,
            expectedVersion: jointWard.version,
            until: lastDay?.add(1, 'day').format('YYYY-MM-DD') ?? null,
          })
        ).jointWardExtend,
      t('jointWards.extendedDone', { ward }),
    );
    if (!done) return;
    onExtended();
    onClose();
  };
  return (
    <Modal
      open
      title={t('jointWards.extendTitle', { ward })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.extend')}
      okButtonProps={{ loading: busy }}
    >
      <p>{t('jointWards.extendLine', { lastDay: lastDay.format('YYYY-MM-DD') })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lastDay: lastDay.add(1, 'year') }}
        onFinish={fields => void extend(fields)}
      >
        <Form.Item name="lastDay" label={t('jointWards.extendUntil')}>
          <DatePicker minDate={lastDay.add(1, 'day')} placeholder={t('jointWards.open')} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
