import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { type MemberInstitution, useViewer } from '../app/viewer';
import { PanelTeamsDocument, type PanelTeamsQuery } from '../gql/graphql';
import { useParam } from '../wards/BoardPage';
import { useCentres } from './useCentres';

export type PanelTeam = PanelTeamsQuery['familyTeams'][number];

/** Whose residents the page is about: one team, or a whole centre. */
export interface PanelScope {
  centre: MemberInstitution | undefined;
  centres: readonly MemberInstitution[];
  teams: readonly PanelTeam[];
  team: PanelTeam | undefined;
  /** How the API is asked; undefined until the teams are known. */
  asked: { teamId: string } | { institutionId: string } | undefined;
  error: unknown;
  retry: () => void;
}

/** What stands in the address for the whole centre instead of a team. */
export const wholeCentre = 'all';

/** The address decides; without it the viewer's own team, and where there is none the whole centre. */
export function usePanelScope(): PanelScope {
  const viewer = useViewer();
  const [search] = useParam();
  const { centre, centres } = useCentres();
  const { data, error, refetch } = useQuery(PanelTeamsDocument, {
    variables: { institutionId: centre?.id ?? '' },
    skip: !centre,
    fetchPolicy: 'cache-first',
  });
  const wanted = search.get('team');
  return useMemo(() => {
    const teams = data?.familyTeams.filter(one => !one.closedOn) ?? [];
    const own = teams.find(one => one.members.some(({ person }) => person?.id === viewer.person.id));
    const team = wanted === wholeCentre ? undefined : (teams.find(one => one.id === wanted) ?? own);
    const known = centre !== undefined && data !== undefined;
    return {
      centre,
      centres,
      teams,
      team,
      asked: !known ? undefined : team ? { teamId: team.id } : { institutionId: centre.id },
      error,
      retry: () => void refetch(),
    };
  }, [viewer, centre, centres, data, wanted, error, refetch]);
}
