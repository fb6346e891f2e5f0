import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { institutionById, wardById } from '../group/group.loaders';
import { Institution, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { noteReveal } from '../platform/audit/reveals';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { encounterById, identityOfPatient, patientById, staysOfEncounter } from './wards.loaders';
import { BedOccupancy, Encounter, Patient, PatientIdentity } from './wards.types';

@Resolver(() => Encounter)
export class EncounterResolver {
  @Rule('bed.read')
  @Query(() => Encounter, {
    nullable: true,
    description: 'One encounter; null when it is missing or you may not see it.',
  })
  encounter(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Encounter | null> {
    return context.load(encounterById, readId('Encounter', id, 'id'));
  }

  @FieldResolver(() => Institution, { description: 'Where it is.' })
  institution(@Ctx() context: Context, @Root() encounter: Encounter): Promise<Institution | null> {
    return context.load(institutionById, encounter.institutionId);
  }

  @FieldResolver(() => Ward, {
    nullable: true,
    description: 'The ward that the patient waits for, lies in, or left from.',
  })
  ward(@Ctx() context: Context, @Root() encounter: Encounter): Promise<Ward | null> {
    return context.load(wardById, encounter.wardId);
  }

  @FieldResolver(() => Patient, { description: 'Who it is about, masked.' })
  patient(@Ctx() context: Context, @Root() encounter: Encounter): Promise<Patient | null> {
    return context.load(patientById, encounter.patientId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Diagnosis at admission, as written; null unless you work clinically in the institution.',
  })
  diagnosis(@Ctx() context: Context, @Root() encounter: Encounter): string | null {
    return may(viewerOf(context), 'patient.identify', encounter) ? encounter.statedDiagnosis : null;
  }

  @FieldResolver(() => [BedOccupancy], {
    description: 'The beds that the patient lay in, the first one first, cancelled entries too.',
  })
  async stays(@Ctx() context: Context, @Root() encounter: Encounter): Promise<BedOccupancy[]> {
    return (await context.load(staysOfEncounter, encounter.uuid)) ?? [];
  }
}

@Resolver(() => Patient)
export class PatientResolver {
  @FieldResolver(() => PatientIdentity, {
    nullable: true,
    description:
      'Who it is; null unless you care for the patient: an encounter in a house where you work clinically, a referral from or to one, for a ' +
      'family-doctor team a resident of the centre, or a stated purpose (`residentReveal`). Each reading is audited.',
  })
  async identity(@Ctx() context: Context, @Root() patient: Patient): Promise<PatientIdentity | null> {
    const identity = await context.load(identityOfPatient, patient.uuid);
    if (identity) noteReveal(context, patient.uuid, identity.institutionId);
    return identity;
  }
}
