/** Every code of a refusal in the pay pool with its sentence for the schema. */
const payCodes = {
  CONTENT: 'The policy is not well-formed; each fault is named with its path.',
  NOT_JSON: 'The content is not a JSON object.',
  POLICY_STATE: 'The policy is signed or discarded and does not change any more.',
  FOUR_EYES: 'Somebody else must do this: whoever wrote or asked for it may not agree to it.',
  DAY_TAKEN: 'Another signed policy of the group begins on that day.',
  DAY_PAST: 'The day lies inside a period that is frozen already.',
  CHANGED: 'Somebody else changed it meanwhile; look again.',
  CYCLE_STATE: 'The state of the cycle does not allow this.',
  PERIOD: 'The period is empty, longer than a year, or overlaps another cycle.',
  CODE_TAKEN: 'Another cycle of the group has this code.',
  NO_POLICY: 'No signed policy of the group is valid on the first day of the period.',
  INCOMPLETE: 'Facts are missing or absurd; each is named, nothing is guessed.',
  RUNNING: 'A calculation of this cycle is running.',
  REASON: 'A reason is needed.',
  NOTHING_ASKED: 'Nobody has asked to unfreeze this cycle.',
  ALREADY_ASKED: 'Somebody has asked to unfreeze this cycle already.',
  TOO_EARLY: 'The time for appeals is not over, or an appeal is open.',
  APPEAL_TERM: 'The last day of appeals lies in the past or too far away.',
  APPEAL_STATE: 'The appeal has been answered or withdrawn.',
  APPEAL_OPEN: 'An appeal about this line is open already.',
  NOT_YOURS: 'Only the person whose line it is may do this.',
  OWN_LINE: "Nobody decides about one's own pay.",
  AMOUNT: 'The amount is not a number of yuan with at most two decimals, or zero.',
  RESERVE: 'The reserve does not cover the adjustments.',
  IMPORT_STATE: 'The import has been applied, undone or discarded already.',
  IMPORT_ROWS: 'Rows are missing, out of order, or too many.',
  IMPORT_FAULTS: 'Rows of the import are wrong; each is named with its cell.',
  IMPORT_TWICE: 'The same file has been applied to this cycle already.',
  NOT_UNLISTED: 'No work of this person in that house lacks a place on the pay list.',
  SET_ASIDE: 'The person is set aside already.',
  NOT_SET_ASIDE: 'The person is not set aside.',
  FROZEN: 'The facts of the cycle are frozen.',
  NOT_FROZEN: 'A simulation needs the frozen facts of a cycle.',
  DISCARDED: 'The simulation has been discarded already.',
} as const;
export type PayCode = keyof typeof payCodes;

/** Some of the codes with their sentences, for one mutation. */
export function someCodes(...codes: PayCode[]): Record<PayCode, string> {
  return Object.fromEntries(codes.map(code => [code, payCodes[code]])) as Record<PayCode, string>;
}
