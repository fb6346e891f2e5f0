import { type DocumentNode, type GraphQLSchema, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { invariant } from '../../kernel/invariant';
import { CallerError } from '../errors';

/**
 * Which fields of which types external applications may ask for, each with the arguments that they may give: `referrals(after first)`.
 * Whatever is not named is closed to them.
 */
export type OpenFields = Readonly<Record<string, readonly string[]>>;

/** Marks the fields that are open to external applications; refuses to when one does not exist. */
export function openToApps(schema: GraphQLSchema, open: OpenFields): GraphQLSchema {
  for (const [typeName, fieldNames] of Object.entries(open)) {
    const type = schema.getType(typeName);
    invariant(isObjectType(type), `${typeName} is to be open to applications, but there is no such type`);
    for (const text of fieldNames) {
      const [name = '', ...open] = text.split(/[( )]/).filter(word => word !== '');
      const field = type.getFields()[name];
      const exists = field && open.every(arg => field.args.some(each => each.name === arg));
      invariant(exists, `${typeName}.${text} is to be open to applications, but does not exist like that`);
      field.extensions = { ...field.extensions, openToApps: open };
    }
  }
  return schema;
}

const checked = new WeakMap<DocumentNode, string | null>();

/** Refuses a document of an external application that asks for anything else. Before it runs: a field that is closed is never read. */
export function refuseClosedFields(schema: GraphQLSchema, document: DocumentNode): void {
  const known = checked.get(document);
  const closed = known === undefined ? closedField(schema, document) : known;
  checked.set(document, closed);
  if (closed === null) return;
  throw new CallerError('FORBIDDEN', {
    zh: `外部应用不能读取 ${closed}。`,
    en: `External applications may not ask for ${closed}.`,
  });
}

/** The first closed field of a document; the schema's own description is open to whoever is known. */
function closedField(schema: GraphQLSchema, document: DocumentNode): string | null {
  let closed: string | null = null;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, arguments: given = [] }) {
        const parent = types.getParentType()?.name ?? '';
        if (name.value.startsWith('__') || parent.startsWith('__')) return;
        const open = types.getFieldDef()?.extensions.openToApps as readonly string[] | undefined;
        if (!open) closed ??= `${parent}.${name.value}`;
        for (const argument of given)
          if (!open?.includes(argument.name.value)) closed ??= `${parent}.${name.value}(${argument.name.value}:)`;
      },
    }),
  );
  return closed;
}
