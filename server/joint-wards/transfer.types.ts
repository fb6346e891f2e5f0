import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

/** What may be done with a transfer. */
export enum TransferAction {
  CANCEL = 'CANCEL',
}
registerEnumType(TransferAction, {
  name: 'TransferAction',
  description: 'What may be done with a transfer now, by its state and your rights; the mutation still decides.',
  valuesConfig: { CANCEL: { description: '`transferCancel`.' } },
});

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'A patient handed over from one house to another 当天出院、当天入院: discharged and admitted at the same instant.',
})
export class Transfer extends Node {
  @Field(() => Instant, { description: 'The instant at which the patient left the one bed and lay down in the other.' })
  at: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was taken back as a wrong entry.' })
  cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  cancelReason: string | null;
  referralId: string;
  patientId: string;
  fromEncounterId: string;
  toEncounterId: string;
  fromInstitutionId: string;
  toInstitutionId: string;
  fromWardId: string;
  toWardId: string;
  agreementId: string | null;
  recordedAt: Date;
  recordedById: string | null;
}
