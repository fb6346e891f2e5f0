import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of the pay pool; the rules of each constraint stand in the migration that makes it. Whole numbers of money come as text. */

@Entity('pay_policy')
@Check('pay_policy_state_known', `state IN ('DRAFT', 'SIGNED', 'DISCARDED')`)
@Check('pay_policy_has_author', 'cardinality(authors) > 0')
@Check(
  'pay_policy_signed_whole',
  `(state = 'SIGNED') = (signed_by IS NOT NULL) AND (signed_by IS NULL) = (signed_at IS NULL)`,
)
@Check('pay_policy_four_eyes', 'signed_by <> ALL (authors)')
@Index('pay_policy_once', ['groupId', 'validFrom'], { unique: true, where: `state = 'SIGNED'` })
@Index('pay_policy_group_index', ['groupId', 'validFrom'])
export class PayPolicyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_policy_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') title: string;
  @Column('text') source: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('jsonb') content: object;
  @Column('text', { name: 'content_sha256' }) contentSha256: string;
  @Column('text', { default: 'DRAFT' }) state: string;
  @Column('uuid', { array: true }) authors: string[];
  @Column('uuid', { name: 'based_on', nullable: true }) basedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('pay_transition')
export class PayTransitionRow {
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'pay_transition_pk' }) fromState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pay_transition_pk' }) action: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'pay_transition_pk' }) toState: string;
}

@Entity('pay_cycle')
@Check('pay_cycle_period_whole', 'NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)')
@Check(
  'pay_cycle_state_known',
  `state IN ('OPEN', 'COLLECTING', 'FROZEN', 'CALCULATED', 'PUBLISHED', 'APPEAL', 'SETTLED')`,
)
@Unique('pay_cycle_code_unique', ['groupId', 'code'])
@Exclusion('pay_cycle_no_overlap', 'USING gist (group_id WITH =, period WITH &&)')
@Check(
  'pay_cycle_facts',
  `(state IN ('OPEN', 'COLLECTING')) = (policy_id IS NULL) AND (policy_id IS NULL) = (carried_in_fen IS NULL) AND (state IN ('OPEN', 'COLLECTING', 'FROZEN')) = (run_id IS NULL) AND (state <> 'APPEAL' OR appeal_until IS NOT NULL)`,
)
export class PayCycleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_cycle_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') code: string;
  @Column('daterange') period: string;
  @Column('text', { default: 'OPEN' }) state: string;
  @Column('uuid', { name: 'policy_id', nullable: true }) policyId: string | null;
  @Column('bigint', { name: 'carried_in_fen', nullable: true }) carriedInFen: string | null;
  @Column('uuid', { name: 'run_id', nullable: true }) runId: string | null;
  @Column('date', { name: 'appeal_until', nullable: true }) appealUntil: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('pay_cycle_step')
@Check(
  'pay_cycle_step_four_eyes',
  `action <> 'UNFREEZE' OR (asked_by IS NOT NULL AND asked_by <> person_id AND reason ~ '\\S')`,
)
export class PayCycleStepRow {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pay_cycle_step_pk' }) cycleId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pay_cycle_step_pk' }) number: number;
  @Column('text', { name: 'from_state' }) fromState: string;
  @Column('text') action: string;
  @Column('text', { name: 'to_state' }) toState: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') at: Date;
}

@Entity('pay_unfreeze')
@Check('pay_unfreeze_reason', `reason ~ '\\S'`)
@Check(
  'pay_unfreeze_decided_whole',
  '(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL)',
)
@Check('pay_unfreeze_four_eyes', 'approved IS NOT TRUE OR decided_by <> asked_by')
@Index('pay_unfreeze_one_open', ['cycleId'], { unique: true, where: 'decided_by IS NULL' })
export class PayUnfreezeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_unfreeze_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { nullable: true }) approved: boolean | null;
}

@Entity('pay_import')
@Check('pay_import_kind_known', `kind IN ('ROSTER', 'TOTAL', 'QUANTITY', 'INDICATOR')`)
@Check('pay_import_rows_expected', 'rows_expected BETWEEN 1 AND 1000000')
@Check('pay_import_state_known', `state IN ('STAGED', 'APPLIED', 'UNDONE', 'DISCARDED')`)
@Index('pay_import_once', ['cycleId', 'kind', 'fileSha256'], { unique: true, where: `state = 'APPLIED'` })
@Index('pay_import_cycle_index', ['cycleId', 'madeAt'])
export class PayImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_import_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'file_sha256' }) fileSha256: string;
  @Column('integer', { name: 'rows_expected' }) rowsExpected: number;
  @Column('text', { default: 'STAGED' }) state: string;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}

@Entity('pay_import_row')
@Check('pay_import_row_number', 'number >= 1')
export class PayImportRowRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'pay_import_row_pk' }) importId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pay_import_row_pk' }) number: number;
  @Column('text', { array: true }) cells: string[];
  @Column('uuid', { name: 'made_by' }) madeBy: string;
}

@Entity('pay_staff_number')
@Check('pay_staff_number_form', `number ~ '^[A-Za-z0-9._-]{1,32}$'`)
@Unique('pay_staff_number_person_unique', ['institutionId', 'personId'])
export class PayStaffNumberRow {
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'pay_staff_number_pk' })
  institutionId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pay_staff_number_pk' }) number: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}

@Entity('pay_total')
@Check('pay_total_range', 'total_fen BETWEEN 0 AND 100000000000000000')
@Index('pay_total_once', ['cycleId', 'institutionId'], { unique: true, where: 'undone_at IS NULL' })
@Index('pay_total_import_index', ['importId'])
export class PayTotalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_total_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('bigint', { name: 'total_fen' }) totalFen: string;
  @Column('uuid', { name: 'import_id' }) importId: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('pay_engagement')
@Check(
  'pay_engagement_kind_known',
  `kind IN ('PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED')`,
)
@Check('pay_engagement_share', 'share_bp BETWEEN 1 AND 10000')
@Check('pay_engagement_fixed', 'fixed_fen >= 0')
@Check('pay_engagement_period', 'until > since')
@Index('pay_engagement_once', ['cycleId', 'key'], { unique: true, where: 'undone_at IS NULL' })
@Index('pay_engagement_person_index', ['personId'])
@Index('pay_engagement_department_index', ['cycleId', 'departmentId'])
@Index('pay_engagement_import_index', ['importId'])
export class PayEngagementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_engagement_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') key: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'staff_number' }) staffNumber: string;
  @Column('text') post: string;
  @Column('text') kind: string;
  @Column('integer', { name: 'share_bp' }) shareBp: number;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { name: 'home_institution_id', nullable: true }) homeInstitutionId: string | null;
  @Column('boolean', { name: 'is_head', default: false }) isHead: boolean;
  @Column('bigint', { name: 'fixed_fen', nullable: true }) fixedFen: string | null;
  @Column('uuid', { name: 'import_id' }) importId: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('pay_set_aside')
@Check('pay_set_aside_reason', `reason ~ '\\S'`)
@Check('pay_set_aside_undone_whole', '(undone_by IS NULL) = (undone_at IS NULL)')
@Index('pay_set_aside_once', ['cycleId', 'institutionId', 'personId'], { unique: true, where: 'undone_at IS NULL' })
export class PaySetAsideRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_set_aside_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('pay_indicator_result')
@Check('pay_indicator_result_level_known', `level IN ('INSTITUTION', 'DEPARTMENT', 'PERSON')`)
@Check(
  'pay_indicator_result_subject',
  `CASE level WHEN 'INSTITUTION' THEN department_id IS NULL AND person_id IS NULL AND subject_id = institution_id WHEN 'DEPARTMENT' THEN department_id IS NOT NULL AND person_id IS NULL AND subject_id = department_id ELSE department_id IS NULL AND person_id IS NOT NULL AND subject_id = person_id END`,
)
@Index('pay_indicator_result_once', ['cycleId', 'institutionId', 'subjectId', 'indicator'], {
  unique: true,
  where: 'undone_at IS NULL',
})
@Index('pay_indicator_result_import_index', ['importId'])
export class PayIndicatorResultRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_indicator_result_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') level: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text') indicator: string;
  @Column('bigint', { name: 'value_milli' }) valueMilli: string;
  @Column('uuid', { name: 'import_id' }) importId: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('pay_work_event')
@Check('pay_work_event_key_form', `source_key ~ '^[!-~]{1,200}$'`)
@Check('pay_work_event_undone_before_freeze', 'undone_at IS NULL OR cycle_id IS NULL')
@Index('pay_work_event_once', ['groupId', 'sourceKey'], { unique: true, where: 'undone_at IS NULL' })
@Index('pay_work_event_waiting_index', ['groupId', 'occurredOn'], { where: 'cycle_id IS NULL AND undone_at IS NULL' })
@Index('pay_work_event_cycle_index', ['cycleId', 'sourceKey'])
@Index('pay_work_event_person_index', ['cycleId', 'personId'])
@Index('pay_work_event_team_index', ['cycleId', 'departmentId'], { where: 'person_id IS NULL' })
@Index('pay_work_event_import_index', ['importId'], { where: 'import_id IS NOT NULL' })
export class PayWorkEventRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_work_event_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column({ type: 'text', name: 'source_key', collation: 'C' }) sourceKey: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') code: string;
  @Column('bigint', { name: 'quantity_milli' }) quantityMilli: string;
  @Column('date', { name: 'occurred_on' }) occurredOn: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' }) recordedAt: Date;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
  @Column('uuid', { name: 'cycle_id', nullable: true }) cycleId: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('pay_run')
@Check('pay_run_reserve_covers', 'carried_out_fen >= 0')
@Unique('pay_run_number_unique', ['cycleId', 'number'])
@Check('pay_run_pool_whole', 'pool_fen = reserve_fen + shared_fen')
@Check('pay_run_reserve_whole', 'reserve_fen + carried_in_fen = top_ups_fen + carried_out_fen')
export class PayRunRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_run_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('integer') number: number;
  @Column('uuid', { name: 'policy_id' }) policyId: string;
  @Column('text', { name: 'engine_version' }) engineVersion: string;
  @Column('text', { name: 'input_sha256' }) inputSha256: string;
  @Column('text', { name: 'output_sha256' }) outputSha256: string;
  @Column('integer', { name: 'event_count' }) eventCount: number;
  @Column('bigint', { name: 'pool_fen' }) poolFen: string;
  @Column('bigint', { name: 'reserve_fen' }) reserveFen: string;
  @Column('bigint', { name: 'shared_fen' }) sharedFen: string;
  @Column('bigint', { name: 'carried_in_fen' }) carriedInFen: string;
  @Column('bigint', { name: 'top_ups_fen' }) topUpsFen: string;
  @Column('bigint', { name: 'carried_out_fen' }) carriedOutFen: string;
  @Column('uuid', { name: 'run_by' }) runBy: string;
  @Column('timestamptz', { name: 'run_at' }) runAt: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('bigint', { default: () => '(pg_current_xact_id()::text)::bigint' }) transaction: string;
}

@Entity('pay_institution_line')
@Check('pay_institution_line_whole', 'amount_fen = total_fen - contribution_fen + share_fen')
export class PayInstitutionLineRow {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'pay_institution_line_pk' }) runId: string;
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'pay_institution_line_pk' })
  institutionId: string;
  @Column('text') house: string;
  @Column('bigint', { name: 'total_fen' }) totalFen: string;
  @Column('integer', { name: 'member_days' }) memberDays: number;
  @Column('integer', { name: 'period_days' }) periodDays: number;
  @Column('bigint', { name: 'contribution_fen' }) contributionFen: string;
  @Column('numeric') points: string;
  @Column('numeric', { name: 'outside_points' }) outsidePoints: string;
  @Column('bigint') factor: string;
  @Column('numeric') weight: string;
  @Column('bigint', { name: 'share_fen' }) shareFen: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('pay_department_line')
export class PayDepartmentLineRow {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'pay_department_line_pk' }) runId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @PrimaryColumn('uuid', { name: 'department_id', primaryKeyConstraintName: 'pay_department_line_pk' })
  departmentId: string;
  @Column('numeric') points: string;
  @Column('numeric', { name: 'team_points' }) teamPoints: string;
  @Column('bigint') factor: string;
  @Column('numeric') weight: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('pay_person_line')
@Check('pay_person_line_not_negative', 'amount_fen >= 0')
@Unique('pay_person_line_engagement_unique', ['runId', 'engagementId'])
@Index('pay_person_line_department_index', ['runId', 'departmentId'])
@Index('pay_person_line_institution_index', ['runId', 'institutionId', 'id'])
@Index('pay_person_line_person_index', ['personId'])
export class PayPersonLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_person_line_pk' }) id: string;
  @Column('uuid', { name: 'run_id' }) runId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('numeric', { name: 'own_points' }) ownPoints: string;
  @Column('numeric', { name: 'team_points' }) teamPoints: string;
  @Column('integer', { name: 'post_factor_bp' }) postFactorBp: number;
  @Column('bigint') factor: string;
  @Column('numeric') weight: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('pay_score_line')
export class PayScoreLineRow {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'pay_score_line_pk' }) runId: string;
  @Column('text') level: string;
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'pay_score_line_pk' })
  institutionId: string;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pay_score_line_pk' }) subjectId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pay_score_line_pk' }) indicator: string;
  @Column('integer') weight: number;
  @Column('bigint', { name: 'value_milli' }) valueMilli: string;
  @Column('bigint') score: string;
}

@Entity('pay_top_up_line')
@Check('pay_top_up_line_positive', 'amount_fen >= 0')
@Index('pay_top_up_line_run_index', ['runId'])
export class PayTopUpLineRow {
  @Column('uuid', { name: 'run_id' }) runId: string;
  @PrimaryColumn('uuid', { name: 'person_line_id', primaryKeyConstraintName: 'pay_top_up_line_pk' })
  personLineId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pay_top_up_line_pk' }) guarantee: string;
  @Column('bigint', { name: 'promised_fen' }) promisedFen: string;
  @Column('bigint', { name: 'earned_fen' }) earnedFen: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('pay_appeal')
@Check('pay_appeal_reason', `reason ~ '\\S'`)
@Check('pay_appeal_state_known', `state IN ('RAISED', 'UPHELD', 'REJECTED', 'WITHDRAWN')`)
@Check(
  'pay_appeal_answered_whole',
  `(state IN ('UPHELD', 'REJECTED')) = (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answer IS NOT NULL)`,
)
@Check('pay_appeal_not_own', 'answered_by <> person_id')
@Index('pay_appeal_one_open', ['personLineId'], { unique: true, where: `state = 'RAISED'` })
@Index('pay_appeal_cycle_index', ['cycleId', 'raisedAt'])
export class PayAppealRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_appeal_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'person_line_id' }) personLineId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt: Date;
  @Column('text', { default: 'RAISED' }) state: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}

@Entity('pay_adjustment')
@Check('pay_adjustment_not_zero', 'amount_fen <> 0')
@Check('pay_adjustment_reason', `reason ~ '\\S'`)
@Check('pay_adjustment_not_own', 'made_by <> person_id')
@Index('pay_adjustment_cycle_index', ['cycleId'])
@Index('pay_adjustment_line_index', ['personLineId'])
export class PayAdjustmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_adjustment_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'person_line_id' }) personLineId: string;
  @Column('uuid', { name: 'appeal_id', nullable: true }) appealId: string | null;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}

@Entity('pay_ledger_transaction')
@Check(
  'pay_ledger_transaction_kind_known',
  `kind IN ('BUDGET', 'CONTRIBUTION', 'RESERVE', 'SHARE', 'PAY', 'TOP_UP', 'ADJUSTMENT')`,
)
@Unique('pay_ledger_transaction_once', ['cycleId', 'kind'])
export class PayLedgerTransactionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_ledger_transaction_pk' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') kind: string;
  @Column('timestamptz') at: Date;
  @Column('bigint', { default: () => '(pg_current_xact_id()::text)::bigint' }) transaction: string;
}

@Entity('pay_ledger_entry')
@Check('pay_ledger_entry_account_known', `account IN ('BUDGET', 'FUND', 'POOL', 'RESERVE', 'PAYABLE')`)
@Check(
  'pay_ledger_entry_owner',
  `(account IN ('POOL', 'RESERVE')) = (institution_id IS NULL) AND (account = 'PAYABLE') = (person_id IS NOT NULL)`,
)
@Index('pay_ledger_entry_person_index', ['personId'], { where: 'person_id IS NOT NULL' })
export class PayLedgerEntryRow {
  @PrimaryColumn('uuid', { name: 'transaction_id', primaryKeyConstraintName: 'pay_ledger_entry_pk' })
  transactionId: string;
  @Column('text') account: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pay_ledger_entry_pk' }) number: number;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('pay_simulation')
@Index('pay_simulation_group_index', ['groupId', 'madeAt'])
export class PaySimulationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pay_simulation_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'policy_id' }) policyId: string;
  @Column('text', { name: 'policy_sha256' }) policySha256: string;
  @Column('text') name: string;
  @Column('jsonb') result: object;
  @Column('text', { name: 'input_sha256' }) inputSha256: string;
  @Column('text', { name: 'output_sha256' }) outputSha256: string;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('timestamptz', { name: 'discarded_at', nullable: true }) discardedAt: Date | null;
}

/** For the data source. */
export const payEntities = [
  PayPolicyRow,
  PayTransitionRow,
  PayCycleRow,
  PayCycleStepRow,
  PayUnfreezeRow,
  PayImportRow,
  PayImportRowRow,
  PayStaffNumberRow,
  PayTotalRow,
  PayEngagementRow,
  PaySetAsideRow,
  PayIndicatorResultRow,
  PayWorkEventRow,
  PayRunRow,
  PayInstitutionLineRow,
  PayDepartmentLineRow,
  PayPersonLineRow,
  PayScoreLineRow,
  PayTopUpLineRow,
  PayAppealRow,
  PayAdjustmentRow,
  PayLedgerTransactionRow,
  PayLedgerEntryRow,
  PaySimulationRow,
];
