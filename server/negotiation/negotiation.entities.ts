import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of rounds, bids, awards and what is agreed on; the rules of each constraint stand in the migration that makes it. */

@Entity('negotiation_round')
@Unique('negotiation_round_number_unique', ['number'])
@Check('negotiation_round_kind_known', `kind <> ''`)
@Check('negotiation_round_state_known', `state <> ''`)
@Check('negotiation_round_term_whole', 'NOT isempty(term)')
@Check('negotiation_round_deadlines', 'demand_until <= bids_until')
@Check('negotiation_round_weights', 'weight_price_bp >= 0')
@Check('negotiation_round_dated', 'opened_at IS NULL')
@Check('negotiation_round_reasoned', 'fail_reason IS NULL')
@Index('negotiation_round_group_index', ['groupId', 'createdAt', 'id'])
@Index('negotiation_round_due_index', ['bidsUntil'], { where: `state IN ('OPEN', 'CLOSED')` })
export class NegotiationRoundRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'negotiation_round_pk' }) id: string;
  @Column('text', { default: () => `'YJ' || lpad(nextval('negotiation_round_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text', { name: 'title_zh' }) titleZh: string;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('timestamptz', { name: 'demand_until' }) demandUntil: Date;
  @Column('timestamptz', { name: 'bids_until' }) bidsUntil: Date;
  @Column('timestamptz', { name: 'reveal_until' }) revealUntil: Date;
  @Column('daterange') term: string;
  @Column('integer', { name: 'weight_price_bp' }) weightPriceBp: number;
  @Column('integer', { name: 'weight_quality_bp' }) weightQualityBp: number;
  @Column('integer', { name: 'weight_delivery_bp' }) weightDeliveryBp: number;
  @Column('boolean', { name: 'is_consigned', default: false }) isConsigned: boolean;
  @Column('boolean', { name: 'is_imported', default: false }) isImported: boolean;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'unsealed_at', nullable: true }) unsealedAt: Date | null;
  @Column('timestamptz', { name: 'awarded_at', nullable: true }) awardedAt: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null;
  @Column('text', { name: 'fail_reason', nullable: true }) failReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('negotiation_transition')
@Check('negotiation_transition_side_known', `side <> ''`)
export class NegotiationTransitionRow {
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'negotiation_transition_pk' })
  fromState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'negotiation_transition_pk' }) step: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'negotiation_transition_pk' }) toState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'negotiation_transition_pk' }) side: string;
}

@Entity('offering')
@Unique('offering_position_once', ['roundId', 'position'])
@Unique('offering_item_once', ['roundId', 'itemId', 'packId'])
@Check('offering_position_positive', 'position > 0')
@Check('offering_ceiling_positive', 'ceiling_fen > 0')
@Check('offering_previous_positive', 'previous_fen > 0')
@Check('offering_winners_some', 'winners_max > 0')
@Check('offering_packs_positive', 'packs > 0')
@Check('offering_previous_sourced', 'previous_fen IS NULL')
@Index('offering_item_index', ['itemId', 'packId'])
export class OfferingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offering_pk' }) id: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('integer') position: number;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'pack_id' }) packId: string;
  @Column('bigint', { name: 'ceiling_fen', nullable: true }) ceilingFen: string | null;
  @Column('bigint', { name: 'previous_fen', nullable: true }) previousFen: string | null;
  @Column('text', { name: 'previous_source', nullable: true }) previousSource: string | null;
  @Column('integer', { name: 'winners_max', default: 1 }) winnersMax: number;
  @Column('bigint', { nullable: true }) packs: string | null;
  @Column('text', { name: 'fail_reason', nullable: true }) failReason: string | null;
}

@Entity('offering_demand')
@Check('offering_demand_not_negative', 'packs >= 0')
export class OfferingDemandRow {
  @PrimaryColumn('uuid', { name: 'offering_id', primaryKeyConstraintName: 'offering_demand_pk' }) offeringId: string;
  @PrimaryColumn('uuid', { name: 'institution_id', primaryKeyConstraintName: 'offering_demand_pk' })
  institutionId: string;
  @Column('bigint') packs: string;
  @Column('uuid', { name: 'entered_by' }) enteredBy: string;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
}

@Entity('bid')
@Unique('bid_supplier_unique', ['id', 'supplierId'])
@Check('bid_seal_hex', `seal <> ''`)
@Check('bid_void_known', `void_reason <> ''`)
@Index('bid_one_each', ['roundId', 'supplierId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('bid_supplier_index', ['supplierId', 'sealedAt', 'id'])
export class BidRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bid_pk' }) id: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('text') seal: string;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
  @Column('uuid', { name: 'sealed_by' }) sealedBy: string;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('timestamptz', { name: 'revealed_at', nullable: true }) revealedAt: Date | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}

@Entity('bid_content')
@Check('bid_content_nonce_long', `nonce <> ''`)
export class BidContentRow {
  @PrimaryColumn('uuid', { name: 'bid_id', primaryKeyConstraintName: 'bid_content_pk' }) bidId: string;
  @Column('text') content: string;
  @Column('text') nonce: string;
  @Column('uuid', { name: 'revealed_by' }) revealedBy: string;
  @Column('timestamptz', { name: 'revealed_at' }) revealedAt: Date;
}

@Entity('bid_line')
@Check('bid_line_price_positive', 'price_fen > 0')
@Check('bid_line_packs_positive', 'packs_max > 0')
@Check('bid_line_delivery', 'delivery_days > 0')
@Check('bid_line_quality', 'quality_level > 0')
@Check('bid_line_void_known', `void_reason <> ''`)
@Check('bid_line_score', 'score_bp >= 0')
@Check('bid_line_rank_positive', 'rank > 0')
@Check('bid_line_scored', 'score_bp IS NOT NULL')
@Index('bid_line_rank_once', ['offeringId', 'rank'], { unique: true, where: 'rank IS NOT NULL' })
export class BidLineRow {
  @PrimaryColumn('uuid', { name: 'bid_id', primaryKeyConstraintName: 'bid_line_pk' }) bidId: string;
  @PrimaryColumn('uuid', { name: 'offering_id', primaryKeyConstraintName: 'bid_line_pk' }) offeringId: string;
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
  @Column('bigint', { name: 'packs_max' }) packsMax: string;
  @Column('integer', { name: 'delivery_days' }) deliveryDays: number;
  @Column('integer', { name: 'quality_level' }) qualityLevel: number;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column('integer', { name: 'score_bp', nullable: true }) scoreBp: number | null;
  @Column('integer', { nullable: true }) rank: number | null;
}

@Entity('opening_signature')
@Unique('opening_signature_right_once', ['roundId', 'byRightOf'])
export class OpeningSignatureRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'opening_signature_pk' }) roundId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'opening_signature_pk' }) personId: string;
  @Column('uuid', { name: 'by_right_of' }) byRightOf: string;
  @Column('timestamptz') at: Date;
}

@Entity('award')
@Unique('award_once', ['offeringId', 'bidId'])
@Check('award_packs_positive', 'packs > 0')
export class AwardRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_pk' }) id: string;
  @Column('uuid', { name: 'offering_id' }) offeringId: string;
  @Column('uuid', { name: 'bid_id' }) bidId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('bigint') packs: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'awarded_by' }) awardedBy: string;
  @Column('timestamptz', { name: 'awarded_at' }) awardedAt: Date;
}

@Entity('agreement')
@Unique('agreement_number_unique', ['number'])
@Unique('agreement_parties', ['id', 'groupId', 'supplierId'])
@Check('agreement_during_whole', 'NOT isempty(during)')
@Check('agreement_state_known', `state <> ''`)
@Check('agreement_signatures', 'group_signed_by IS NULL')
@Check('agreement_signed', 'group_signed_at IS NULL')
@Check('agreement_ended', 'ended_on IS NULL')
@Index('agreement_one_each', ['roundId', 'supplierId'], { unique: true, where: 'round_id IS NOT NULL' })
@Index('agreement_group_index', ['groupId', 'createdAt', 'id'])
@Index('agreement_supplier_index', ['supplierId', 'createdAt', 'id'])
export class AgreementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' }) id: string;
  @Column('text', { default: () => `'XY' || lpad(nextval('agreement_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'round_id', nullable: true }) roundId: string | null;
  @Column('daterange') during: string;
  @Column('text') state: string;
  @Column('uuid', { name: 'group_signed_by', nullable: true }) groupSignedBy: string | null;
  @Column('timestamptz', { name: 'group_signed_at', nullable: true }) groupSignedAt: Date | null;
  @Column('uuid', { name: 'supplier_signed_by', nullable: true }) supplierSignedBy: string | null;
  @Column('timestamptz', { name: 'supplier_signed_at', nullable: true }) supplierSignedAt: Date | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('price_line')
@Unique('price_line_of_agreement', ['id', 'agreementId'])
@Check('price_line_price_positive', 'price_fen > 0')
@Check('price_line_packs_positive', 'packs_max > 0')
@Check('price_line_during_whole', 'NOT isempty(during)')
@Exclusion('price_line_no_overlap', 'USING gist (agreement_id WITH =, item_id WITH =, pack_id WITH =, during WITH &&)')
@Index('price_line_item_index', ['itemId', 'packId', 'groupId'])
export class PriceLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'price_line_pk' }) id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'offering_id', nullable: true }) offeringId: string | null;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'pack_id' }) packId: string;
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
  @Column('bigint', { name: 'packs_max', nullable: true }) packsMax: string | null;
  @Column('daterange') during: string;
}

@Entity('member_contract')
@Unique('member_contract_number_unique', ['number'])
@Unique('member_contract_of_agreement', ['id', 'agreementId'])
@Check('member_contract_state_known', `state <> ''`)
@Check('member_contract_signatures', 'institution_signed_by IS NULL')
@Check('member_contract_signed', 'institution_signed_at IS NULL')
@Check('member_contract_ended', 'ended_on IS NULL')
@Index('member_contract_one_each', ['agreementId', 'institutionId'], { unique: true, where: `state <> 'TERMINATED'` })
@Index('member_contract_institution_index', ['institutionId', 'createdAt', 'id'])
@Index('member_contract_supplier_index', ['supplierId', 'createdAt', 'id'])
export class MemberContractRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_contract_pk' }) id: string;
  @Column('text', { default: () => `'HT' || lpad(nextval('member_contract_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') state: string;
  @Column('boolean', { name: 'is_consigned', default: false }) isConsigned: boolean;
  @Column('uuid', { name: 'institution_signed_by', nullable: true }) institutionSignedBy: string | null;
  @Column('timestamptz', { name: 'institution_signed_at', nullable: true }) institutionSignedAt: Date | null;
  @Column('uuid', { name: 'supplier_signed_by', nullable: true }) supplierSignedBy: string | null;
  @Column('timestamptz', { name: 'supplier_signed_at', nullable: true }) supplierSignedAt: Date | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('member_contract_line')
@Check('member_contract_line_packs_positive', 'packs_agreed > 0')
@Index('member_contract_line_price_index', ['priceLineId'])
export class MemberContractLineRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'member_contract_line_pk' })
  contractId: string;
  @PrimaryColumn('uuid', { name: 'price_line_id', primaryKeyConstraintName: 'member_contract_line_pk' })
  priceLineId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('bigint', { name: 'packs_agreed' }) packsAgreed: string;
}

/** For the data source. */
export const negotiationEntities = [
  NegotiationRoundRow,
  NegotiationTransitionRow,
  OfferingRow,
  OfferingDemandRow,
  BidRow,
  BidContentRow,
  BidLineRow,
  OpeningSignatureRow,
  AwardRow,
  AgreementRow,
  PriceLineRow,
  MemberContractRow,
  MemberContractLineRow,
];
