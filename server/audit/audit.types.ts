import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

@Rule('audit.read')
@ObjectType({ implements: Node, description: 'A line of the audit: who did or saw what. It never changes.' })
export class AuditEntry extends Node {
  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => String, {
    description: 'What was done, such as `bed.stay.move`, `session.begin` or `patient.identify`.',
  })
  action: string;

  @Field(() => ID, { nullable: true, description: 'To what or whom; fetch it by `node(id:)` where you may.' })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'The type of the subject, such as `Patient`.' })
  subjectKind: string | null;

  @Field(() => String, { nullable: true, description: 'Why personal data was read, such as `CARE`.' })
  purpose: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'More about it as JSON text, without names or identity numbers.',
  })
  detail: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the chain; null until it is sealed, a few seconds later.',
  })
  number: number | null;

  personId: string | null;
  entryId: string;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this action, exactly.' })
  @MaxLength(100)
  action?: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);

@Rule('audit.read')
@ObjectType({ description: 'Whether the chain of the audit holds, recomputed from its first link.' })
export class AuditVerification {
  @Field(() => Boolean, { description: 'True when every sealed entry is there and unchanged.' })
  ok: boolean;

  @Field(() => Int, { description: 'How many entries the chain holds.' })
  sealedEntries: number;

  @Field(() => Int, { description: 'How many entries are not in the chain yet; a few seconds old.' })
  unsealedEntries: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the first entry that is changed or missing; null when all is well.',
  })
  firstBroken: number | null;

  @Field(() => String, {
    description:
      'For people: the result, and the newest hash. Keep that one elsewhere: it shows when the end of the chain is cut off.',
  })
  message: string;
}
