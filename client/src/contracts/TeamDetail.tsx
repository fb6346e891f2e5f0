import { useQuery } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  BehindContractsDocument,
  FamilyTeamCloseDocument,
  LeftContractsDocument,
  TeamFiguresDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { person, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { Loading } from '../ui/States';
import { FulfilmentMark } from './Fulfilment';
import { LeftBehind } from './LeftBehind';
import { MemberDialog } from './MemberDialog';
import { MemberEndDialog } from './MemberEndDialog';
import { TeamDialog } from './TeamDialog';
import { LoadMark } from './TeamStep';
import type { Team } from './TeamsPage';

/** One team: who belongs to it, whose list is how full, where it serves, which contracts are behind. */
export function TeamDetail({
  team,
  onClose,
  onChanged: onTeamChanged,
}: {
  team: Team;
  onClose: () => void;
  onChanged: () => void;
}) {
  // Who comes and goes leaves contracts behind, or takes them over.
  const onChanged = () => {
    onTeamChanged();
    void client.refetchQueries({ include: [LeftContractsDocument, TeamFiguresDocument] });
  };
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'EDIT' | 'MEMBER'>();
  const { busy, refusal, run } = useDialogAct();
  const manages = team.viewerCanManage && !team.closedOn;
  const [leaving, setLeaving] = useState<Team['members'][number]>();
  const close = async () => {
    const done = await run(
      async () =>
        (await act(FamilyTeamCloseDocument, { teamId: team.id, expectedVersion: team.version })).familyTeamClose,
      t('contracts.teams.closedDone', { name: name(team) }),
    );
    if (done) onChanged();
  };
  return (
    <aside className="team-detail" aria-label={name(team)}>
      <header className="team-detail-head">
        <h2>{name(team)}</h2>
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      {team.closedOn && <p>{t('contracts.teams.closedSince', { date: team.closedOn })}</p>}
      <p className="quiet">
        {team.neighbourhoods.length > 0
          ? `${t('contracts.teams.areas')} ${team.neighbourhoods.map(name).join(t('common.listSeparator'))}`
          : t('contracts.teams.noAreas')}
      </p>
      <div className="team-detail-tools">
        {manages && <Button onClick={() => setOpen('EDIT')}>{t('contracts.teams.edit')}</Button>}
        {team.viewerCanSign && (
          <Button onClick={() => void navigate(`/teams/renewals?institution=${team.institution.id}&team=${team.id}`)}>
            {t('contracts.teams.renew')}
          </Button>
        )}
        {manages && (
          <Popconfirm
            title={t('contracts.teams.closeTitle', { name: name(team) })}
            description={t('contracts.teams.closeLine')}
            okText={t('contracts.teams.close')}
            cancelText={t('common.cancel')}
            okButtonProps={{ danger: true }}
            onConfirm={() => void close()}
          >
            <Button type="text" loading={busy}>
              {t('contracts.teams.close')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      <Section
        title={t('contracts.teams.members')}
        aside={team.members.length}
        tools={
          manages && (
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setOpen('MEMBER')}>
              {t('contracts.teams.addMember')}
            </Button>
          )
        }
      >
        <ul className="plain team-lines">
          {team.members.map(member => (
            <li key={member.id}>
              <span>
                {member.person && name(member.person)}
                <small>
                  {t(`contracts.role.${member.role}`)}{' '}
                  <span className="figures">
                    {member.endsOn
                      ? t('contracts.term', { from: member.startsOn, until: member.endsOn })
                      : t('contracts.teams.memberSince', { date: member.startsOn })}
                  </span>
                </small>
              </span>
              {manages && member.role !== 'LEAD_GP' && !member.endsOn && (
                <Button size="small" type="text" onClick={() => setLeaving(member)}>
                  {t('contracts.teams.memberEnd')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {team.doctors.length > 0 && (
        <Section title={t('contracts.teams.doctorLoads')}>
          <ul className="plain team-lines">
            {team.doctors.map(({ doctor, load }) => (
              <li key={doctor?.id}>
                <span>{doctor && name(doctor)}</span>
                <LoadMark load={load} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <LeftBehind team={team} onChanged={onChanged} />
      <Behind teamId={team.id} />
      {open === 'EDIT' && (
        <TeamDialog centreId={team.institution.id} team={team} onClose={() => setOpen(undefined)} onDone={onChanged} />
      )}
      {open === 'MEMBER' && <MemberDialog team={team} onClose={() => setOpen(undefined)} onDone={onChanged} />}
      {leaving && (
        <MemberEndDialog team={team} member={leaving} onClose={() => setLeaving(undefined)} onDone={onChanged} />
      )}
    </aside>
  );
}

/** Contracts that promise more than was done. */
function Behind({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(BehindContractsDocument, { variables: { teamId } });
  if (!data) return <Loading rows={3} />;
  const { edges, totalCount } = data.familyContracts;
  return (
    <Section title={t('contracts.teams.unservedTitle')} aside={totalCount}>
      {edges.length === 0 && <p className="quiet">{t('contracts.teams.unservedNone')}</p>}
      <ul className="plain team-lines">
        {edges.map(({ node: { id, resident, fulfilmentSummary } }) => (
          <li key={id}>
            {resident && <Link to={`/residents/${resident.id}/contract`}>{person(t, resident.patient)}</Link>}
            <span>
              <span className="figures">
                {fulfilmentSummary.delivered} / {fulfilmentSummary.expected}
              </span>{' '}
              <FulfilmentMark state={fulfilmentSummary.state} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
