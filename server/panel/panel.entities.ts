import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The tables that panel and figures are read from; the rules of each stand in the migration that makes it. */

@Entity('panel_row')
@Index('panel_row_institution_index', ['institutionId', 'dueOn', 'patientId'])
@Index('panel_row_team_index', ['teamId', 'dueOn', 'patientId'], { where: 'team_id IS NOT NULL' })
export class PanelRowRow {
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'panel_row_pk' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'doctor_id', nullable: true }) doctorId: string | null;
  @Column('text', { name: 'masked_name' }) maskedName: string;
  @Column('text') sex: string;
  @Column('date', { name: 'birth_date' }) birthDate: string;
  @Column('uuid', { name: 'neighbourhood_id', nullable: true }) neighbourhoodId: string | null;
  @Column('date', { name: 'gone_on', nullable: true }) goneOn: string | null;
  @Column('text', { array: true }) populations: string[];
  @Column('text', { array: true }) conditions: string[];
  @Column('date', { name: 'care_since', nullable: true }) careSince: string | null;
  @Column('uuid', { name: 'contract_id', nullable: true }) contractId: string | null;
  @Column('date', { name: 'contract_since', nullable: true }) contractSince: string | null;
  @Column('date', { name: 'contract_until', nullable: true }) contractUntil: string | null;
  @Column('datemultirange', { name: 'contract_days' }) contractDays: string;
  @Column('uuid', { name: 'task_id', nullable: true }) taskId: string | null;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { name: 'due_kind', nullable: true }) dueKind: string | null;
  @Column('text', { name: 'due_condition', nullable: true }) dueCondition: string | null;
  @Column('integer', { name: 'plan_count' }) planCount: number;
  @Column('date', { name: 'seen_on', nullable: true }) seenOn: string | null;
  @Column('date', { name: 'attempted_on', nullable: true }) attemptedOn: string | null;
  @Column('text', { name: 'attempt_result', nullable: true }) attemptResult: string | null;
  @Column('bigint', { name: 'systolic_milli', nullable: true }) systolicMilli: string | null;
  @Column('bigint', { name: 'diastolic_milli', nullable: true }) diastolicMilli: string | null;
  @Column('date', { name: 'pressure_on', nullable: true }) pressureOn: string | null;
  @Column('bigint', { name: 'glucose_milli', nullable: true }) glucoseMilli: string | null;
  @Column('date', { name: 'glucose_on', nullable: true }) glucoseOn: string | null;
  @Column('date', { name: 'discharged_on', nullable: true }) dischargedOn: string | null;
  @Column('uuid', { name: 'discharged_from', nullable: true }) dischargedFrom: string | null;
  @Column('uuid', { name: 'in_hospital', nullable: true }) inHospital: string | null;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
  @Column('text', { name: 'referral_state', nullable: true }) referralState: string | null;
  @Column('text', { name: 'referral_direction', nullable: true }) referralDirection: string | null;
}

@Entity('care_figure_month')
export class CareFigureMonthRow {
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'care_figure_month_pk' })
  institutionId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'care_figure_month_pk' }) month: string;
  @Column('date', { name: 'as_of' }) asOf: string;
  @Column('jsonb') limits: object;
  @Column('text') snapshot: string;
  @Column('text') cluster: string;
  @Column('timestamptz', { name: 'kept_at' }) keptAt: Date;
  @Column('jsonb') sums: object;
}

@Entity('care_figure_change')
export class CareFigureChangeRow {
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'care_figure_change_pk' })
  institutionId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'care_figure_change_pk' }) since: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'care_figure_change_pk' }) tx: string;
}

export const panelEntities = [PanelRowRow, CareFigureMonthRow, CareFigureChangeRow];
