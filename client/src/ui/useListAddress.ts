import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAddress } from './useAddress';

/** Filter, order and page of a list in the address, and the ways to change them. Anything but a page begins at the first page. */
export interface ListAddress {
  search: URLSearchParams;
  after: string | undefined;
  page: number;
  /** Sets parts of the address; what has no value is left out of it. */
  change: (changes: Readonly<Record<string, string | undefined>>) => void;
  next: (cursor: string) => void;
  previous: (() => void) | undefined;
  first: () => void;
}

export function useListAddress(): ListAddress {
  const [search, changeAddress] = useAddress();
  const navigate = useNavigate();
  const location = useLocation();
  const page = Number((location.state as { page?: number } | null)?.page ?? 1);
  const change = useCallback<ListAddress['change']>(
    changes => changeAddress({ ...changes, after: undefined }, { replace: true }),
    [changeAddress],
  );
  return {
    search,
    after: search.get('after') ?? undefined,
    page,
    change,
    next: cursor => {
      const next = new URLSearchParams(search);
      next.set('after', cursor);
      void navigate({ search: next.toString() }, { state: { page: page + 1 } });
    },
    previous: page > 1 ? () => void navigate(-1) : undefined,
    first: () => change({}),
  };
}
