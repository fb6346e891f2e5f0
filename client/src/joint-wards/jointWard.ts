import { useTranslation } from 'react-i18next';
import type { JointWardHeadFragment, LainInFragment } from '../gql/graphql';
import { dateOf, useName } from '../ui/format';

/** The ward with its house: many houses call theirs just "joint ward". */
export function useWardName(): (ward: Pick<JointWardHeadFragment, 'host' | 'ward'>) => string {
  const { t } = useTranslation();
  const name = useName();
  return ({ host, ward }) => t('jointWards.wardName', { host: name(host), ward: name(ward) });
}

/** How many agreed beds there are, and in how many of them somebody lies. */
export function bedsIn({ beds }: { beds: readonly { state: string }[] }): { beds: number; patients: number } {
  return { beds: beds.length, patients: beds.filter(bed => bed.state === 'OCCUPIED').length };
}

interface Today {
  host: { id: string };
  handOversToday: readonly { cancelledAt?: string | null; toInstitution: { id: string } }[];
}

/** Hand-overs of today that stand, by direction. */
export function handedOver({ host, handOversToday }: Today): { into: number; out: number } {
  const standing = handOversToday.filter(one => !one.cancelledAt);
  const into = standing.filter(one => one.toInstitution.id === host.id).length;
  return { into, out: standing.length - into };
}

/** When the last round was, if it was today. */
export function lastRoundToday({
  rounds,
}: {
  rounds: { edges: readonly { node: { at: string } }[] };
}): string | undefined {
  const at = rounds.edges[0]?.node.at;
  return at && dateOf(at) === dateOf(Date.now()) ? at : undefined;
}

/** The bed of a stay: the one that goes on, or the last one. */
export function bedOf(encounter: LainInFragment | null | undefined): { id: string; code: string } | undefined {
  const stays = (encounter?.stays ?? []).filter(stay => !stay.cancelledAt);
  return (stays.find(stay => !stay.until) ?? stays.at(-1))?.bed ?? undefined;
}
