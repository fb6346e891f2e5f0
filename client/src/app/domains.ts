import type { IconName } from '../ui/icons';
import type { Viewer } from './viewer';

/** The parts of the console. One is offered when the viewer holds its action. */
export interface Domain {
  key:
    | 'panel'
    | 'panelTable'
    | 'residentNew'
    | 'teams'
    | 'packages'
    | 'careFigures'
    | 'overview'
    | 'beds'
    | 'referrals'
    | 'slots'
    | 'referralNew'
    | 'referralFigures'
    | 'jointWards'
    | 'census'
    | 'staff'
    | 'staffCalendar'
    | 'dispatch'
    | 'dispatchPlan'
    | 'supportScorecard'
    | 'duties'
    | 'headcount'
    | 'breakGlass'
    | 'group'
    | 'catalogue'
    | 'negotiation'
    | 'stock'
    | 'stockCabinet'
    | 'stockRecalls'
    | 'agreements'
    | 'purchasing'
    | 'savings'
    | 'supplier'
    | 'supplierRounds'
    | 'supplierAgreements'
    | 'supplierInvoices'
    | 'supplierStock'
    | 'pay'
    | 'payResults'
    | 'payAppeals'
    | 'payPolicies'
    | 'payStudio'
    | 'payOwn'
    | 'apps'
    | 'audit'
    | 'identityOpenings';
  path: string;
  icon: IconName;
  /** The letter after `g`. */
  letter: string;
  action: Action;
  /** The domain whose page leads here; the rail names this one only to those who have not that one. */
  within?: Domain['key'];
  /** Whether the rail offers it to those who hold its action; to all of them when left out. */
  wanted?: (viewer: Viewer) => boolean;
}

/** The actions of the API's catalogue that the console asks about. */
export type Action =
  | 'bed.read'
  | 'census.read'
  | 'group.read'
  | 'audit.read'
  | 'referral.read'
  | 'jointward.read'
  | 'jointward.manage'
  | 'jointward.work'
  | 'jointward.formulary'
  | 'fact.import'
  | 'app.manage'
  | 'encounter.plan'
  | 'referral.send'
  | 'referral.figures'
  | 'slot.manage'
  | 'bed.admit'
  | 'bed.open'
  | 'ward.manage'
  | 'group.manage'
  | 'pay.read.own'
  | 'pay.read'
  | 'pay.figures'
  | 'pay.import'
  | 'pay.manage'
  | 'pay.sign'
  | 'resident.read'
  | 'resident.keep'
  | 'resident.identify'
  | 'resident.import'
  | 'care.record'
  | 'contract.keep'
  | 'care.figures'
  | 'team.manage'
  | 'package.manage'
  | 'staff.read'
  | 'staff.keep'
  | 'appointment.manage'
  | 'dispatch.read'
  | 'dispatch.request'
  | 'dispatch.approve'
  | 'duty.read'
  | 'duty.plan'
  | 'duty.own'
  | 'headcount.read'
  | 'headcount.manage'
  | 'access.delegate'
  | 'access.break'
  | 'catalogue.read'
  | 'catalogue.keep'
  | 'catalogue.map'
  | 'negotiation.read'
  | 'negotiation.demand'
  | 'negotiation.run'
  | 'negotiation.open'
  | 'agreement.sign'
  | 'purchase.read'
  | 'purchase.request'
  | 'purchase.approve'
  | 'purchase.order'
  | 'purchase.receive'
  | 'purchase.pay'
  | 'stock.read'
  | 'stock.use'
  | 'stock.keep'
  | 'stock.recall'
  | 'supply.figures'
  | 'supply.own'
  | 'bid.own';

export const domains: readonly Domain[] = [
  { key: 'overview', path: '/overview', icon: 'overview', letter: 'o', action: 'bed.read' },
  { key: 'beds', path: '/beds', icon: 'beds', letter: 'b', action: 'bed.read' },
  { key: 'referrals', path: '/referrals', icon: 'referrals', letter: 'r', action: 'referral.read' },
  {
    key: 'referralNew',
    path: '/referrals/new',
    icon: 'plus',
    letter: 'n',
    action: 'referral.send',
    within: 'referrals',
  },
  { key: 'slots', path: '/slots', icon: 'slots', letter: 's', action: 'referral.read', within: 'referrals' },
  {
    key: 'referralFigures',
    path: '/referrals/figures',
    icon: 'figures',
    letter: 'f',
    action: 'referral.figures',
    within: 'referrals',
  },
  { key: 'panel', path: '/panel/today', icon: 'panel', letter: 'p', action: 'resident.read' },
  { key: 'panelTable', path: '/panel', icon: 'people', letter: 'l', action: 'resident.read', within: 'panel' },
  { key: 'residentNew', path: '/residents/new', icon: 'plus', letter: 'e', action: 'resident.keep', within: 'panel' },
  { key: 'teams', path: '/teams', icon: 'people', letter: 't', action: 'resident.read', within: 'panel' },
  { key: 'packages', path: '/packages', icon: 'slots', letter: 'k', action: 'resident.read', within: 'panel' },
  { key: 'careFigures', path: '/care/figures', icon: 'figures', letter: 'h', action: 'care.figures', within: 'panel' },
  { key: 'jointWards', path: '/joint-wards', icon: 'jointWards', letter: 'j', action: 'jointward.read' },
  { key: 'census', path: '/census', icon: 'census', letter: 'c', action: 'census.read' },
  { key: 'group', path: '/group', icon: 'group', letter: 'g', action: 'group.read' },
  { key: 'staff', path: '/staff', icon: 'staff', letter: 'z', action: 'staff.read' },
  {
    key: 'staffCalendar',
    path: '/staff/calendar',
    icon: 'slots',
    letter: '1',
    action: 'staff.read',
    within: 'staff',
  },
  { key: 'dispatch', path: '/dispatch', icon: 'referrals', letter: 'q', action: 'dispatch.read', within: 'staff' },
  { key: 'dispatchPlan', path: '/dispatch/plan', icon: 'slots', letter: '2', action: 'dispatch.read', within: 'staff' },
  {
    key: 'duties',
    path: '/duties',
    icon: 'clock',
    letter: '3',
    action: 'duty.read',
    within: 'staff',
    // Everybody may look who serves; on the rail it stands for those who serve, and who plan.
    wanted: viewer => viewer.servesDuty || mayDo(viewer, 'duty.plan'),
  },
  {
    key: 'supportScorecard',
    path: '/dispatch/scorecard',
    icon: 'figures',
    letter: '5',
    action: 'dispatch.read',
    within: 'staff',
  },
  { key: 'headcount', path: '/headcount', icon: 'figures', letter: '4', action: 'headcount.read', within: 'staff' },
  {
    key: 'breakGlass',
    path: '/staff/break-glass',
    icon: 'alert',
    letter: '6',
    action: 'audit.read',
    within: 'staff',
  },
  { key: 'catalogue', path: '/catalogue', icon: 'supplies', letter: '8', action: 'catalogue.read' },
  { key: 'stock', path: '/stock', icon: 'supplies', letter: 'S', action: 'stock.read', within: 'catalogue' },
  {
    key: 'stockCabinet',
    path: '/stock/cabinet',
    icon: 'scan',
    letter: 'C',
    action: 'stock.use',
    within: 'catalogue',
  },
  {
    key: 'stockRecalls',
    path: '/stock/recalls',
    icon: 'alert',
    letter: 'R',
    action: 'stock.read',
    within: 'catalogue',
  },
  {
    key: 'negotiation',
    path: '/negotiation',
    icon: 'people',
    letter: '9',
    action: 'negotiation.read',
    within: 'catalogue',
  },
  {
    key: 'agreements',
    path: '/agreements',
    icon: 'pen',
    letter: '0',
    action: 'negotiation.read',
    within: 'catalogue',
  },
  {
    key: 'purchasing',
    path: '/purchasing',
    icon: 'supplies',
    letter: 'B',
    action: 'purchase.read',
    within: 'catalogue',
  },
  {
    key: 'savings',
    path: '/savings',
    icon: 'figures',
    letter: 'F',
    action: 'supply.figures',
    within: 'catalogue',
  },
  // Whoever speaks for a supplier holds no other post, so their letters may be those of others.
  { key: 'supplier', path: '/supplier', icon: 'supplies', letter: 'o', action: 'supply.own' },
  { key: 'supplierRounds', path: '/supplier/rounds', icon: 'people', letter: 'b', action: 'bid.own' },
  { key: 'supplierAgreements', path: '/supplier/agreements', icon: 'pen', letter: 'a', action: 'bid.own' },
  { key: 'supplierInvoices', path: '/supplier/invoices', icon: 'pay', letter: 'v', action: 'supply.own' },
  { key: 'supplierStock', path: '/supplier/stock', icon: 'census', letter: 's', action: 'supply.own' },
  { key: 'pay', path: '/pay', icon: 'pay', letter: 'm', action: 'pay.figures' },
  { key: 'payResults', path: '/pay/results', icon: 'figures', letter: 'u', action: 'pay.figures', within: 'pay' },
  { key: 'payAppeals', path: '/pay/appeals', icon: 'help', letter: 'd', action: 'pay.manage', within: 'pay' },
  { key: 'payPolicies', path: '/pay/policies', icon: 'pen', letter: 'v', action: 'pay.figures', within: 'pay' },
  { key: 'payStudio', path: '/pay/simulations', icon: 'census', letter: 'w', action: 'pay.figures', within: 'pay' },
  { key: 'apps', path: '/apps', icon: 'apps', letter: 'x', action: 'app.manage' },
  { key: 'audit', path: '/audit', icon: 'audit', letter: 'a', action: 'audit.read' },
  {
    key: 'identityOpenings',
    path: '/audit/openings',
    icon: 'lock',
    letter: '7',
    action: 'audit.read',
    within: 'audit',
  },
  { key: 'payOwn', path: '/pay/own', icon: 'pay', letter: 'y', action: 'pay.read.own', within: 'pay' },
];

export function mayDo(viewer: Viewer, action: Action): boolean {
  return viewer.actions.includes(action);
}

/** What the rail names: all that is offered, without what another offered domain leads to. */
export function onRail(viewer: Viewer): readonly Domain[] {
  const offered = domainsOf(viewer);
  return offered.filter(
    ({ within, wanted }) => (wanted?.(viewer) ?? true) && !offered.some(other => other.key === within),
  );
}

export function domainsOf(viewer: Viewer): readonly Domain[] {
  return domains.filter(domain => mayDo(viewer, domain.action));
}

/** The domain that an address belongs to: the nearest one above it, else the first that begins alike. */
export function domainAt(pathname: string): Domain | undefined {
  const first = (path: string) => path.split('/')[1];
  const above = domains.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  const nearest = above.toSorted((a, b) => b.path.length - a.path.length)[0];
  return nearest ?? domains.find(domain => first(domain.path) === first(pathname));
}

/** Where the keys after `g` lead: the domains, and the inbox, which is everybody's. */
export function destinationsOf(viewer: Viewer): readonly Destination[] {
  return [...domainsOf(viewer), { key: 'inbox', path: '/inbox', letter: 'i' }];
}

type Destination = Pick<Domain, 'path' | 'letter'> & { key: Domain['key'] | 'inbox' };
