import { useQuery } from '@apollo/client/react';
import { TransferTeamsDocument } from '../gql/graphql';

/** The open teams of a centre that a contract may go to; the one that has it comes last. */
export function useTransferTeams(institutionId: string, fromTeamId: string) {
  const { data } = useQuery(TransferTeamsDocument, { variables: { institutionId }, fetchPolicy: 'network-only' });
  return data?.familyTeams
    .filter(one => !one.closedOn && one.load)
    .flatMap(({ load, doctors, ...team }) => (load ? [{ team, load, doctors, reasons: [] }] : []))
    .sort((a, b) => Number(a.team.id === fromTeamId) - Number(b.team.id === fromTeamId));
}
