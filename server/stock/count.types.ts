import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { CountReason, StockCountState } from './stock.enums';

registerEnumType(StockCountState, {
  name: 'StockCountState',
  description: 'Where a count stands.',
  valuesConfig: {
    OPEN: { description: 'People are counting.' },
    CLOSED: { description: 'Its differences are booked.' },
    CANCELLED: { description: 'Nothing of it was booked.' },
  },
});
registerEnumType(CountReason, {
  name: 'CountReason',
  description: 'Why more or less was there than the books said.',
  valuesConfig: {
    LOST: { description: 'It cannot be found.' },
    BROKEN: { description: 'It is broken.' },
    EXPIRED: { description: 'It had expired and was thrown away.' },
    FOUND: { description: 'It was thought lost.' },
    MISCOUNTED: { description: 'It was counted wrong before.' },
    NOT_SCANNED: { description: 'It was used without a scan.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'What was counted of a lot, beside what the books said then.' })
export class StockCountLine {
  @Field(() => Int, { description: 'What the books said, in base units.' })
  expected: number;
  @Field(() => Int, { description: 'What was there.' })
  counted: number;
  @Field(() => CountReason, { nullable: true, description: 'Why they differ.' })
  reason: CountReason | null;
  @Field(() => String, { nullable: true, description: 'A note.' })
  note: string | null;
  @Field(() => String, { nullable: true, description: 'The number of the piece, where pieces have numbers.' })
  serial: string | null;
  countId: string;
  lotId: string;
  ownerSupplierId: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Stock-taking of a place 盘点.' })
export class StockCount extends Node {
  @Field(() => String, { description: 'Its number.' })
  number: string;
  @Field(() => StockCountState, { description: 'Where it stands.' })
  state: StockCountState;
  @Field(() => Instant, { description: 'When it was begun.' })
  openedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was closed or cancelled.' })
  endedAt: Date | null;
  placeId: string;
}

export const StockCountConnection = connectionOf('StockCount', () => StockCount);
