import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Patients who were handed over from house to house; the rules of each constraint stand in the migration that makes it. */
@Entity('transfer')
@Check('transfer_two_houses', 'from_institution_id <> to_institution_id')
@Check('transfer_cancel_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('transfer_once_per_referral', ['referralId'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('transfer_once_from_encounter', ['fromEncounterId'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('transfer_once_to_encounter', ['toEncounterId'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('transfer_from_index', ['fromInstitutionId', 'at'], { where: 'cancelled_at IS NULL' })
@Index('transfer_to_index', ['toInstitutionId', 'at'], { where: 'cancelled_at IS NULL' })
@Index('transfer_agreement_index', ['agreementId', 'at'], { where: 'agreement_id IS NOT NULL' })
export class TransferRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transfer_pk' }) id: string;
  @Column('uuid', { name: 'referral_id' }) referralId: string;
  @Column('uuid', { name: 'from_encounter_id' }) fromEncounterId: string;
  @Column('uuid', { name: 'to_encounter_id' }) toEncounterId: string;
  @Column('uuid', { name: 'from_institution_id' }) fromInstitutionId: string;
  @Column('uuid', { name: 'to_institution_id' }) toInstitutionId: string;
  @Column('uuid', { name: 'from_bed_id' }) fromBedId: string;
  @Column('uuid', { name: 'to_bed_id' }) toBedId: string;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId: string | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'hold_until' }) holdUntil: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}
