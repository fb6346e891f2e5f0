import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { ContractEndReason, ContractState, Signer, SigningWay, type StoredContractState } from './contract.rules';
import './contracts.enums';
import { ConfirmationWay } from './delivery.rules';
import { FulfilmentState } from './fulfilment.rules';
import { ServicePackageItem } from './package.types';

/** GraphQL types of contracts and of what became of their promises. */

@Rule('REACHED')
@ObjectType({ description: 'How both sides signed a contract.' })
export class ContractSignature {
  @Field(() => SigningWay, { description: 'How the resident signed.' })
  how: SigningWay;
  @Field(() => Instant, { description: 'When the resident’s signature was taken down.' })
  residentSignedAt: Date;
  @Field(() => Signer, { description: 'Who signed for the resident.' })
  signer: Signer;
  @Field(() => String, { nullable: true, description: 'The guardian’s name, masked.' })
  guardianName: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day on the paper.' })
  paperSignedOn: string | null;
  @Field(() => Instant, { description: 'When the team signed.' })
  teamSignedAt: Date;
  witnessId: string | null;
  teamSignedById: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A family-doctor contract 家庭医生签约 with its 1+1+1 combination; one at a time for a resident.',
})
export class FamilyContract extends Node {
  @Field(() => String, { description: 'By which people speak of it: `QY000000001`.' })
  number: string;
  @Field(() => ContractState, { description: 'What it is today.' })
  state: ContractState;
  @Field(() => LocalDate, { description: 'Its first day.' })
  startsOn: string;
  @Field(() => LocalDate, { description: 'The first day after it, as agreed.' })
  agreedUntil: string;
  @Field(() => LocalDate, { description: 'The first day after it; earlier than agreed when it was ended.' })
  endsOn: string;
  @Field(() => Money, { description: 'What its packages cost.' })
  price: Money;
  @Field(() => Boolean, { description: 'Agreed with the resident: renewed unless they object.' })
  autoRenew: boolean;
  @Field(() => ContractSignature, { nullable: true, description: 'How it was signed; null until it is.' })
  signature: ContractSignature | null;
  @Field(() => ContractEndReason, { nullable: true, description: 'Why it ended early.' })
  endReason: ContractEndReason | null;
  @Field(() => String, { nullable: true, description: 'What was said about that, or about putting the draft away.' })
  endNote: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was ended or put away.' })
  endedAt: Date | null;
  @Field(() => Instant, { description: 'When it was drawn up.' })
  createdAt: Date;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  patientId: string;
  institutionId: string;
  teamId: string;
  doctorId: string;
  districtInstitutionId: string | null;
  cityInstitutionId: string | null;
  renewsId: string | null;
  renewedById: string | null;
  transferredFromId: string | null;
  transferredToId: string | null;
  endedById: string | null;
  createdById: string | null;
  storedState: StoredContractState;
  /** Of one that goes on from another: the first day of the chain. */
  chainFrom: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A promised service of a contract, and what became of it.' })
export class FulfilmentLine {
  @Field(() => ServicePackageItem, { description: 'The service.' })
  item: ServicePackageItem;
  @Field(() => Int, { description: 'How often the term promises it.' })
  promised: number;
  @Field(() => Int, { description: 'How many of those are due by the end of today.' })
  expected: number;
  @Field(() => Int, { description: 'How many were delivered.' })
  delivered: number;
  @Field(() => Int, { description: 'How many of those the resident confirmed.' })
  confirmed: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which the next is on time; null when all are delivered.',
  })
  nextBy: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was last delivered.' })
  lastOn: string | null;
  @Field(() => FulfilmentState, { description: 'How it stands today.' })
  state: FulfilmentState;
  @Field(() => Decimal, { nullable: true, description: 'Mean of the ratings, 1 to 5, with one decimal.' })
  averageRating: string | null;
  packageId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'All promises of a contract together.' })
export class FulfilmentSummary {
  @Field(() => Int, { description: 'Services that the term promises.' })
  promised: number;
  @Field(() => Int, { description: 'Due by the end of today.' })
  expected: number;
  @Field(() => Int, { description: 'Delivered, none counted beyond what its service promises.' })
  delivered: number;
  @Field(() => Int, { description: 'Confirmed by the resident.' })
  confirmed: number;
  @Field(() => FulfilmentState, { description: 'The worst of its services.' })
  state: FulfilmentState;
  @Field(() => Decimal, { nullable: true, description: 'Mean of the ratings, 1 to 5, with one decimal.' })
  averageRating: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That a promised service was delivered.' })
export class ServiceDelivery extends Node {
  @Field(() => LocalDate, { description: 'When.' })
  deliveredOn: string;
  @Field(() => String, { nullable: true, description: 'What was said about it.' })
  note: string | null;
  @Field(() => Instant, { description: 'When it was written down.' })
  recordedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When the resident confirmed it.' })
  confirmedAt: Date | null;
  @Field(() => ConfirmationWay, { nullable: true, description: 'How.' })
  confirmedHow: ConfirmationWay | null;
  @Field(() => Int, { nullable: true, description: 'How content the resident was, 1 to 5.' })
  rating: number | null;
  @Field(() => Instant, { nullable: true, description: 'When it was taken back.' })
  cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  cancelReason: string | null;
  @Field(() => Boolean, { description: 'Whether it follows from a follow-up that was recorded.' })
  ofFollowUp: boolean;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  contractId: string;
  packageId: string;
  itemCode: string;
  deliveredById: string;
}

export const FamilyContractConnection = connectionOf('FamilyContract', () => FamilyContract);
