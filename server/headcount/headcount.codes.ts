/** Why decisions on headcount are refused, and moves that are only tried out. */
export const quotaCodes = {
  LINES_SUM: 'The posts of the professions are not together the controls.',
  PROFESSION_TWICE: 'A profession is named twice.',
  DECIDED_LATER: 'A decision lies in the future.',
  QUOTA_LATER: 'A quota of that day or a later one has been decided.',
  NOT_A_MEMBER: 'The institution is in no tight group today.',
  QUOTA_PAST: 'The quota is not the one of today.',
  QUOTA_CHANGED: 'The quota has changed since you saw it.',
} as const;
export type QuotaCode = keyof typeof quotaCodes;

export const moveCodes = {
  NO_PRIMARY: 'The person has no primary appointment in the group on that day.',
  SAME_HOUSE: 'The person is at that house already.',
  ELSEWHERE: 'That house is not in the group.',
  SHARE_TOO_LARGE: 'The person has less than that share to give.',
} as const;
export type MoveCode = keyof typeof moveCodes;
