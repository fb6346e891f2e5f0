import { Field, ID, InterfaceType } from 'type-graphql';
import { type IdType, readGlobalId, toGlobalId } from '../server/kernel/ids';

/** A thing with an id of its own. `id` is what clients see, `uuid` what the database knows. */
@InterfaceType({
  description: 'A thing with an id of its own, to be fetched again by `node(id:)`.',
  resolveType: (value: Node) => readGlobalId(value.id)?.type,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable; it names its type, so ids of different types never mix.' })
  id: string;

  uuid: string;
}

/** Turns a row into a node. */
export function asNode<Row extends { id: string }>(type: IdType, row: Row): Row & { uuid: string } {
  return { ...row, id: toGlobalId(type, row.id), uuid: row.id };
}
