import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../schema/node';
import { Rule } from '../platform/access/rule';

export enum NeighbourhoodKind {
  COMMITTEE = 'COMMITTEE',
  VILLAGE = 'VILLAGE',
}
registerEnumType(NeighbourhoodKind, {
  name: 'NeighbourhoodKind',
  description: 'Who runs a neighbourhood.',
  valuesConfig: {
    COMMITTEE: { description: "A residents' committee 居委会." },
    VILLAGE: { description: 'A village committee 村委会.' },
  },
});

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A neighbourhood or village that a community health centre serves.' })
export class Neighbourhood extends Node {
  @Field(() => String, { description: 'Short code, unique in the centre.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => NeighbourhoodKind, { description: 'Who runs it.' })
  kind: NeighbourhoodKind;
  @Field(() => String, { description: 'Town or street 街镇, Chinese name.' })
  townZh: string;
  @Field(() => String, { description: 'Town or street, English name.' })
  townEn: string;
  institutionId: string;
}
