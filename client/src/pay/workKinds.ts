import { useQuery } from '@apollo/client/react';
import { PayWorkKindsDocument } from '../gql/graphql';
import { useName } from '../ui/format';

/** Kinds of work that the system reports itself, as choices; and the name of any code, which is a code of the own lists where it is no kind. */
export function useWorkKinds() {
  const name = useName();
  const { data } = useQuery(PayWorkKindsDocument);
  const kinds = (data?.payWorkKinds ?? []).map(kind => ({ value: kind.code, label: name(kind) }));
  const names = new Map(kinds.map(({ value, label }) => [value, label]));
  return { kinds, nameOf: (code: string) => names.get(code) ?? code };
}
