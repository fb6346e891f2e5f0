import { ArrayMaxSize, ArrayMinSize, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import { type Storage, StorageType } from '../catalogue/catalogue.enums';
import { CountReason, StockPlaceKind } from './stock.enums';
import { QuantityUnit } from './units.rules';

/** Inputs of the mutations on stock. */

registerEnumType(QuantityUnit, {
  name: 'QuantityUnit',
  description: 'What a quantity counts.',
  valuesConfig: {
    BASE: { description: 'Base units of the item, such as tablets.' },
    PACK: { description: 'Packs: the one that was scanned or named.' },
  },
});

const unitsMax = 1_000_000_000;
const textMax = 500;
const seenVersion = 'Its version that you have seen; refused when it has changed.';

@InputType({ description: 'Names what is taken: by a scan, or by item and lot.' })
class StockWishInput {
  @Field(() => String, {
    nullable: true,
    description: 'The code as the scanner gives it. Name it or an item.',
  })
  @MaxLength(textMax)
  scan?: string | null;
  @Field(() => ID, { nullable: true, description: 'The item of the catalogue.' })
  itemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The lot; what expires first when left out.' })
  lotId?: string | null;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  @MaxLength(40)
  serial?: string | null;
  @Field(() => ID, { nullable: true, description: 'A pack of the item that the quantity counts.' })
  packId?: string | null;
  @Field(() => Int, { defaultValue: 1, description: 'How many.' })
  @Min(1)
  @Max(unitsMax)
  quantity: number;
  @Field(() => QuantityUnit, {
    nullable: true,
    description: 'What the quantity counts; must be said when a pack of several units was scanned or named.',
  })
  unit?: QuantityUnit | null;
}

@InputType({ description: 'Scans supplies at use.' })
export class StockUseInput extends CommandInput {
  @Field(() => ID, { description: 'The place from which it is taken.' })
  placeId: string;
  @Field(() => StockWishInput, { description: 'What is used.' })
  @ValidateNested()
  of: StockWishInput;
  @Field(() => ID, { nullable: true, description: 'The stay of the patient who receives it.' })
  encounterId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The department; that of the place when left out.' })
  departmentId?: string | null;
}

@InputType({ description: 'Gives back what was scanned but not used.' })
export class StockUseReturnInput extends CommandInput {
  @Field(() => ID, { description: 'The movement that used it.' })
  movementId: string;
  @Field(() => Int, { description: 'How many base units.' })
  @Min(1)
  @Max(unitsMax)
  units: number;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @Length(1, textMax)
  reason: string;
}

@InputType({ description: 'Moves stock inside a house, or sends it to another house of the group.' })
export class StockTransferInput extends CommandInput {
  @Field(() => ID, { description: 'From where.' })
  fromPlaceId: string;
  @Field(() => ID, { description: 'To where; at another house it is sent, and received there.' })
  toPlaceId: string;
  @Field(() => [StockWishInput], { description: 'What, 1 to 100 lines: all of them or nothing.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested()
  lines: StockWishInput[];
  @Field(() => String, { nullable: true, description: 'A note for the other house.' })
  @MaxLength(textMax)
  note?: string | null;
}

@InputType({ description: 'Names a transfer between houses.' })
abstract class TransferEndInput extends CommandInput {
  @Field(() => ID, { description: 'The transfer.' })
  transferId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Where to put it; where it was meant to go, or came from, when left out.',
  })
  placeId?: string | null;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Receives what another house has sent.' })
export class StockTransferReceiveInput extends TransferEndInput {}

@InputType({ description: 'Takes back what nobody has received.' })
export class StockTransferTakeBackInput extends TransferEndInput {}

@InputType({ description: 'Writes off what is broken or has expired.' })
export class StockWriteOffInput extends CommandInput {
  @Field(() => ID, { description: 'The place.' })
  placeId: string;
  @Field(() => StockWishInput, { description: 'What is written off; its lot must be named.' })
  @ValidateNested()
  of: StockWishInput;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @Length(1, textMax)
  reason: string;
}

@InputType({ description: 'Adds a place where stock is kept.' })
export class StockPlaceAddInput extends CommandInput {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => StockPlaceKind, { description: 'What it is for; places of transit come by themselves.' })
  kind: StockPlaceKind;
  @Field(() => ID, { nullable: true, description: 'Of which ward.' })
  wardId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of which department.' })
  departmentId?: string | null;
  @Field(() => String, { description: 'Its code, unique in the house, 1 to 20 characters.' })
  @Length(1, 20)
  code: string;
  @Field(() => String, { description: 'Its name in Chinese, 1 to 50 characters.' })
  @Length(1, 50)
  nameZh: string;
  @Field(() => String, { description: 'Its name in English, 1 to 50 characters.' })
  @Length(1, 50)
  nameEn: string;
  @Field(() => [StorageType], { defaultValue: ['ROOM'], description: 'Which temperatures it keeps.' })
  @ArrayMinSize(1)
  storages: Storage[];
}

@InputType({ description: 'Closes a place in which nothing lies any more.' })
export class StockPlaceCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The place.' })
  placeId: string;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Says how much of an item a place should have.' })
export class ParLevelSetInput extends CommandInput {
  @Field(() => ID, { description: 'The place.' })
  placeId: string;
  @Field(() => ID, { description: 'The item of the catalogue.' })
  itemId: string;
  @Field(() => Int, { description: 'Below this it asks to be filled up; base units.' })
  @Min(0)
  @Max(unitsMax)
  minUnits: number;
  @Field(() => Int, { description: 'Up to this; both 0 ask for none any more.' })
  @Min(0)
  @Max(unitsMax)
  maxUnits: number;
}

@InputType({ description: 'Gives settlements that wait for a price the one that holds by now.' })
export class StockSettlementPriceInput extends CommandInput {
  @Field(() => ID, { description: 'The house that used it.' })
  institutionId: string;
  @Field(() => [ID], { description: 'The settlements, 1 to 100; what came back of the same uses is priced with them.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  settlementIds: string[];
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day whose price is taken, from the day of use to today; the day of use when left out.',
  })
  on?: string | null;
}

@InputType({ description: 'Fills a fixed pack.' })
export class FixedPackFillInput extends CommandInput {
  @Field(() => ID, { description: 'The place where it is filled.' })
  placeId: string;
  @Field(() => String, { description: 'Its label, unique in the house, 1 to 40 characters.' })
  @Length(1, 40)
  code: string;
  @Field(() => StockWishInput, { description: 'What goes into it.' })
  @ValidateNested()
  of: StockWishInput;
}

@InputType({ description: 'Opens a fixed pack: one scan uses all of it up.' })
export class FixedPackOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The pack.' })
  packId: string;
  @Field(() => ID, { nullable: true, description: 'The stay of the patient who receives it.' })
  encounterId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The department; that of the place when left out.' })
  departmentId?: string | null;
}

@InputType({ description: 'Brings a fixed pack to another place of the house.' })
export class FixedPackMoveInput extends CommandInput {
  @Field(() => ID, { description: 'The pack.' })
  packId: string;
  @Field(() => ID, { description: 'To where.' })
  toPlaceId: string;
}

@InputType({ description: 'Takes a fixed pack apart.' })
export class FixedPackVoidInput extends CommandInput {
  @Field(() => ID, { description: 'The pack.' })
  packId: string;
}

@InputType({ description: 'Begins to count a place.' })
export class StockCountOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The place.' })
  placeId: string;
}

@InputType({ description: 'What was counted of a lot, of one owner.' })
export class StockCountLineInput {
  @Field(() => ID, { description: 'The lot.' })
  lotId: string;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  @MaxLength(40)
  serial?: string | null;
  @Field(() => ID, { nullable: true, description: 'The supplier whose it is; the house’s own when left out.' })
  ownerSupplierId?: string | null;
  @Field(() => Int, { description: 'How many base units are there.' })
  @Min(0)
  @Max(unitsMax)
  counted: number;
  @Field(() => CountReason, { nullable: true, description: 'Why the books say otherwise.' })
  reason?: CountReason | null;
  @Field(() => String, { nullable: true, description: 'A note.' })
  @MaxLength(textMax)
  note?: string | null;
}

@InputType({ description: 'Writes down what was counted.' })
export class StockCountEnterInput extends CommandInput {
  @Field(() => ID, { description: 'The count.' })
  countId: string;
  @Field(() => [StockCountLineInput], { description: 'The lines, 1 to 200; what was counted before is replaced.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested()
  lines: StockCountLineInput[];
}

@InputType({ description: 'Books the differences of a count.' })
export class StockCountCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The count.' })
  countId: string;
}

@InputType({ description: 'Ends a count of which nothing is booked.' })
export class StockCountCancelInput extends CommandInput {
  @Field(() => ID, { description: 'The count.' })
  countId: string;
}

@InputType({ description: 'Keeps a lot back at a house until it is checked.' })
export class LotQuarantineInput extends CommandInput {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { description: 'The lot.' })
  lotId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @Length(1, textMax)
  reason: string;
}

@InputType({ description: 'Releases a lot from quarantine.' })
export class LotReleaseInput extends CommandInput {
  @Field(() => ID, { description: 'The block.' })
  blockId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @Length(1, textMax)
  reason: string;
}

@InputType({ description: 'Opens a recall in the whole group.' })
export class RecallOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
  @Field(() => ID, { description: 'The item of its catalogue.' })
  itemId: string;
  @Field(() => [String], { description: 'The numbers of the lots, 1 to 50; also such as nobody has yet.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Length(1, 40, { each: true })
  lotNumbers: string[];
  @Field(() => Int, { description: '1 to 3; 1 is the gravest.' })
  @Min(1)
  @Max(3)
  level: number;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @Length(1, textMax)
  reason: string;
}

@InputType({ description: 'Answers a recall for a house.' })
export class RecallAcknowledgeInput extends CommandInput {
  @Field(() => ID, { description: 'The recall.' })
  recallId: string;
  @Field(() => ID, { description: 'The house that answers.' })
  institutionId: string;
  @Field(() => Int, { description: 'How many base units it found; 0 when none.' })
  @Min(0)
  @Max(unitsMax)
  foundUnits: number;
  @Field(() => String, { nullable: true, description: 'A note.' })
  @MaxLength(textMax)
  note?: string | null;
}

@InputType({ description: 'Closes a recall.' })
export class RecallCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The recall.' })
  recallId: string;
  @Field(() => String, { description: 'What came of it, 1 to 500 characters.' })
  @Length(1, textMax)
  note: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether its lots may be used again, because it was unfounded.',
  })
  lift: boolean;
}

export type { StockWishInput };
