import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type MemberInstitution, reachedBy, useScope, useViewer } from '../app/viewer';

/** Community health centres that the viewer's posts reach, and which of them the page is about. */
export function useCentres() {
  const viewer = useViewer();
  const { group } = useScope();
  const [search] = useSearchParams();
  const wanted = search.get('institution');
  return useMemo(() => {
    const centres: readonly MemberInstitution[] = group
      ? reachedBy(viewer, group).filter(({ tier }) => tier === 'COMMUNITY')
      : [];
    const centre =
      centres.find(one => one.id === wanted) ??
      centres.find(one => one.id === viewer.homeInstitution?.id) ??
      centres[0];
    return { centre, centres };
  }, [viewer, group, wanted]);
}
