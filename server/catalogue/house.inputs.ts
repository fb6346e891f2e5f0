import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import { type Restriction, RestrictionType } from './catalogue.enums';
import { unitsMax } from './catalogue.rules';

/** What the mutations on what houses keep and may use take. */

const seenVersion = 'Its version that you have seen; refused when it has changed.';

@InputType({ description: 'Names something of a house.' })
abstract class MemberItemInput extends CommandInput {
  @Field(() => ID, { description: 'What the house keeps.' })
  memberItemId: string;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Says what something of a house is in the catalogue.' })
export class MemberItemMapInput extends MemberItemInput {
  @Field(() => ID, { description: 'The item of the catalogue, of the same kind.' })
  itemId: string;
  @Field(() => Int, { description: 'Base units of the item in one unit of the house.' })
  @Min(1)
  @Max(unitsMax)
  unitsPerUnit: number;
}

@InputType({ description: 'Says that something of a house has no counterpart in the catalogue.' })
export class MemberItemSetAsideInput extends MemberItemInput {
  @Field(() => String, { description: 'Why.' })
  @MaxLength(200)
  reason: string;
}

@InputType({ description: 'Takes back what was decided about something of a house.' })
export class MemberItemUnmapInput extends MemberItemInput {}

@InputType({ description: 'Puts an item on a formulary.' })
export class FormularyEntryAddInput extends CommandInput {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'A ward of it; left out for all of the house.' })
  wardId?: string | null;
  @Field(() => ID, { description: 'The item of the catalogue.' })
  itemId: string;
  @Field(() => RestrictionType, { defaultValue: 'NONE', description: 'Who may use it.' })
  restriction: Restriction;
  @Field(() => LocalDate, { nullable: true, description: 'The first day; today when left out.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it may be used no more.' })
  until?: string | null;
}

@InputType({ description: 'Ends an entry of a formulary.' })
export class FormularyEntryEndInput extends CommandInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it holds no more; today when left out.',
  })
  on?: string | null;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}
