import { useSearchParams } from 'react-router';
import { type MemberInstitution, reachedBy, useScope, useViewer } from '../app/viewer';

export interface StockHouse {
  /** Whose stock is looked at. */
  house: MemberInstitution | undefined;
  /** The houses that the viewer's posts reach. */
  houses: readonly MemberInstitution[];
}

/** Which house's stock a page shows: the address decides, then the home institution. */
export function useStockHouse(): StockHouse {
  const viewer = useViewer();
  const { group } = useScope();
  const [search] = useSearchParams();
  const houses = group ? reachedBy(viewer, group) : [];
  const find = (id: string | null | undefined) => houses.find(one => one.id === id);
  return { houses, house: find(search.get('house')) ?? find(viewer.homeInstitution?.id) ?? houses[0] };
}
