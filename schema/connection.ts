import { Max, Min } from 'class-validator';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { hasHalfCharacter } from '../server/kernel/half-character';
import { Rule } from '../server/platform/access/rule';

@Rule('REACHED')
@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'Hand it back as `after` for the next page; null on an empty page.',
  })
  endCursor: string | null;

  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage: boolean;
}

/** The arguments of every list: forward only, a keyset cursor, 1 to 100 rows. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row already seen.' })
  after?: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/** The connection and edge types of a node type, such as `BedOccupancyConnection`. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>): ClassType<Page<T>> {
  @Rule('REACHED')
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where this row stands in the list.' })
    cursor: string;

    @Field(() => node(), { description: 'The row itself.' })
    node: T;
  }

  @Rule('REACHED')
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements Page<T> {
    @Field(() => [Edge], { description: 'The rows of this page.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;
  }
  return Connection;
}

/** Makes a page from up to `first + 1` rows. */
export function pageOf<T>(rows: T[], first: number, keysOf: (row: T) => string[]): Page<T> {
  const edges = rows.slice(0, first).map(node => ({ cursor: writeCursor(keysOf(node)), node }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > first } };
}

function writeCursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** A text that the database can hold. */
function isText(key: unknown): key is string {
  return typeof key === 'string' && !key.includes('\0') && !hasHalfCharacter(key);
}

/** The keys in a cursor; undefined when it is not a cursor of that many keys. */
export function readCursor(cursor: string, keys: number): string[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === keys && value.every(isText)) return value;
  } catch {
    // Not ours: answered like any other wrong cursor.
  }
  return undefined;
}
