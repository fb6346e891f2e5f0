import { apps } from './apps';
import { audit } from './audit';
import { care } from './care';
import { supplyCatalogue } from './catalogue';
import { contracts } from './contracts';
import { dispatch } from './dispatch';
import { duty } from './duty';
import { group } from './group';
import { headcount } from './headcount';
import { jointWards } from './joint-wards';
import { negotiation } from './negotiation';
import { notices } from './notices';
import { panel } from './panel';
import { pay } from './pay';
import type { Slice } from './platform/graphql/slice';
import { purchasing } from './purchasing';
import { referrals } from './referrals';
import { catalogue } from './referrals/catalogue';
import { referralFigures } from './referrals/figures';
import { sharedRecord } from './referrals/record';
import { targets } from './referrals/targets';
import { residents } from './residents';
import { savings } from './savings';
import { session } from './session';
import { slots } from './slots';
import { staffing } from './staffing';
import { stock } from './stock';
import { wards } from './wards';

/** Every part of the domain that this server serves; a new slice is wired here and nowhere else. */
export const slices: readonly Slice[] = [
  group,
  wards,
  staffing,
  session,
  audit,
  referrals,
  catalogue,
  targets,
  sharedRecord,
  referralFigures,
  notices,
  jointWards,
  slots,
  apps,
  pay,
  residents,
  contracts,
  care,
  panel,
  dispatch,
  duty,
  headcount,
  supplyCatalogue,
  stock,
  negotiation,
  purchasing,
  savings,
];
