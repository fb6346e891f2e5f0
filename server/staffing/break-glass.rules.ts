import { type Refusal, refusal } from '../kernel/result';

/**
 * Whether rights may be opened in an emergency, and who reviews it.
 * Choices: only a clinical post that one holds elsewhere in the same group, for the hours of the policy, with a reason in words; it is not needed
 * where one holds the post already; one opening per place at a time; whoever opened it does not review it.
 */
export const breakGlassOpenCodes = {
  POST_NOT_HELD: 'One opens the rights of a clinical post that one holds in the same group.',
  NOT_NEEDED: 'An appointment gives these rights here already.',
  REASON_SHORT: 'Say why in at least 10 characters.',
  TOO_LONG: 'Longer than the policy of the group allows.',
  ALREADY_OPEN: 'One has opened rights of this post here already.',
  PLACE_UNCLEAR: 'The ward belongs to another house.',
} as const;
export type BreakGlassOpenCode = keyof typeof breakGlassOpenCodes;

export const breakGlassEndCodes = { ALREADY_ENDED: 'It has ended already.' } as const;
export type BreakGlassEndCode = keyof typeof breakGlassEndCodes;

export const breakGlassReviewCodes = {
  REVIEW_OWN: 'One opened it oneself; somebody else reviews it.',
  REVIEWED: 'Somebody has reviewed it already.',
  STILL_OPEN: 'It is open still: reviewed is what is over.',
  NOTE_MISSING: 'Say what was not justified.',
} as const;
export type BreakGlassReviewCode = keyof typeof breakGlassReviewCodes;

const reasonLengthMin = 10;

export interface OpeningFacts {
  readonly holdsPost: boolean;
  readonly holdsHere: boolean;
  readonly hasOpen: boolean;
  readonly isWardHere: boolean;
  readonly reason: string;
  readonly minutes: number;
  readonly minutesMax: number;
}

export function refuseOpening(facts: OpeningFacts): Refusal<BreakGlassOpenCode>[] {
  const refusals: Refusal<BreakGlassOpenCode>[] = [];
  if (!facts.isWardHere) refusals.push(placeUnclear);
  if (!facts.holdsPost) refusals.push(postNotHeld);
  if (facts.holdsHere) refusals.push(notNeeded);
  if (facts.hasOpen) refusals.push(alreadyOpen);
  if (facts.reason.trim().length < reasonLengthMin) refusals.push(reasonShort);
  if (facts.minutes > facts.minutesMax) refusals.push(tooLong(facts.minutesMax));
  return refusals;
}

export interface ReviewFacts {
  readonly isOwn: boolean;
  readonly isReviewed: boolean;
  readonly isOpen: boolean;
  readonly justified: boolean;
  readonly note: string;
}

export function refuseReview(facts: ReviewFacts): Refusal<BreakGlassReviewCode>[] {
  if (facts.isOwn) return [reviewOwn];
  if (facts.isReviewed) return [reviewed];
  if (facts.isOpen) return [stillOpen];
  return !facts.justified && facts.note.trim() === '' ? [noteMissing] : [];
}

const placeUnclear = refusal<BreakGlassOpenCode>(
  'PLACE_UNCLEAR',
  '该病区不属于所选机构。',
  'The ward belongs to another house.',
  'wardId',
);
const postNotHeld = refusal<BreakGlassOpenCode>(
  'POST_NOT_HELD',
  '应急权限只能使用您在本集团内现任的临床岗位。',
  'You open the rights of a clinical post that you hold in the same group.',
  'post',
);
const notNeeded = refusal<BreakGlassOpenCode>(
  'NOT_NEEDED',
  '您的任职已包含此处该岗位的权限，无需开启应急权限。',
  'Your appointment gives you these rights here already.',
  'institutionId',
);
const alreadyOpen = refusal<BreakGlassOpenCode>(
  'ALREADY_OPEN',
  '您已在此处开启该岗位的应急权限。',
  'You have opened rights of this post here already.',
  'institutionId',
);
const reasonShort = refusal<BreakGlassOpenCode>(
  'REASON_SHORT',
  '请用至少 10 个字说明原因。',
  'Say why in at least 10 characters.',
  'reason',
);
export const openingEnded = refusal<BreakGlassEndCode>(
  'ALREADY_ENDED',
  '该应急权限已结束。',
  'It has ended already.',
  'breakGlassId',
);
const reviewOwn = refusal<BreakGlassReviewCode>(
  'REVIEW_OWN',
  '这是您本人开启的应急权限，须由他人复核。',
  'You opened this yourself; somebody else reviews it.',
  'breakGlassId',
);
const reviewed = refusal<BreakGlassReviewCode>(
  'REVIEWED',
  '该应急权限已复核。',
  'This has been reviewed already.',
  'breakGlassId',
);
const stillOpen = refusal<BreakGlassReviewCode>(
  'STILL_OPEN',
  '该应急权限尚未结束，请在结束后复核。',
  'It is open still: review it when it is over.',
  'breakGlassId',
);
const noteMissing = refusal<BreakGlassReviewCode>(
  'NOTE_MISSING',
  '请说明不合理之处。',
  'Say what was not justified.',
  'note',
);

function tooLong(minutesMax: number): Refusal<BreakGlassOpenCode> {
  return refusal(
    'TOO_LONG',
    `一次最长 ${minutesMax} 分钟，请缩短。`,
    `At most ${minutesMax} minutes at once: choose a shorter time.`,
    'minutes',
  );
}
