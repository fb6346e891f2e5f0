import { useQuery } from '@apollo/client/react';
import { Button, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type MemberInstitution, useViewer } from '../app/viewer';
import { CentreTeamsDocument, type CentreTeamsQuery, TeamFiguresDocument, type TeamFiguresQuery } from '../gql/graphql';
import { NoCentre } from '../panel/NoCentre';
import { PanelTabs } from '../panel/PanelTabs';
import { useCentres } from '../panel/useCentres';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { usePhone } from '../ui/useMedia';
import { useParam } from '../wards/BoardPage';
import { TeamDetail } from './TeamDetail';
import { TeamDialog } from './TeamDialog';
import { LoadMark } from './TeamStep';
import './contracts.css';
import './teams.css';

export type Team = CentreTeamsQuery['familyTeams'][number];
type Figures = TeamFiguresQuery;

/** The teams of a centre: how full they are, what is due, overdue, not on target, and whom nobody serves. */
export default function TeamsPage() {
  const { t } = useTranslation();
  useTitle(t('contracts.teams.title'));
  const { centre, centres } = useCentres();
  const { data, error, refetch } = useQuery(CentreTeamsDocument, {
    variables: { institutionId: centre?.id ?? '' },
    skip: !centre,
  });
  if (!centre) return <NoCentre title={t('contracts.teams.title')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <View centre={centre} centres={centres} data={data} refresh={() => void refetch()} />;
}

function View({
  centre,
  centres,
  data,
  refresh,
}: {
  centre: MemberInstitution;
  centres: readonly MemberInstitution[];
  data: CentreTeamsQuery;
  refresh: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const phone = usePhone();
  const [search, setParam] = useParam();
  const [opening, setOpening] = useState(false);
  const [past, setPast] = useState(false);
  const teams = data.familyTeams.filter(one => !one.closedOn);
  const closed = data.familyTeams.filter(one => one.closedOn);
  const chosen = data.familyTeams.find(one => one.id === search.get('open'));
  const shown = past ? [...teams, ...closed] : teams;
  const { counts } = data.panel;
  const openTeam = mayDo(viewer, 'team.manage') && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
      {t('contracts.teams.open')}
    </Button>
  );
  return (
    <Page
      title={t('contracts.teams.title')}
      sentence={t('contracts.teams.sentence', {
        centre: name(centre),
        teams: teams.length,
        contracted: count(counts.contracted),
        overdue: count(counts.overdue),
        uncontrolled: count(counts.uncontrolled),
      })}
      tools={
        <>
          {centres.length > 1 && (
            <Select
              aria-label={t('resident.facts.centre')}
              value={centre.id}
              onChange={id => setParam('institution', id)}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={centres.map(one => ({ value: one.id, label: name(one) }))}
            />
          )}
          {openTeam}
        </>
      }
    >
      <PanelTabs />
      {shown.length === 0 && (
        <Blank icon="people" title={t('contracts.teams.none')} line={t('contracts.teams.noneLine')}>
          {openTeam}
        </Blank>
      )}
      {shown.length > 0 && (
        <div className={chosen ? 'teams teams-open' : 'teams'}>
          {phone && !chosen && <Cards teams={shown} onOpen={id => setParam('open', id)} />}
          {!phone && <TeamTable teams={shown} chosen={chosen?.id} onOpen={id => setParam('open', id)} />}
          {chosen && (
            <TeamDetail key={chosen.id} team={chosen} onClose={() => setParam('open', undefined)} onChanged={refresh} />
          )}
        </div>
      )}
      {closed.length > 0 && (
        <Button type="text" className="load-more" onClick={() => setPast(!past)}>
          {past ? t('contracts.teams.hideClosed') : t('contracts.teams.showClosed', { n: closed.length })}
        </Button>
      )}
      {opening && <TeamDialog centreId={centre.id} onClose={() => setOpening(false)} onDone={refresh} />}
    </Page>
  );
}

function TeamTable({
  teams,
  chosen,
  onOpen,
}: {
  teams: readonly Team[];
  chosen: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const figure = (
    title: string,
    of: (figures: Figures) => number,
    path: (team: Team) => string,
  ): TableColumnsType<Team>[number] => ({
    key: title,
    title,
    align: 'right',
    className: 'figures',
    render: (_, team) => !team.closedOn && <TeamCount team={team} of={of} path={path(team)} />,
  });
  return (
    <DataTable<Team>
      label={t('contracts.teams.title')}
      rowKey="id"
      dataSource={[...teams]}
      rowClassName={team => (team.id === chosen ? 'row-chosen' : '')}
      columns={[
        {
          key: 'name',
          title: t('contracts.team'),
          render: (_, team) => (
            <button type="button" className="row-open" onClick={() => onOpen(team.id)}>
              {name(team)} <small>{team.code}</small>
              {team.closedOn && <em className="contract-state">{t('contracts.teams.closed')}</em>}
              <LeftMark team={team} />
            </button>
          ),
        },
        ...(chosen
          ? []
          : [
              {
                key: 'lead',
                title: t('contracts.teams.lead'),
                render: (_: unknown, { lead }: Team) => lead && name(lead),
              },
            ]),
        {
          key: 'members',
          title: t('contracts.teams.members'),
          align: 'right',
          className: 'figures',
          render: (_, { members }) => members.length,
        },
        {
          key: 'load',
          title: t('contracts.teams.capacity'),
          render: (_, { load }) => load && <LoadMark load={load} />,
        },
        ...teamFigures.map(({ key, of, query }) =>
          figure(t(`contracts.teams.${key}`), of, team => pathOf(team, query)),
        ),
      ]}
    />
  );
}

/** What a leader looks at, each with the way to its residents. */
const teamFigures: readonly {
  key: 'due' | 'overdue' | 'uncontrolled' | 'expiring' | 'unserved';
  of: (figures: Figures) => number;
  query: string;
}[] = [
  { key: 'due', of: ({ panel }) => panel.counts.dueToday, query: 'due=TODAY' },
  { key: 'overdue', of: ({ panel }) => panel.counts.overdue, query: 'due=OVERDUE' },
  { key: 'uncontrolled', of: ({ panel }) => panel.counts.uncontrolled, query: 'control=UNCONTROLLED' },
  { key: 'expiring', of: ({ panel }) => panel.counts.contractExpiring, query: 'contract=EXPIRING' },
  { key: 'unserved', of: ({ familyContracts }) => familyContracts.totalCount, query: '' },
];

function pathOf(team: Team, query: string): string {
  if (query === '') return `/teams?open=${team.id}`;
  return `/panel?team=${team.id}&${query}`;
}

/** That somebody has left contracts behind, which the team itself shows. */
function LeftMark({ team }: { team: Team }) {
  const { t } = useTranslation();
  const { data } = useQuery(TeamFiguresDocument, { variables: { teamId: team.id } });
  const n = data?.left.totalCount ?? 0;
  return n > 0 && <em className="contract-state left-mark">{t('contracts.left.mark', { n: count(n) })}</em>;
}

function TeamCount({ team, of, path }: { team: Team; of: (figures: Figures) => number; path: string }) {
  const { data } = useQuery(TeamFiguresDocument, { variables: { teamId: team.id } });
  if (!data) return <span className="quiet">…</span>;
  const n = of(data);
  return n === 0 ? <span className="quiet">0</span> : <Link to={path}>{count(n)}</Link>;
}

function Cards({ teams, onOpen }: { teams: readonly Team[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="plain">
      {teams.map(team => (
        <li key={team.id} className="team-card">
          <button type="button" className="row-open" onClick={() => onOpen(team.id)}>
            <b>{name(team)}</b> {team.lead && name(team.lead)} <LeftMark team={team} />
          </button>
          {team.load && <LoadMark load={team.load} />}
          {!team.closedOn && (
            <dl className="team-card-figures">
              {teamFigures.map(({ key, of, query }) => (
                <div key={key}>
                  <dt>{t(`contracts.teams.${key}`)}</dt>
                  <dd className="figures">
                    <TeamCount team={team} of={of} path={pathOf(team, query)} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
