import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { type Group, type MemberInstitution, useScope, useViewer } from '../app/viewer';
import { FigureTeamsDocument, type FigureTeamsQuery } from '../gql/graphql';
import { useCentres } from '../panel/useCentres';
import { civilNow } from '../ui/civil';
import { useParam } from '../wards/BoardPage';

export type FigureTeam = FigureTeamsQuery['familyTeams'][number];
export type Asked = { groupId: string } | { institutionId: string } | { teamId: string } | { doctorId: string };

export interface FigureScope {
  group: Group | undefined;
  centres: readonly MemberInstitution[];
  centre: MemberInstitution | undefined;
  teams: readonly FigureTeam[];
  team: FigureTeam | undefined;
  doctorId: string | undefined;
  /** Whether the viewer sees a whole group. */
  wide: boolean;
  asked: Asked | undefined;
  from: string;
  until: string;
}

const civil = 'YYYY-MM-DD';
const months = 12;

/** Whose figures, and of which months: the address says; without it the widest that the viewer sees, and the last year. */
export function useFigureScope(): FigureScope {
  const viewer = useViewer();
  const { group } = useScope();
  const { centre: usual, centres } = useCentres();
  const [search] = useParam();
  const wide = viewer.posts.some(post => post.group?.id === group?.id);
  const centre = centres.find(one => one.id === search.get('institution')) ?? (wide ? undefined : usual);
  const { data } = useQuery(FigureTeamsDocument, { variables: { institutionId: centre?.id ?? '' }, skip: !centre });
  const [team, doctor, from, until] = ['team', 'doctor', 'from', 'until'].map(key => search.get(key) ?? undefined);
  return useMemo(() => {
    const teams = data?.familyTeams.filter(one => !one.closedOn) ?? [];
    const asked: Asked | undefined = doctor
      ? { doctorId: doctor }
      : team
        ? { teamId: team }
        : centre
          ? { institutionId: centre.id }
          : wide && group
            ? { groupId: group.id }
            : undefined;
    return {
      group,
      centres,
      centre,
      teams,
      team: teams.find(one => one.id === team),
      doctorId: doctor,
      wide,
      asked,
      from:
        from ??
        civilNow()
          .startOf('month')
          .subtract(months - 1, 'month')
          .format(civil),
      until: until ?? civilNow().startOf('month').format(civil),
    };
  }, [group, centres, centre, data, team, doctor, wide, from, until]);
}
