import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { institutionById, wardById } from '../group/group.loaders';
import { Institution, Ward } from '../group/group.types';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { referralById } from '../referrals/referral.loaders';
import { Referral } from '../referrals/referral.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { encounterById, patientById } from '../wards/wards.loaders';
import { Encounter, Patient } from '../wards/wards.types';
import { jointWardById, transferOfReferral } from './joint-ward.loaders';
import { JointWard } from './joint-ward.types';
import { Transfer, TransferAction } from './transfer.types';

@Resolver(() => Transfer)
export class TransferResolver {
  @FieldResolver(() => Referral, {
    nullable: true,
    description: 'The referral that it fulfilled, where you may see it.',
  })
  referral(@Ctx() context: Context, @Root() { referralId }: Transfer): Promise<Referral | null> {
    return context.load(referralById, referralId);
  }

  @FieldResolver(() => Patient, { description: 'Who was handed over, masked.' })
  patient(@Ctx() context: Context, @Root() { patientId }: Transfer): Promise<Patient | null> {
    return context.load(patientById, patientId);
  }

  @FieldResolver(() => Encounter, { nullable: true, description: 'The stay that ended, where you may see it.' })
  from(@Ctx() context: Context, @Root() { fromEncounterId }: Transfer): Promise<Encounter | null> {
    return context.load(encounterById, fromEncounterId);
  }

  @FieldResolver(() => Encounter, { nullable: true, description: 'The stay that began, where you may see it.' })
  to(@Ctx() context: Context, @Root() { toEncounterId }: Transfer): Promise<Encounter | null> {
    return context.load(encounterById, toEncounterId);
  }

  @FieldResolver(() => Institution, { description: 'The house that the patient left.' })
  fromInstitution(@Ctx() context: Context, @Root() { fromInstitutionId }: Transfer): Promise<Institution | null> {
    return context.load(institutionById, fromInstitutionId);
  }

  @FieldResolver(() => Institution, { description: 'The house that the patient came to.' })
  toInstitution(@Ctx() context: Context, @Root() { toInstitutionId }: Transfer): Promise<Institution | null> {
    return context.load(institutionById, toInstitutionId);
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'The ward of the bed that was left.' })
  fromWard(@Ctx() context: Context, @Root() { fromWardId }: Transfer): Promise<Ward | null> {
    return context.load(wardById, fromWardId);
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'The ward of the new bed.' })
  toWard(@Ctx() context: Context, @Root() { toWardId }: Transfer): Promise<Ward | null> {
    return context.load(wardById, toWardId);
  }

  @FieldResolver(() => JointWard, { nullable: true, description: 'The joint ward, where one of the two wards is one.' })
  jointWard(@Ctx() context: Context, @Root() { agreementId }: Transfer): Promise<JointWard | null> | null {
    return agreementId ? context.load(jointWardById, agreementId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who entered it.' })
  recordedBy(@Ctx() context: Context, @Root() { recordedById }: Transfer): Promise<Person | null> | null {
    return recordedById ? context.load(personById, recordedById) : null;
  }

  @FieldResolver(() => [TransferAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() transfer: Transfer): TransferAction[] {
    const viewer = viewerOf(context);
    const places = [
      { institutionId: transfer.fromInstitutionId, wardId: transfer.fromWardId },
      { institutionId: transfer.toInstitutionId, wardId: transfer.toWardId },
    ];
    const mayCancel = !transfer.cancelledAt && places.some(place => may(viewer, 'bed.admit', place));
    return mayCancel ? [TransferAction.CANCEL] : [];
  }
}

@Resolver(() => Referral)
export class ReferralTransferResolver {
  @FieldResolver(() => Transfer, {
    nullable: true,
    description: 'How the patient was handed over on one day, where that was done and you see either ward.',
  })
  transfer(@Ctx() context: Context, @Root() referral: Referral): Promise<Transfer | null> {
    return context.load(transferOfReferral, referral.uuid);
  }

  @FieldResolver(() => JointWard, {
    nullable: true,
    description: 'The joint ward that accepted it, where it was accepted into one and you may see that.',
  })
  jointWard(@Ctx() context: Context, @Root() { jointWardAgreementId }: Referral): Promise<JointWard | null> | null {
    return jointWardAgreementId ? context.load(jointWardById, jointWardAgreementId) : null;
  }
}
