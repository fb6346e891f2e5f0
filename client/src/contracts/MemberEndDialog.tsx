import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FamilyTeamMemberAddDocument, FamilyTeamMemberEndDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import type { Team } from './TeamsPage';

type Member = Team['members'][number];

const civil = 'YYYY-MM-DD';

/** Takes somebody out of a team from a day on. Whoever still has contracts of their own leaves only when that is said once more. */
export function MemberEndDialog({
  team,
  member,
  onClose,
  onDone,
}: {
  team: Team;
  member: Member;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [leavesContracts, setLeavesContracts] = useState(false);
  const { id: memberId, person, role, startsOn } = member;
  const who = person ? name(person) : '';
  const done = t('contracts.teams.memberEnded', { who });
  const end = async (endsOn: string) => {
    const input = { memberId, endsOn, leavesContracts };
    const payload = (await act(FamilyTeamMemberEndDocument, input)).familyTeamMemberEnd;
    if (payload.userErrors[0]?.code === 'DOCTOR_HAS_CONTRACTS') setLeavesContracts(true);
    return payload;
  };
  const undo = (from: string) => {
    if (!person) return;
    const again = { teamId: team.id, personId: person.id, role, startsOn: from };
    void takeBack(async () => (await act(FamilyTeamMemberAddDocument, again)).familyTeamMemberAdd, done, onDone);
  };
  return (
    <FormDialog<{ on: Dayjs }, Awaited<ReturnType<typeof end>>>
      title={t('contracts.teams.memberEndTitle', { who })}
      submit={leavesContracts ? t('contracts.teams.memberEndAnyway') : t('contracts.teams.memberEnd')}
      danger={leavesContracts}
      initial={{ on: civilNow() }}
      send={({ on }) => end(on.format(civil))}
      done={() => done}
      undo={({ on }) => undo(on.format(civil))}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t('contracts.teams.memberEndLine', { team: name(team), role: t(`contracts.role.${role}`) })}</p>
      <Form.Item name="on" label={t('contracts.teams.memberEndOn')}>
        <DatePicker
          allowClear={false}
          disabledDate={day => day.isBefore(dayjs(startsOn), 'day')}
          style={{ width: '100%' }}
        />
      </Form.Item>
    </FormDialog>
  );
}
