import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { readDocument } from './guard';

const documentsMax = 200;

/** Documents that were found good, so that a thousand consoles that come back together cost one reading. */
export class DocumentCache {
  private readonly known = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or what is wrong with it; throws when it is not even GraphQL. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const before = this.known.get(text);
    if (before) return before;
    const read = readDocument(this.schema, text);
    if (!('kind' in read)) return read;
    const oldest = this.known.keys().next();
    if (this.known.size >= documentsMax && !oldest.done) this.known.delete(oldest.value);
    this.known.set(text, read);
    return read;
  }
}
