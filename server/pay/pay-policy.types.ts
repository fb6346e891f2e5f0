import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

/** Policies, as the API shows them. */

/** State of a policy version. */
export enum PayPolicyState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PayPolicyState, {
  name: 'PayPolicyState',
  description: 'Where a version of a pay policy stands.',
  valuesConfig: {
    DRAFT: { description: 'May be changed; simulations may use it.' },
    SIGNED: { description: 'Signed by somebody who did not write on it; never changes again.' },
    DISCARDED: { description: 'Put away.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'A version of the pay policy of a group.' })
export class PayPolicyVersion {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => String, { description: 'What it is called.' })
  title: string;
  @Field(() => String, { description: 'Where it comes from: a document, a decision.' })
  source: string;
  @Field(() => LocalDate, {
    description: 'It holds for periods that begin on this day or later, until the next signed version.',
  })
  validFrom: string;
  @Field(() => PayPolicyState, { description: 'Where it stands.' })
  state: PayPolicyState;
  @Field(() => String, { description: 'The policy as canonical JSON.' })
  content: string;
  @Field(() => String, { description: 'SHA-256 of the canonical JSON.' })
  contentSha256: string;
  @Field(() => Int, { description: 'Counts the changes; hand it back as `expectedVersion`.' })
  version: number;
  @Field(() => Instant, { nullable: true, description: 'When it was signed.' })
  signedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether you may sign it: you have the right and did not write on it.' })
  viewerCanSign: boolean;
  authorIds: string[];
  signedById: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Something wrong with a policy.' })
export class PayPolicyFault {
  @Field(() => String, { description: 'Where, such as `indicators[3].weight`.' })
  path: string;
  @Field(() => String, { description: 'What, as a sentence in your language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A value that differs between two policies.' })
export class PayPolicyChange {
  @Field(() => String, { description: 'Where, by codes: `indicators.H-B03.weight`.' })
  path: string;
  @Field(() => String, { nullable: true, description: 'Before; null where it was not there.' })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'After; null where it is no more.' })
  after: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A kind of work that the system reports itself; a policy maps it to one of its items.' })
export class PayWorkKind {
  @Field(() => String, { description: 'As items of a policy name it, such as FOLLOW_UP_DONE.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}
