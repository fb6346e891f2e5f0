import { type ClassType, Field, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { BlockerType } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { type DispatchCode, dispatchCodes } from './dispatch.codes';
import { DispatchOrder } from './dispatch.types';

/** Payloads of the mutations on orders. */

export interface DispatchPayload {
  order: DispatchOrder | null;
  userErrors: UserError<DispatchCode>[];
}

function dispatchPayload(name: string, ...codes: DispatchCode[]): ClassType<DispatchPayload> {
  const ErrorType = mutationErrors(name, codesOf(dispatchCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1)}\` did.` })
  class Payload implements DispatchPayload {
    @Field(() => DispatchOrder, { nullable: true, description: 'The order afterwards; null when refused.' })
    order: DispatchOrder | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<DispatchCode>[];
  }
  return Payload;
}

const days = ['PERIOD_EMPTY', 'PERIOD_TOO_LONG', 'BEGINS_IN_PAST'] as const;
const wish = [
  'SAME_HOUSE',
  'NO_HOME',
  'NOT_ONE_GROUP',
  'DIRECTION',
  'DEPARTMENT_ELSEWHERE',
  ...days,
  'SHARE',
  'POST',
  'NOT_ELIGIBLE',
  'OWN_ORDER',
  'ALREADY_ASKED',
] as const;
const standing = ['ORDER_STATE', 'ORDER_CHANGED', 'NOT_YOUR_SIDE'] as const;
const signing = [...standing, 'OWN_ORDER', 'OWN_REQUEST', 'ALREADY_DECIDED', 'SIGNED_OTHER_SIDE'] as const;
const appointing = [
  'SHARE_EXCEEDED',
  'PRIMARY_TWICE',
  'NOT_REGISTERED',
  'LICENCE_EXPIRES',
  'ALREADY_APPOINTED',
  'PERSON_LEFT',
  'NOT_APPOINTABLE',
] as const;

export const DispatchRequestPayload = dispatchPayload('DispatchRequest', ...wish);
export const DispatchSubmitPayload = dispatchPayload('DispatchSubmit', ...standing, ...wish);
export const DispatchMovePayload = dispatchPayload('DispatchMove', ...standing, ...wish, 'OUTSIDE_PERIOD');
export const DispatchApprovePayload = dispatchPayload(
  'DispatchApprove',
  ...new Set([...signing, ...wish, ...appointing]),
  'OUTSIDE_PERIOD',
  'SESSIONS_AFTER',
);
export const DispatchRejectPayload = dispatchPayload('DispatchReject', ...signing, 'REASON_MISSING');
export const DispatchCancelPayload = dispatchPayload(
  'DispatchCancel',
  ...standing,
  'OWN_ORDER',
  'REASON_MISSING',
  'SESSIONS_AFTER',
);
const RecallError = mutationErrors(
  'DispatchRecall',
  codesOf(dispatchCodes, ...standing, 'OWN_ORDER', 'REASON_MISSING', 'SESSIONS_AFTER'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `dispatchRecall` did.' })
export class DispatchRecallPayload implements DispatchPayload {
  @Field(() => DispatchOrder, { nullable: true, description: 'The order afterwards; null when refused.' })
  order: DispatchOrder | null;
  @Field(() => [BlockerType], { description: 'Duty sessions that lie after the end.' })
  blockers: BlockerType[];
  @Field(() => [RecallError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<DispatchCode>[];
}

export const DispatchReplacePayload = dispatchPayload(
  'DispatchReplace',
  ...standing,
  ...wish,
  'REASON_MISSING',
  'ALREADY_REPLACED',
  'SAME_PERSON',
  'OTHER_HOME',
  'OUTSIDE_PERIOD',
);
export const DispatchExtendPayload = dispatchPayload(
  'DispatchExtend',
  ...standing,
  ...wish,
  'NOT_LATER',
  'ALREADY_EXTENDED',
  'ALREADY_REPLACED',
);
