import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { LotBlockKind, StockMovementKind, StockPackState, StockTransferState } from './stock.enums';

registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: 'Why stock moved.',
  valuesConfig: {
    RECEIPT: { description: 'It came in from a supplier.' },
    USE: { description: 'It was used for a patient or a department.' },
    RETURN_USE: { description: 'It was scanned but not used, and came back.' },
    TRANSFER: { description: 'It went from one place to another.' },
    RETURN_SUPPLIER: { description: 'It went back to its supplier.' },
    COUNT: { description: 'A count found more or less than the books said.' },
    WRITE_OFF: { description: 'It was written off, broken or expired.' },
  },
});
registerEnumType(StockTransferState, {
  name: 'StockTransferState',
  description: 'Where a transfer between houses stands.',
  valuesConfig: {
    SENT: { description: 'On its way.' },
    RECEIVED: { description: 'The other house has it.' },
    TAKEN_BACK: { description: 'The sender took it back before it was received.' },
  },
});
registerEnumType(LotBlockKind, {
  name: 'LotBlockKind',
  description: 'Why nothing of a lot goes out.',
  valuesConfig: {
    RECALL: { description: 'It is recalled, in the whole group.' },
    QUARANTINE: { description: 'A house keeps it back until it is checked.' },
  },
});
registerEnumType(StockPackState, {
  name: 'StockPackState',
  description: 'What became of a fixed pack.',
  valuesConfig: {
    FILLED: { description: 'It is full.' },
    OPENED: { description: 'One scan used it up.' },
    VOID: { description: 'It was taken apart; its content lies loose again.' },
  },
});

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'What was made in one go of an item 批号, with its expiry.' })
export class StockLot extends Node {
  @Field(() => String, { description: 'The maker’s number.' })
  number: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of use; null when it never expires.' })
  expiresOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was made.' })
  madeOn: string | null;
  itemId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What lies of a lot in a place, of one owner: the sum of its movements.' })
export class StockBalance {
  @Field(() => Int, { description: 'Base units.' })
  units: number;
  @Field(() => Int, { description: 'What of it is in fixed packs.' })
  packedUnits: number;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  serial: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of use.' })
  expiresOn: string | null;
  @Field(() => LotBlockKind, { nullable: true, description: 'Why it must not be used; null when it may.' })
  block: LotBlockKind | null;
  @Field(() => Boolean, { description: 'Whether the place keeps the temperature that the item needs.' })
  isStorageFit: boolean;
  @Field(() => String, { description: 'Chinese name of the house; for suppliers, who do not see houses as such.' })
  houseNameZh: string;
  @Field(() => String, { description: 'English name of the house.' })
  houseNameEn: string;
  placeId: string;
  lotId: string;
  itemId: string;
  ownerSupplierId: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'That stock moved 库存流水; never changed, only followed by its opposite.',
})
export class StockMovement extends Node {
  @Field(() => StockMovementKind, { description: 'Why.' })
  kind: StockMovementKind;
  @Field(() => Instant, { description: 'When.' })
  at: Date;
  @Field(() => Int, { description: 'Base units.' })
  units: number;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  serial: string | null;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason: string | null;
  sequence: string;
  itemId: string;
  lotId: string;
  fromPlaceId: string | null;
  toPlaceId: string | null;
  ownerSupplierId: string | null;
  byId: string | null;
  patientId: string | null;
  departmentId: string | null;
  useId: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'What one house sent another 调拨单.' })
export class StockTransfer extends Node {
  @Field(() => String, { description: 'Its number.' })
  number: string;
  @Field(() => StockTransferState, { description: 'Where it stands.' })
  state: StockTransferState;
  @Field(() => Instant, { description: 'When it was sent.' })
  sentAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was received or taken back.' })
  endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'A note of the sender.' })
  note: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  fromPlaceId: string;
  toPlaceId: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'What a house owes a supplier for what it used of the supplier’s 消耗结算.',
})
export class StockSettlement extends Node {
  @Field(() => LocalDate, { description: 'When it was used.' })
  usedOn: string;
  @Field(() => Int, { description: 'Base units; below zero for what came back.' })
  units: number;
  @Field(() => Money, {
    nullable: true,
    description: 'Price of the pack on the day × units ÷ units in a pack, half up; null while it waits for a price.',
  })
  amount: Money | null;
  @Field(() => Boolean, { description: 'Whether an invoice asks for it.' })
  isInvoiced: boolean;
  @Field(() => String, { description: 'Chinese name of the house.' })
  houseNameZh: string;
  @Field(() => String, { description: 'English name of the house.' })
  houseNameEn: string;
  itemId: string;
  supplierId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That nothing of a lot goes out.' })
export class LotBlock extends Node {
  @Field(() => LotBlockKind, { description: 'Why.' })
  kind: LotBlockKind;
  @Field(() => String, { description: 'The reason in words.' })
  reason: string;
  @Field(() => Instant, { description: 'Since when.' })
  since: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was lifted.' })
  liftedAt: Date | null;
  lotId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'So many units under one label 定数包, used up by one scan.' })
export class StockPack extends Node {
  @Field(() => String, { description: 'The label.' })
  code: string;
  @Field(() => Int, { description: 'Base units in it.' })
  units: number;
  @Field(() => StockPackState, { description: 'What became of it.' })
  state: StockPackState;
  @Field(() => Instant, { description: 'When it was filled.' })
  filledAt: Date;
  placeId: string;
  lotId: string;
  itemId: string;
  ownerSupplierId: string | null;
}

export const StockMovementConnection = connectionOf('StockMovement', () => StockMovement);
export const StockTransferConnection = connectionOf('StockTransfer', () => StockTransfer);
export const StockSettlementConnection = connectionOf('StockSettlement', () => StockSettlement);
export const StockBalanceConnection = connectionOf('StockBalance', () => StockBalance);
export const StockPackConnection = connectionOf('StockPack', () => StockPack);
export const LotBlockConnection = connectionOf('LotBlock', () => LotBlock);
