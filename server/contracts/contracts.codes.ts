import { enumOfWords } from '../../schema/described-enum';

/** Why actions on teams, packages and contracts are refused. */
export const teamCodes = {
  TEAM_CODE_TAKEN: 'Another team of the centre has this code.',
  TEAM_CHANGED: 'The team has changed since you saw it.',
  TEAM_CLOSED: 'The team is closed.',
  TEAM_HAS_CONTRACTS: 'Contracts with the team still run; transfer or end them first.',
  DOCTOR_HAS_CONTRACTS: 'Contracts with this doctor still run; transfer them, or say that they are left.',
  TEAM_HOUSE: 'Family-doctor teams belong to community health centres.',
  PERSON_UNFIT: 'The person has no appointment there that fits the role.',
  LEAD_NEEDED: 'Somebody has to lead the team on each day.',
  ALREADY_MEMBER: 'The person belongs to the team at that time already.',
  MEMBER_DATES: 'The days do not fit.',
  AREA_ELSEWHERE: 'A neighbourhood belongs to another centre.',
} as const;
export type TeamCode = keyof typeof teamCodes;

export const packageCodes = {
  PACKAGE_DAY: 'The day is past, or does not fit the package.',
  PACKAGE_VERSION: 'A version of this package begins on that day or later.',
  PACKAGE_PRICE: 'An amount is not money, or below 0, or absurd.',
  PACKAGE_PAYER_TWICE: 'A payer is named twice.',
  PACKAGE_ITEMS: 'A package needs 1 to 50 items with different codes.',
  PACKAGE_ENDED: 'The package is not on offer any more.',
} as const;
export type PackageCode = keyof typeof packageCodes;

export const contractCodes = {
  RESIDENT_DIED: 'The resident has died.',
  RESIDENT_MOVED: 'The resident has moved away.',
  RESIDENT_MERGED: 'The resident was merged into another, which is named.',
  RESIDENT_UNBORN: 'The contract begins before the resident was born.',
  RESIDENT_ELSEWHERE: 'Another centre looks after the resident.',
  SECOND_CONTRACT: 'The resident has a contract in that time; its days are named.',
  DRAFT_EXISTS: 'The team has drawn up a contract for the resident already.',
  TEAM_CLOSED: 'The team is closed, or not open yet, when the contract begins.',
  TEAM_FULL: 'The team can take on nobody more; others are named.',
  DOCTOR_FULL: 'The doctor’s list is full; choose another doctor.',
  DOCTOR_NOT_IN_TEAM: 'The doctor is no general practitioner of the team.',
  TIER_WRONG: 'An institution of the combination is of the wrong tier.',
  PACKAGE_NEEDED: 'A contract needs 1 to 10 packages.',
  PACKAGE_NOT_VALID: 'A package is not on offer when the contract begins.',
  PACKAGE_NOT_FOR: 'A package is for others than this resident.',
  PACKAGE_TWICE: 'Two versions of one package.',
  TERM: 'The first day is too far from today.',
  CONTRACT_STATE: 'The contract is not in a state that allows this.',
  CONTRACT_CHANGED: 'The contract has changed since you saw it.',
  SIGNING_WAY: 'Say either what the paper says or the code.',
  PAPER_DATE: 'The day on the paper is in the future, or too long ago.',
  WITNESS_UNKNOWN: 'The witness does not work in the centre.',
  GUARDIAN_NAME: 'A guardian needs a name, and nobody else.',
  NO_PHONE: 'No telephone number of the resident is known.',
  CODE_TOO_MANY: 'Too many codes were sent within an hour.',
  CODE_NONE: 'No code is open; send one.',
  CODE_WRONG: 'The code is wrong; how often it may still be tried is said.',
  CODE_EXPIRED: 'The code has expired; send another.',
  CODE_SPENT: 'Wrong too often; send another.',
  SAME_TEAM: 'The team and doctor are those that there are.',
  END_REASON: 'This reason follows from something else, or needs a note.',
  END_DATE: 'The day does not lie in the contract, or in the future.',
  DELIVERED_AFTER: 'A service was delivered on that day or later.',
  NOT_RENEWABLE: 'It is not ending, has ended too long ago, or is renewed already.',
  SIGNATURE_NEEDED: 'Renewal was not agreed with the resident; they have to sign.',
  RENEWAL_EMPTY: 'Name 1 to 1,000 contracts of the team.',
  RENEWAL_RUNNING: 'Contracts wait in another renewal; finish that first.',
  RENEWAL_FINISHED: 'Everything in it is done.',
  ITEM_UNKNOWN: 'The contract does not promise this service.',
  DELIVERY_DATE: 'The day is in the future, or not in the contract.',
  DELIVERY_STATE: 'It was confirmed or taken back already.',
  DELIVERY_CHANGED: 'It has changed since you saw it.',
  DELIVERY_OF_FOLLOW_UP: 'It follows from a follow-up; cancel that.',
  DELIVERY_TWICE: 'This service stands for that day already.',
  CONFIRM_BY_OTHER: 'Somebody else than who did it asks the resident by telephone.',
} as const;
export type ContractCode = keyof typeof contractCodes;

/** What is worth knowing before signing, and hinders nothing. */
export const warningTexts = {
  TEAM_NEARLY_FULL: 'The team is nearly full.',
  DOCTOR_NEARLY_FULL: 'The doctor’s list is nearly full.',
  ENDS_SOON: 'A contract runs; the new one begins when it ends.',
  NO_PHONE: 'No telephone number is known: sign on paper.',
} as const;
export type WarningCode = keyof typeof warningTexts;

/** For `@Field`. */
export const contractWarnings = enumOfWords('ContractWarningCode', 'What to know before signing.', warningTexts);
