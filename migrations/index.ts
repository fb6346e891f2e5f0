import { Group1763700000000 } from './1763700000000-group';
import { Access1763700100000 } from './1763700100000-access';
import { Platform1763700200000 } from './1763700200000-platform';
import { Wards1763700300000 } from './1763700300000-wards';
import { DemoAccount1763700400000 } from './1763700400000-demo-account';
import { Housekeeping1763700500000 } from './1763700500000-housekeeping';
import { Referrals1763800000000 } from './1763800000000-referrals';
import { Slots1763800100000 } from './1763800100000-slots';
import { Diagnoses1763800200000 } from './1763800200000-diagnoses';
import { ReferralPlaces1763800250000 } from './1763800250000-referral-places';
import { JointWards1763800300000 } from './1763800300000-joint-wards';
import { Transfers1763800310000 } from './1763800310000-transfers';
import { JointWardMonths1763800320000 } from './1763800320000-joint-ward-months';
import { Notices1763800400000 } from './1763800400000-notices';
import { Apps1763800500000 } from './1763800500000-apps';
import { Pay1763900000000 } from './1763900000000-pay';
import { Residents1764000000000 } from './1764000000000-residents';
import { Contracts1764000100000 } from './1764000100000-contracts';
import { Care1764000200000 } from './1764000200000-care';
import { Panel1764000300000 } from './1764000300000-panel';
import { JointWardEndings1764000400000 } from './1764000400000-joint-ward-endings';
import { People1764100000000 } from './1764100000000-people';
import { Dispatch1764100200000 } from './1764100200000-dispatch';
import { Duty1764100300000 } from './1764100300000-duty';
import { Headcount1764100400000 } from './1764100400000-headcount';
import { PayReading1764100900000 } from './1764100900000-pay-reading';
import { CareWalls1764150000000 } from './1764150000000-care-walls';
import { CareRisk1764160000000 } from './1764160000000-care-risk';
import { PanelPlan1764170000000 } from './1764170000000-panel-plan';
import { CareTakeBack1764180000000 } from './1764180000000-care-take-back';
import { CareFigureMonth1764180100000 } from './1764180100000-care-figure-month';
import { SlotClinicians1764190000000 } from './1764190000000-slot-clinicians';
import { PaySetAside1764200000000 } from './1764200000000-pay-set-aside';
import { Catalogue1764300000000 } from './1764300000000-catalogue';
import { Negotiation1764300100000 } from './1764300100000-negotiation';
import { Purchasing1764300200000 } from './1764300200000-purchasing';
import { Stock1764300300000 } from './1764300300000-stock';
import { StockBooks1764300310000 } from './1764300310000-stock-books';
import { ParLow1764300400000 } from './1764300400000-par-low';
import { SupplyTies1764300600000 } from './1764300600000-supply-ties';
import { SupplyFigures1764300610000 } from './1764300610000-supply-figures';

/** Every migration, oldest first. Classes rather than a glob: a forgotten file is a compile error, not a surprise on a server. */
export const migrations = [
  Group1763700000000,
  Access1763700100000,
  Platform1763700200000,
  Wards1763700300000,
  DemoAccount1763700400000,
  Housekeeping1763700500000,
  Referrals1763800000000,
  Slots1763800100000,
  Diagnoses1763800200000,
  ReferralPlaces1763800250000,
  JointWards1763800300000,
  Transfers1763800310000,
  JointWardMonths1763800320000,
  Notices1763800400000,
  Apps1763800500000,
  Pay1763900000000,
  Residents1764000000000,
  Contracts1764000100000,
  Care1764000200000,
  Panel1764000300000,
  JointWardEndings1764000400000,
  People1764100000000,
  Dispatch1764100200000,
  Duty1764100300000,
  Headcount1764100400000,
  PayReading1764100900000,
  CareWalls1764150000000,
  CareRisk1764160000000,
  PanelPlan1764170000000,
  CareTakeBack1764180000000,
  CareFigureMonth1764180100000,
  SlotClinicians1764190000000,
  PaySetAside1764200000000,
  Catalogue1764300000000,
  Negotiation1764300100000,
  Purchasing1764300200000,
  Stock1764300300000,
  StockBooks1764300310000,
  ParLow1764300400000,
  SupplyTies1764300600000,
  SupplyFigures1764300610000,
];
