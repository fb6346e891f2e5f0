import dayjs from 'dayjs';
import { supplyKinds } from '../catalogue/item';
import type { SupplyFigureFilter, SupplyFigureSplit } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { type ChangeAddress, useAddress } from '../ui/useAddress';

/** What the address says of the figures: whose, of what, which months; and which figure is open, how. */
export interface SavingsFilter {
  readonly filter: SupplyFigureFilter;
  /** First days of the first and the last month. */
  readonly from: string;
  readonly lastMonth: string;
  readonly by: SupplyFigureSplit;
  readonly search: URLSearchParams;
  readonly change: ChangeAddress;
}

export const splits: readonly SupplyFigureSplit[] = ['INSTITUTION', 'SUPPLIER', 'CATEGORY'];

const civil = 'YYYY-MM-DD';

export function useSavingsFilter(groupId: string): SavingsFilter {
  const [search, change] = useAddress();
  const thisMonth = civilNow().startOf('month');
  const from = monthIn(search, 'from') ?? thisMonth.subtract(11, 'month').format(civil);
  const lastMonth = monthIn(search, 'until') ?? thisMonth.format(civil);
  return {
    filter: {
      groupId,
      institutionId: search.get('institution'),
      supplierId: search.get('supplier'),
      kind: supplyKinds.find(kind => kind === search.get('kind')),
      categoryId: search.get('category'),
      from,
      until: dayjs(lastMonth).add(1, 'month').format(civil),
    },
    ...{ from, lastMonth, search, change },
    by: splits.find(one => one === search.get('by')) ?? 'INSTITUTION',
  };
}

/** A month of the address, "2026-03", as its first day. */
function monthIn(search: URLSearchParams, key: string): string | undefined {
  const month = search.get(key) ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : undefined;
}

/** The same for one month. */
export function inMonth(filter: SupplyFigureFilter, month: string | undefined): SupplyFigureFilter {
  return month ? { ...filter, from: month, until: dayjs(month).add(1, 'month').format(civil) } : filter;
}
