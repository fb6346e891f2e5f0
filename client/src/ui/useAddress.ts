import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Sets parts of the address; what has no value is left out of it. With `replace` there is no step in the history. */
export type ChangeAddress = (
  changes: Readonly<Record<string, string | undefined>>,
  options?: { replace?: boolean },
) => void;

/**
 * What stands behind the question mark of the address, and the way to change parts of it. A change begins from what stands
 * there at that moment: what is drawn may still be the picture before it, so that of two quick clicks the second would take
 * the first one back.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback<ChangeAddress>(
    (changes, options) => {
      const next = new URLSearchParams(window.location.search);
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      setSearch(next, options);
    },
    [setSearch],
  );
  return [search, change];
}
