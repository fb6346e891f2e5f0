import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FamilyTeamMemberAddDocument, type FamilyTeamRole, TeamChoicesDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
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
  const [role, setRole] = useState<FamilyTeamRole>('NURSE');
  const { data, loading } = useQuery(TeamChoicesDocument, { variables: { institutionId: team.institution.id, role } });
  const add = async ({ role: as, personId, on }: Fields) =>
    (
      await act(FamilyTeamMemberAddDocument, {
        teamId: team.id,
        personId,
        role: as,
        startsOn: on.format('YYYY-MM-DD'),
      })
    ).familyTeamMemberAdd;
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <FormDialog
      title={t('contracts.teams.addMember')}
      submit={t('contracts.teams.save')}
      initial={{ role, on: civilNow() }}
      send={add}
      done={() => t('contracts.teams.memberAdded')}
      onChange={(changed, form) => {
        if (!changed.role) return;
        setRole(changed.role);
        form.resetFields(['personId']);
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="role"
        label={t('contracts.teams.role')}
        extra={role === 'LEAD_GP' && t('contracts.teams.newLead')}
      >
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
    </FormDialog>
  );
}
