import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import { type PayCycleHeadFragment, type PayCycleState, PayCyclesDocument } from '../gql/graphql';
import { useParam } from '../wards/BoardPage';

export type CycleHead = PayCycleHeadFragment;

/** From publication on everybody sees the own lines. */
const published: readonly PayCycleState[] = ['PUBLISHED', 'APPEAL', 'SETTLED'];
export const isPublished = ({ state }: Pick<CycleHead, 'state'>) => published.includes(state);
export const isDivided = (cycle: Pick<CycleHead, 'state'>) => cycle.state === 'CALCULATED' || isPublished(cycle);
export const isFrozen = (cycle: Pick<CycleHead, 'state'>) => cycle.state === 'FROZEN' || isDivided(cycle);

/** The cycles of the group at hand, the latest first, and the one of the address; without one there, the first that `fits`. */
export function useCycles(fits: (cycle: CycleHead) => boolean = () => true) {
  const { group } = useScope();
  const [search, setParam] = useParam();
  const { data, error, refetch } = useQuery(PayCyclesDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
  });
  const cycles = data?.payCycles;
  const wanted = search.get('cycle');
  return {
    group,
    cycles,
    error,
    refetch,
    cycle: cycles?.find(({ id }) => id === wanted) ?? cycles?.find(fits),
    choose: (id: string) => setParam('cycle', id),
  };
}

/** Names of codes that a policy sets itself; one that the console does not know stands as it is. */
export function useCodeNames() {
  const { t } = useTranslation();
  return {
    post: (code: string) => t(`pay.posts.${code as 'NURSE'}`, code),
    indicatorClass: (code: string) => t(`pay.classes.${code as 'BASIC_CARE'}`, code),
    guarantee: (code: string) => t(`pay.guarantees.${code as 'DISPATCH'}`, code),
  };
}
