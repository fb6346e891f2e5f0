import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../schema/node';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { StockPlaceKind } from './stock.enums';

registerEnumType(StockPlaceKind, {
  name: 'StockPlaceKind',
  description: 'What a stock place is for.',
  valuesConfig: {
    CENTRAL: { description: 'A central store, or the SPD centre.' },
    PHARMACY: { description: 'A pharmacy.' },
    CABINET: { description: 'A cabinet of a ward or department, where things are used.' },
    QUARANTINE: { description: 'What must not be used: recalled, expired, or waiting to be checked.' },
    TRANSIT: { description: 'What another house has sent here and nobody has received yet.' },
  },
});

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A place of a house where stock is kept 库位.' })
export class StockPlace extends Node {
  @Field(() => StockPlaceKind, { description: 'What it is for.' })
  kind: StockPlaceKind;
  @Field(() => String, { description: 'Its code, unique in its house.' })
  code: string;
  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh: string;
  @Field(() => String, { description: 'Its name in English.' })
  nameEn: string;
  @Field(() => [String], { description: 'Which temperatures it keeps: ROOM, COOL, COLD, FROZEN.' })
  storages: string[];
  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was closed.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  institutionId: string;
  wardId: string | null;
  departmentId: string | null;
}
