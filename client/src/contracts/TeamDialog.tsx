import { useQuery } from '@apollo/client/react';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FamilyTeamSaveDocument, TeamChoicesDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import type { Team } from './TeamsPage';

interface Fields {
  code: string;
  nameZh: string;
  nameEn: string;
  capacity?: number | null;
  neighbourhoodIds: string[];
  leadId?: string;
}

/** Opens a team, or changes its name, bound and neighbourhoods. */
export function TeamDialog({
  centreId,
  team,
  onClose,
  onDone,
}: {
  centreId: string;
  team?: Team;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(TeamChoicesDocument, { variables: { institutionId: centreId, role: 'LEAD_GP' } });
  const save = async ({ capacity, ...fields }: Fields) =>
    (
      await act(FamilyTeamSaveDocument, {
        ...fields,
        capacity: capacity ?? undefined,
        institutionId: centreId,
        teamId: team?.id,
        expectedVersion: team?.version,
      })
    ).familyTeamSave;
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <FormDialog
      width={520}
      title={team ? t('contracts.teams.edit') : t('contracts.teams.open')}
      submit={t('contracts.teams.save')}
      initial={{
        code: team?.code,
        nameZh: team?.nameZh,
        nameEn: team?.nameEn,
        capacity: team?.capacity,
        neighbourhoodIds: team?.neighbourhoods.map(one => one.id) ?? [],
      }}
      send={save}
      done={fields => t('contracts.teams.saved', { name: name(fields) })}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('contracts.teams.nameZh')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('contracts.teams.nameEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item
          name="code"
          label={t('contracts.teams.code')}
          normalize={(text: string) => text.toUpperCase()}
          rules={required}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="capacity" label={t('contracts.teams.capacityLabel')} extra={t('contracts.teams.capacityHint')}>
          <InputNumber min={1} max={50_000} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {!team && (
        <Form.Item name="leadId" label={t('contracts.teams.lead')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={data?.familyTeamCandidates.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="neighbourhoodIds" label={t('contracts.teams.areasLabel')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={data?.neighbourhoods.map(one => ({ value: one.id, label: name(one) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
