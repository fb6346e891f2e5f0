import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { FamilyTeamMemberAddDocument, type FamilyTeamRole, TeamChoicesDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import type { Team } from './TeamsPage';

interface Fields {
  role: FamilyTeamRole;
  personId: string;
  on: Dayjs;
}

const roles: readonly FamilyTeamRole[] = ['GP', 'NURSE', 'PUBLIC_HEALTH', 'ADVISER', 'ASSISTANT', 'LEAD_GP'];

/** Takes somebody into a team: as what, who fits, from when. */
export function MemberDialog({ team, onClose, onDone }: { team: Team; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form);
  const { data, loading } = useQuery(TeamChoicesDocument, {
    variables: { institutionId: team.institution.id, role: role ?? 'GP' },
  });
  const { busy, refusal, run } = useDialogAct();
  const add = async ({ role: as, personId, on }: Fields) => {
    const done = await run(
      async () =>
        (
          await act(FamilyTeamMemberAddDocument, {
            teamId: team.id,
            personId,
            role: as,
            startsOn: on.format('YYYY-MM-DD'),
          })
        ).familyTeamMemberAdd,
      t('contracts.teams.memberAdded'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <Modal
      open
      width={420}
      title={t('contracts.teams.addMember')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('contracts.teams.save')}
      okButtonProps={{ loading: busy }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'NURSE', on: civilNow() }}
        onFinish={fields => void add(fields)}
        onValuesChange={(changed: Partial<Fields>) => changed.role && form.resetFields(['personId'])}
      >
        <Form.Item name="role" label={t('contracts.teams.role')}>
          <Select options={roles.map(value => ({ value, label: t(`contracts.role.${value}`) }))} />
        </Form.Item>
        <Form.Item name="personId" label={t('contracts.teams.person')} rules={required}>
          <Select
            loading={loading}
            showSearch={{ optionFilterProp: 'label' }}
            options={data?.familyTeamCandidates.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
        <Form.Item name="on" label={t('contracts.teams.since')}>
          <DatePicker allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
