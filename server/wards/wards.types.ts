import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { BedKind, BedState, OccupancyKind } from './bed.rules';
import { AdmissionRoute, DischargeDisposition, EncounterState, Equipment, Isolation, Sex } from './encounter.rules';
import './wards.enums';

@Rule('REACHED')
@ObjectType({ description: 'Who a patient is. Reading it is written into the audit before you see it.' })
export class PatientIdentity {
  @Field(() => String, { description: 'Full name.' })
  name: string;
  @Field(() => String, { nullable: true, description: 'Resident identity number, 18 characters; null when not known.' })
  idNumber: string | null;
  @Field(() => LocalDate, { description: 'Date of birth.' })
  birthDate: string;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A person as a patient, masked; see `identity` for who it is.' })
export class Patient extends Node {
  @Field(() => String, { description: 'The name with all but its first character hidden, such as 王**.' })
  maskedName: string;
  @Field(() => Sex, { description: 'Sex as registered.' })
  sex: Sex;
  @Field(() => Int, { description: 'Completed years of life today.' })
  ageYears: number;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'One stay of a patient in an institution, from planning to departure (FHIR Encounter, class inpatient).',
})
export class Encounter extends Node {
  @Field(() => String, { description: 'Admission number, unique.' })
  number: string;
  @Field(() => EncounterState, { description: 'How far it has come.' })
  state: EncounterState;
  @Field(() => AdmissionRoute, { description: '入院途径.' })
  admissionRoute: AdmissionRoute;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that the patient needs.' })
  requestedIsolation: Isolation | null;
  @Field(() => [Equipment], { description: 'Equipment that the patient needs.' })
  requestedEquipment: Equipment[];
  @Field(() => Instant, { nullable: true, description: 'When it was put on the waiting list.' })
  plannedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the patient got a bed.' })
  admittedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When discharge was ordered.' })
  dischargeOrderedAt: Date | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day on which the patient is expected to leave.' })
  expectedDischargeOn: string | null;
  @Field(() => Instant, { nullable: true, description: 'When the patient left.' })
  departedAt: Date | null;
  @Field(() => DischargeDisposition, { nullable: true, description: '离院方式.' })
  dischargeDisposition: DischargeDisposition | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  institutionId: string;
  wardId: string;
  patientId: string;
  statedDiagnosis: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'What is or was with a bed for a time: a patient, a promise, a block. Cancelled entries stay, with their reason.',
})
export class BedOccupancy extends Node {
  @Field(() => OccupancyKind, { description: 'Stay, hold or block.' })
  kind: OccupancyKind;
  @Field(() => Instant, { description: 'Its first instant.' })
  from: Date;
  @Field(() => Instant, { nullable: true, description: 'The first instant after it; null while it has no end.' })
  until: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a block: CLEANING, CONTAMINATED, REPAIR, DISINFECTION, ISOLATION or OTHER.',
  })
  reason: string | null;
  @Field(() => String, { nullable: true, description: 'What people wrote down about it.' })
  note: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was cancelled as a wrong entry.' })
  cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;
  bedId: string;
  encounterId: string | null;
  begunById: string | null;
}

export const BedOccupancyConnection = connectionOf('BedOccupancy', () => BedOccupancy);

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A bed, as it is at the instant asked for (now, unless the board of a past instant was asked for).',
})
export class Bed extends Node {
  @Field(() => String, { description: 'Number of the bed, unique in the ward.' })
  code: string;
  @Field(() => BedKind, { nullable: true, description: 'Authorised or extra; null while it does not exist for use.' })
  kind: BedKind | null;
  @Field(() => BedState, { description: 'What is with it.' })
  state: BedState;
  @Field(() => Instant, { nullable: true, description: 'Since when; null for a free or closed bed.' })
  stateSince: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Until when, if that is known: a hold ends by itself then.' })
  stateUntil: Date | null;
  @Field(() => String, { nullable: true, description: 'Of a block: why.' })
  stateReason: string | null;
  @Field(() => [Isolation], { description: 'Isolation that it offers.' })
  isolation: Isolation[];
  @Field(() => [Equipment], { description: 'Equipment at it.' })
  equipment: Equipment[];
  @Field(() => Boolean, { description: 'Whether its patient is ordered to be discharged.' })
  dischargeOrdered: boolean;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  institutionId: string;
  wardId: string;
  roomId: string;
  occupancyId: string | null;
  occupancyKind: OccupancyKind | null;
  encounterId: string | null;
}
