/**
 * Who may do what: the one catalogue.
 *
 * An action is granted to posts; the place of the appointment says where. An appointment to a group reaches every institution that is in
 * the group now, one to an institution the whole institution, one to a ward that ward for acting, and its institution for looking. One to
 * a supplier reaches no institution at all, only what belongs to that supplier.
 */
export const posts = [
  'GROUP_ADMINISTRATOR',
  'INSTITUTION_ADMINISTRATOR',
  'WARD_NURSE',
  'BED_MANAGER',
  'PHYSICIAN',
  'REFERRAL_DESK',
  'HR_OFFICER',
  'FINANCE_OFFICER',
  'PHARMACIST',
  'FAMILY_DOCTOR',
  'COMMUNITY_NURSE',
  'AUDITOR',
  'SECURITY_OFFICER',
  'EMPLOYEE',
  'SUPPLY_OFFICER',
  'SUPPLIER',
] as const;
export type Post = (typeof posts)[number];

/** How far an action reaches from the place of the appointment: looking reaches the institution, acting only the ward where one is named. */
export type Reach = 'INSTITUTION' | 'WARD';

interface ActionRule {
  readonly means: string;
  readonly reach: Reach;
  readonly posts: readonly Post[];
}

/** Everybody who works in a group; who speaks for a supplier does not. */
const everyPost = posts.filter(post => post !== 'SUPPLIER');
const supplyReaders = [
  'SUPPLY_OFFICER',
  'PHARMACIST',
  'INSTITUTION_ADMINISTRATOR',
  'GROUP_ADMINISTRATOR',
  'FINANCE_OFFICER',
  'AUDITOR',
] as const;

export const actions = {
  'group.read': { means: 'see groups, institutions, wards and beds as places', reach: 'INSTITUTION', posts: everyPost },
  'bed.read': {
    means: 'see bed states, counts, boards and the feed, without names',
    reach: 'INSTITUTION',
    posts: [
      'GROUP_ADMINISTRATOR',
      'INSTITUTION_ADMINISTRATOR',
      'WARD_NURSE',
      'BED_MANAGER',
      'PHYSICIAN',
      'REFERRAL_DESK',
      'FAMILY_DOCTOR',
    ],
  },
  'census.read': {
    means: 'see bed-days, occupancy and stay lengths',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR', 'BED_MANAGER', 'FINANCE_OFFICER', 'AUDITOR'],
  },
  'patient.identify': {
    means: 'see who a linked patient is',
    reach: 'INSTITUTION',
    posts: ['WARD_NURSE', 'BED_MANAGER', 'PHYSICIAN'],
  },
  'encounter.plan': {
    means: 'put a patient on the waiting list',
    reach: 'INSTITUTION',
    posts: ['WARD_NURSE', 'BED_MANAGER', 'PHYSICIAN', 'REFERRAL_DESK'],
  },
  'bed.admit': { means: 'begin, move, swap and end stays', reach: 'WARD', posts: ['WARD_NURSE', 'BED_MANAGER'] },
  'bed.order': { means: 'order a discharge', reach: 'WARD', posts: ['PHYSICIAN', 'WARD_NURSE', 'BED_MANAGER'] },
  'bed.hold': { means: 'hold and release a bed', reach: 'WARD', posts: ['WARD_NURSE', 'BED_MANAGER', 'REFERRAL_DESK'] },
  'bed.keep': {
    means: 'clean, contaminate, block and unblock a bed',
    reach: 'WARD',
    posts: ['WARD_NURSE', 'BED_MANAGER'],
  },
  'bed.open': {
    means: 'open and close beds, extra beds too',
    reach: 'INSTITUTION',
    posts: ['BED_MANAGER', 'INSTITUTION_ADMINISTRATOR'],
  },
  'ward.manage': {
    means: 'close a ward',
    reach: 'INSTITUTION',
    posts: ['INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'group.manage': {
    means: 'move institutions between groups, add policy versions',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR'],
  },
  'appointment.manage': {
    means: 'begin and end appointments',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'staff.read': {
    means: 'see the directory of people, their records, licences and calendar',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'staff.keep': {
    means: 'keep records, titles, licences and practice registrations, from a sheet too',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR'],
  },
  'dispatch.read': {
    means: 'see dispatch orders of the institution, and the scorecard of support',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'dispatch.request': {
    means: 'ask for dispatches, training stays and rotations',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR'],
  },
  'dispatch.approve': {
    means: 'approve dispatches for the home, the host or the group',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'duty.read': { means: 'see duty plans and sessions', reach: 'INSTITUTION', posts: everyPost },
  'duty.plan': {
    means: 'plan, move and cancel duty sessions',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'REFERRAL_DESK'],
  },
  'duty.own': {
    means: "check in to one's own duty sessions and write them down",
    reach: 'INSTITUTION',
    posts: everyPost,
  },
  'headcount.read': {
    means: 'see headcount quotas, filled posts and ratios',
    reach: 'INSTITUTION',
    posts: ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR', 'FINANCE_OFFICER', 'AUDITOR'],
  },
  'headcount.manage': {
    means: 'decide and review headcount quotas',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'HR_OFFICER'],
  },
  'access.delegate': {
    means: 'give somebody the rights of an own appointment for a leave',
    reach: 'INSTITUTION',
    posts: everyPost,
  },
  'access.break': {
    means: 'open clinical rights elsewhere in an emergency, for a short time and reviewed by another',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'WARD_NURSE', 'FAMILY_DOCTOR'],
  },
  'resident.identify': {
    means: 'see who the residents of the house are',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE'],
  },
  'resident.read': {
    means: 'see residents, panels, contracts and follow-ups of the centre, masked',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'resident.keep': {
    means: 'register, change and merge residents',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE'],
  },
  'resident.import': {
    means: 'bring residents, contracts and outpatient visits from a sheet',
    reach: 'INSTITUTION',
    posts: ['INSTITUTION_ADMINISTRATOR', 'FAMILY_DOCTOR'],
  },
  'team.manage': {
    means: 'keep family-doctor teams',
    reach: 'INSTITUTION',
    posts: ['INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'package.manage': {
    means: 'publish and withdraw service packages of the group',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR'],
  },
  'contract.keep': {
    means: 'draft, sign, renew and end contracts, and record what was delivered',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE'],
  },
  // Who keeps the teams hands over what somebody leaves behind.
  'contract.transfer': {
    means: 'move contracts to another team or doctor',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'care.record': {
    means: 'keep registers and plans, record follow-ups and contact attempts',
    reach: 'INSTITUTION',
    posts: ['FAMILY_DOCTOR', 'COMMUNITY_NURSE'],
  },
  'care.figures': {
    means: 'see the figures of contracts and chronic care',
    reach: 'INSTITUTION',
    posts: [
      'FAMILY_DOCTOR',
      'COMMUNITY_NURSE',
      'INSTITUTION_ADMINISTRATOR',
      'GROUP_ADMINISTRATOR',
      'AUDITOR',
      'FINANCE_OFFICER',
    ],
  },
  'referral.read': {
    means: 'see referrals to and from the institution, without names',
    reach: 'INSTITUTION',
    posts: [
      'PHYSICIAN',
      'REFERRAL_DESK',
      'FAMILY_DOCTOR',
      'COMMUNITY_NURSE',
      'WARD_NURSE',
      'BED_MANAGER',
      'INSTITUTION_ADMINISTRATOR',
      'GROUP_ADMINISTRATOR',
    ],
  },
  'referral.send': {
    means: 'draft, submit and send referrals for the source',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR'],
  },
  'referral.receive': {
    means: 'accept, reject and receive referrals for the target, and feed back',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'BED_MANAGER'],
  },
  'referral.feedback': {
    means: 'send back the result of a referral; of one out of the group, write it down',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR', 'BED_MANAGER'],
  },
  'referral.redirect': {
    means: 'redirect a referral to another target, for the target or as the desk of the group',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'BED_MANAGER', 'GROUP_ADMINISTRATOR'],
  },
  'referral.cancel': {
    means: 'cancel a referral, for the source or as the desk of the group',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR', 'GROUP_ADMINISTRATOR'],
  },
  'referral.death': {
    means: 'report that the patient of a referral has died',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR', 'BED_MANAGER'],
  },
  'referral.identify': {
    means: 'see who the patient of a referral is, and why',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR', 'COMMUNITY_NURSE', 'WARD_NURSE', 'BED_MANAGER'],
  },
  'referral.figures': {
    means: 'see the figures of referrals',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR', 'REFERRAL_DESK', 'FINANCE_OFFICER', 'AUDITOR'],
  },
  'slot.manage': {
    means: 'open and close sessions of the slot pool',
    reach: 'INSTITUTION',
    posts: ['REFERRAL_DESK', 'INSTITUTION_ADMINISTRATOR'],
  },
  'jointward.read': {
    means: 'see joint wards with their teams, formularies, rounds and figures',
    reach: 'INSTITUTION',
    posts: [
      'GROUP_ADMINISTRATOR',
      'INSTITUTION_ADMINISTRATOR',
      'WARD_NURSE',
      'BED_MANAGER',
      'PHYSICIAN',
      'REFERRAL_DESK',
      'FAMILY_DOCTOR',
      'PHARMACIST',
      'HR_OFFICER',
    ],
  },
  'jointward.manage': {
    means: 'agree on joint wards, end them, and name their teams',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR'],
  },
  'jointward.work': {
    means: 'record joint rounds',
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'WARD_NURSE', 'BED_MANAGER'],
  },
  'jointward.formulary': {
    means: "keep a joint ward's formulary",
    reach: 'INSTITUTION',
    posts: ['PHYSICIAN', 'PHARMACIST'],
  },
  'fact.import': {
    means: 'import monthly facts',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'],
  },
  'pay.read.own': {
    means: "see one's own pay line by line, and appeal",
    reach: 'INSTITUTION',
    posts: everyPost,
  },
  'pay.read': {
    means: 'see the pay of everybody in the institution',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER'],
  },
  'pay.figures': {
    means: 'see pay policies, cycles, and the results of institutions and departments',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER', 'GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR', 'HR_OFFICER', 'AUDITOR'],
  },
  'pay.import': {
    means: 'bring the facts of a pay cycle',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'HR_OFFICER'],
  },
  'pay.manage': {
    means: 'write pay policies, run cycles, answer appeals and settle',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER'],
  },
  'pay.sign': {
    means: 'sign pay policies and agree to unfreeze a cycle',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER', 'GROUP_ADMINISTRATOR'],
  },
  'catalogue.read': {
    means: 'see the catalogue of the group, the own items of a house and their mapping, and formularies',
    reach: 'INSTITUTION',
    posts: [...supplyReaders, 'WARD_NURSE', 'PHYSICIAN', 'FAMILY_DOCTOR', 'COMMUNITY_NURSE'],
  },
  'catalogue.keep': {
    means: 'keep items, packs, categories and suppliers of the group',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'catalogue.map': {
    means: 'keep the own items of a house, map them to the catalogue, and keep formularies',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'negotiation.read': {
    means: 'see negotiation rounds, agreements, contracts and price lines',
    reach: 'INSTITUTION',
    posts: supplyReaders,
  },
  'negotiation.demand': {
    means: 'enter the demand of a house for a negotiation round',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'negotiation.run': {
    means: 'prepare, open, award and publish negotiation rounds of the group',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER'],
  },
  'negotiation.open': {
    means: 'sign the opening of bids, as one of two',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'FINANCE_OFFICER', 'AUDITOR', 'GROUP_ADMINISTRATOR'],
  },
  'agreement.sign': {
    means: 'sign agreements of the group and contracts of its members with suppliers',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR'],
  },
  'purchase.read': {
    means: 'see requisitions, orders, receipts, invoices and payment requests',
    reach: 'INSTITUTION',
    posts: [...supplyReaders, 'WARD_NURSE'],
  },
  'purchase.request': {
    means: 'ask for supplies',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST', 'WARD_NURSE'],
  },
  'purchase.approve': {
    means: 'approve and reject requisitions',
    reach: 'INSTITUTION',
    posts: ['INSTITUTION_ADMINISTRATOR', 'FINANCE_OFFICER', 'GROUP_ADMINISTRATOR'],
  },
  'purchase.order': {
    means: 'send, change and cancel orders to suppliers',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER'],
  },
  'purchase.receive': {
    means: 'receive and return what suppliers delivered',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'purchase.pay': {
    means: 'match invoices and ask for payment',
    reach: 'INSTITUTION',
    posts: ['FINANCE_OFFICER'],
  },
  'stock.read': {
    means: 'see stock, its movements, lots and recalls',
    reach: 'INSTITUTION',
    posts: [...supplyReaders, 'WARD_NURSE', 'PHYSICIAN'],
  },
  'stock.use': {
    means: 'scan supplies at use, and give back what was not used',
    reach: 'WARD',
    posts: ['WARD_NURSE', 'PHYSICIAN', 'PHARMACIST'],
  },
  'stock.keep': {
    means: 'move, count, pack and write off stock, and set par levels',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'stock.recall': {
    means: 'quarantine lots, open and answer recalls',
    reach: 'INSTITUTION',
    posts: ['SUPPLY_OFFICER', 'PHARMACIST'],
  },
  'supply.figures': {
    means: 'see what buying together saves, and how stock and suppliers do',
    reach: 'INSTITUTION',
    posts: supplyReaders,
  },
  'supply.own': {
    means: 'see and answer the orders, shipments, invoices and consigned stock of the own supplier',
    reach: 'INSTITUTION',
    posts: ['SUPPLIER'],
  },
  'bid.own': {
    means: 'bid for the own supplier',
    reach: 'INSTITUTION',
    posts: ['SUPPLIER'],
  },
  'app.manage': {
    means: 'register and revoke external applications',
    reach: 'INSTITUTION',
    posts: ['GROUP_ADMINISTRATOR', 'SECURITY_OFFICER', 'INSTITUTION_ADMINISTRATOR'],
  },
  'audit.read': {
    means: 'read the audit and verify its chain',
    reach: 'INSTITUTION',
    posts: ['AUDITOR', 'SECURITY_OFFICER'],
  },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof actions;

/**
 * What an external application may be given, in the words of SMART on FHIR (system scope, read and search), and the actions that each stands
 * for. Which fields of what it reaches are open to applications at all is a catalogue of its own.
 */
const appScopes = {
  'system/BedUse.rs': ['group.read', 'bed.read'],
  'system/Referral.rs': ['group.read', 'referral.read'],
} as const satisfies Record<string, readonly Action[]>;
export type AppScope = keyof typeof appScopes;

/** Whether a post, or a scope of an application, allows an action. */
export function isGranted(action: Action, holder: Post | AppScope): boolean {
  if (isScope(holder)) return (appScopes[holder] as readonly Action[]).includes(action);
  return (actions[action].posts as readonly Post[]).includes(holder);
}

function isScope(holder: Post | AppScope): holder is AppScope {
  return Object.hasOwn(appScopes, holder);
}
