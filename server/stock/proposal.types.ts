import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

@Rule('REACHED')
@ObjectType({ description: 'How much of an item a place should have 定额, and what it asks for.' })
export class ParLevel {
  @Field(() => Int, { description: 'Below this it asks to be filled up; base units.' })
  minUnits: number;
  @Field(() => Int, { description: 'Up to this.' })
  maxUnits: number;
  @Field(() => Int, { description: 'What may be used there now.' })
  units: number;
  @Field(() => Int, { description: 'What other houses have sent here and nobody has received yet.' })
  comingUnits: number;
  @Field(() => Int, {
    description:
      'Asked for or ordered and not received yet: for this place, and at a central store also what was asked for without naming a place.',
  })
  onOrderUnits: number;
  @Field(() => Int, { description: 'How many packs it asks for; 0 while the level holds.' })
  proposedPacks: number;
  placeId: string;
  itemId: string;
  packId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What expires soon, and who would use it up before.' })
export class NearExpiry {
  @Field(() => Int, { description: 'Base units that lie there.' })
  units: number;
  @Field(() => LocalDate, { description: 'The last day of use.' })
  expiresOn: string;
  @Field(() => Int, { description: 'Days until then.' })
  daysLeft: number;
  @Field(() => Int, { description: 'What the house itself will not use in time, by its use of the last 90 days.' })
  surplusUnits: number;
  @Field(() => Int, { description: 'What the house named would use up in time; 0 when none does.' })
  takerUnits: number;
  placeId: string;
  lotId: string;
  itemId: string;
  ownerSupplierId: string | null;
  takerId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What to take from a place, what expires first first.' })
export class StockPick {
  @Field(() => Int, { description: 'Base units.' })
  units: number;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  serial: string | null;
  lotId: string;
  ownerSupplierId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Which lots to take for a quantity 拣货单.' })
export class StockPickList {
  @Field(() => [StockPick], { description: 'In the order in which to take them.' })
  picks: StockPick[];
  @Field(() => Int, { description: 'Base units that are missing.' })
  missingUnits: number;
}
