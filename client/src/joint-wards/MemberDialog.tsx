import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { JointWardCandidatesDocument, JointWardMemberAddDocument, type JointWardRole } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import type { JointWard } from './JointWardPage';
import { CandidateSelect } from './Team';

const roles: readonly JointWardRole[] = ['LEAD_PHYSICIAN', 'COMMUNITY_PHYSICIAN', 'NURSE', 'THERAPIST', 'DIRECTOR'];

interface Fields {
  role: JointWardRole;
  personId: string;
  from?: Dayjs | null;
  until?: Dayjs | null;
}

const civil = 'YYYY-MM-DD';

/** Takes somebody into the team. Offers who could take the role; their rights in the ward follow at once. */
export function MemberDialog({
  jointWard,
  onClose,
  onAdded,
}: {
  jointWard: JointWard;
  onClose: () => void;
  onAdded: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form) ?? 'LEAD_PHYSICIAN';
  const { data } = useQuery(JointWardCandidatesDocument, {
    variables: { hostWardId: jointWard.ward.id, partnerInstitutionId: jointWard.partner.id, role },
  });
  const present = new Set(jointWard.team.flatMap(one => (one.isActive ? (one.person?.id ?? []) : [])));
  const candidates = data?.jointWardCandidates.filter(one => !present.has(one.person.id));
  const { busy, refusal, run } = useDialogAct();
  const add = async ({ from, until, ...fields }: Fields) => {
    const chosen = candidates?.find(one => one.person.id === fields.personId);
    const done = await run(
      async () =>
        (
          await act(JointWardMemberAddDocument, {
            ...fields,
            jointWardId: jointWard.id,
            homeInstitutionId: chosen?.home.id,
            from: from?.format(civil),
            until: until?.add(1, 'day').format(civil),
          })
        ).jointWardMemberAdd,
      t('jointWards.memberAdded', { who: chosen ? name(chosen.person) : '' }),
    );
    if (!done) return;
    onAdded();
    onClose();
  };
  return (
    <Modal
      open
      title={t('jointWards.addMemberTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.addMember')}
      okButtonProps={{ loading: busy }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'LEAD_PHYSICIAN' }}
        onFinish={fields => void add(fields)}
        onValuesChange={changed => 'role' in changed && form.resetFields(['personId'])}
      >
        <Form.Item
          name="role"
          label={t('jointWards.asWhat')}
          extra={role === 'DIRECTOR' && t('jointWards.newDirector')}
        >
          <Select options={roles.map(value => ({ value, label: t(`jointWards.role.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="personId"
          label={t('jointWards.who')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <CandidateSelect candidates={candidates} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="from" label={t('common.since')} extra={t('jointWards.fromNow')}>
            <DatePicker disabledDate={day => day.isBefore(civilNow(), 'day')} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="until" label={t('jointWards.lastDay')} extra={t('jointWards.untilEnd')}>
            <DatePicker disabledDate={day => day.isBefore(civilNow(), 'day')} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
