import { apps } from '../apps/words';
import { care } from '../care/words';
import { supply } from '../catalogue/houseWords';
import { catalogue } from '../catalogue/words';
import { contracts } from '../contracts/words';
import { dispatchPlan } from '../dispatch/planWords';
import { support } from '../dispatch/supportWords';
import { dispatch } from '../dispatch/words';
import { duty } from '../duty/words';
import { inbox } from '../inbox/words';
import { jointWards } from '../joint-wards/words';
import { negotiation } from '../negotiation/words';
import { familyPanel } from '../panel/words';
import { pay } from '../pay/words';
import { purchase } from '../purchasing/words';
import { referral } from '../referrals/words';
import { resident } from '../residents/words';
import { savings } from '../savings/words';
import { slot } from '../slots/words';
import { staff } from '../staff/words';
import { stock } from '../stock/words';
import { scan } from '../ui/scanWords';
import { sheetImport } from '../ui/sheetWords';

/** Words that stand with the slice that says them, under the first part of their key. */
export const slices = {
  referral,
  slot,
  staff,
  dispatch,
  dispatchPlan,
  duty,
  support,
  apps,
  inbox,
  jointWards,
  pay,
  familyPanel,
  resident,
  sheetImport,
  scan,
  care,
  contracts,
  catalogue,
  purchase,
  negotiation,
  stock,
  supply,
  savings,
} as const;

type Slices = typeof slices;

/** What the slices add to the words of the console. */
export type SliceWords = { readonly [K in keyof Slices]: Slices[K]['en'] };

export function sliceWords(language: 'zh' | 'en'): SliceWords {
  return Object.fromEntries(
    Object.entries(slices).map(([key, both]) => [key, both[language]]),
  ) as unknown as SliceWords;
}
