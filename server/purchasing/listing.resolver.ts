import { type Page, pageOf } from '../../schema/connection';
import type { Context } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { type ListFilter, type Listing, readPage } from './listing.queries';

/** A page with what its counts need. */
export type ListedPage<T> = Page<T> & { readonly filter: ListFilter };

/** Reads a page of a list and keeps what it was asked for, so that it can be counted when somebody wants to know. */
export async function listPage<Row, T extends { readonly uuid: string }>(
  context: Context,
  listing: Listing,
  filter: ListFilter,
  { first, after }: { readonly first: number; readonly after?: string | null },
  made: { readonly toNode: (row: Row) => T; readonly at: (node: T) => Date },
): Promise<ListedPage<T>> {
  const rows = await readPage<Row>(context, listing, filter, first, readAfterInstant(after));
  const nodes = rows.map(made.toNode);
  return { ...pageOf(nodes, first, node => [made.at(node).toISOString(), node.uuid]), filter };
}
