import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { client } from '../graphql/client';

/** How many rows a sheet takes. */
export const exportedAtMost = 5_000;

interface PageOf<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Reads a list page by page, as it stands on the screen; tells how far it has come. */
export async function readAll<Data, Variables extends { first: number; after?: string | null }, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  pageIn: (data: Data) => PageOf<Node>,
  onRead: (done: number) => void,
): Promise<Node[]> {
  const rows: Node[] = [];
  let after: string | undefined;
  while (rows.length < exportedAtMost) {
    const { data } = await client.query({
      query: query as TypedDocumentNode<Data>,
      variables: { ...variables, first: 100, after } as never,
      fetchPolicy: 'no-cache',
    });
    if (!data) break;
    const { edges, pageInfo } = pageIn(data as Data);
    rows.push(...edges.map(edge => edge.node));
    onRead(rows.length);
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) break;
    after = pageInfo.endCursor;
  }
  return rows;
}
