import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import {
  type MemberItemState,
  MemberItemStateType,
  type ProposalGround,
  ProposalGroundType,
  type Restriction,
  RestrictionType,
  type SupplyKind,
  SupplyKindType,
  UdiAgencyType,
} from './catalogue.enums';
import { CatalogueItem, CataloguePack } from './catalogue.types';
import { type Agency, type ScanCode, scanCodes } from './gs1.rules';

/** GraphQL types of what a house calls things, what it may use, and what it scans. */

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Something by the code that a house has for it 成员自有品种.' })
export class MemberItem extends Node {
  @Field(() => SupplyKindType, { description: 'What sort of supply.' })
  kind: SupplyKind;
  @Field(() => String, { description: 'Code of the house, unique there.' })
  code: string;
  @Field(() => String, { description: 'What the house calls it.' })
  nameZh: string;
  @Field(() => String, { description: 'Strength or size.' })
  specificationZh: string;
  @Field(() => String, { description: 'Who makes it.' })
  manufacturerZh: string;
  @Field(() => String, { description: 'What the house counts it in.' })
  unitZh: string;
  @Field(() => String, { nullable: true, description: 'Code of the national authority.' })
  nationalCode: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the insurer.' })
  insurerCode: string | null;
  @Field(() => MemberItemStateType, { description: 'Whether somebody has said what it is in the catalogue.' })
  state: MemberItemState;
  @Field(() => Int, { nullable: true, description: 'Base units of the item in one unit of the house.' })
  unitsPerUnit: number | null;
  @Field(() => Instant, { nullable: true, description: 'When that was decided.' })
  mappedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it has no counterpart.' })
  setAsideReason: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Since when the house keeps it no more.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Steps with each change; for `expectedVersion`.' })
  version: number;
  institutionId: string;
  itemId: string | null;
  mappedById: string | null;
}
export const MemberItemConnection = connectionOf('MemberItem', () => MemberItem);

@Rule('REACHED')
@ObjectType({ description: 'An item that may be the counterpart of what a house keeps; somebody decides.' })
export class MappingProposal {
  @Field(() => ProposalGroundType, { description: 'Why it is proposed.' })
  ground: ProposalGround;
  @Field(() => Int, { description: 'How alike, in basis points; 10,000 where codes are the same.' })
  likenessBp: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Base units in one unit of the house, where the names of units say it.',
  })
  unitsPerUnit: number | null;
  itemId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'How much of what the lead hospital keeps a house keeps as well 目录衔接率.' })
export class MatchRate {
  @Field(() => Int, { description: 'Items of the lead hospital’s list that the house keeps too.' })
  shared: number;
  @Field(() => Int, { description: 'Items of the lead hospital’s list.' })
  ofLead: number;
  @Field(() => Int, {
    nullable: true,
    description: 'One of the other, in basis points; null where the lead hospital keeps none.',
  })
  rateBp: number | null;
  @Field(() => Int, {
    description: 'Things of the house that nobody has mapped or set aside yet: the rate may still rise.',
  })
  open: number;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That a house, or a ward of it, may use an item for a time.' })
export class FormularyEntry extends Node {
  @Field(() => RestrictionType, { description: 'Who may use it.' })
  restriction: Restriction;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it may be used no more.' })
  until: string | null;
  @Field(() => Int, { description: 'Steps with each change; for `expectedVersion`.' })
  version: number;
  institutionId: string;
  wardId: string | null;
  itemId: string;
}
export const FormularyEntryConnection = connectionOf('FormularyEntry', () => FormularyEntry);

const ScanError = mutationErrors<ScanCode>('Scan', scanCodes);

@Rule('REACHED')
@ObjectType({ description: 'What a scanned code says, and what it is in the catalogue of the group.' })
export class ScanAnswer {
  @Field(() => UdiAgencyType, { nullable: true, description: 'Who issued the code; null when it cannot be read.' })
  agency: Agency | null;
  @Field(() => String, { nullable: true, description: 'GTIN in 14 digits.' })
  gtin: string | null;
  @Field(() => String, { nullable: true, description: 'UDI-DI; of GS1 the GTIN.' })
  deviceIdentifier: string | null;
  @Field(() => String, { nullable: true, description: 'The lot.' })
  lot: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it may be used.' })
  expiresOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was made.' })
  madeOn: string | null;
  @Field(() => String, { nullable: true, description: 'The number of this very piece.' })
  serial: string | null;
  @Field(() => Int, { nullable: true, description: 'Pieces or packs inside, where the code says so.' })
  quantity: number | null;
  @Field(() => CataloguePack, {
    nullable: true,
    description: 'The pack of the catalogue that carries it; null when none does.',
  })
  pack: CataloguePack | null;
  @Field(() => CatalogueItem, { nullable: true, description: 'What is in that pack.' })
  item: CatalogueItem | null;
  @Field(() => [ScanError], { description: 'Why it cannot be read; empty when it can.' })
  userErrors: UserError<ScanCode>[];
}
