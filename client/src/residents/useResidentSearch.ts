import { useQuery } from '@apollo/client/react';
import { ResidentSearchDocument, type ResidentSearchQuery } from '../gql/graphql';
import { useSettled } from '../ui/FindField';
import { readPastedRow } from '../wards/idNumber';

type Answered = ResidentSearchQuery['residentSearch'][number];

export interface ResidentHit {
  resident: NonNullable<Answered['resident']>;
  reason: Answered['reason'];
}

const shortest = 2;

/** What a text finds: by name, initials, the end of the phone, or a whole number. Nothing below two characters. */
export function useResidentSearch(institutionId: string | undefined, text: string) {
  const row = readPastedRow(text);
  // Of a whole row the number says most.
  const search = useSettled(row?.idNumber ?? row?.phone ?? text.trim());
  const asked = search.length >= shortest && institutionId !== undefined;
  const { data, previousData, error } = useQuery(ResidentSearchDocument, {
    variables: { institutionId: institutionId ?? '', search, first: 8 },
    skip: !asked,
    fetchPolicy: 'no-cache',
  });
  const answered = (asked && (data ?? previousData)?.residentSearch) || [];
  const found = answered.flatMap(({ resident, reason }): ResidentHit[] => (resident ? [{ resident, reason }] : []));
  return { search, found, nobody: asked && data !== undefined && found.length === 0, error };
}
