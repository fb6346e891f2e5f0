import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * The fields that an operation asks of a type anywhere below the field that is being resolved, so that a statement reads no more than is
 * shown. What @skip or @include leave out counts as asked for.
 */
export function fieldsAsked(info: GraphQLResolveInfo, typeName: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const look = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        if (type?.name === typeName) asked.add(node.name.value);
        look(node.selectionSet, typeOfField(type, node.name.value));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        look(node.selectionSet, node.typeCondition ? info.schema.getType(node.typeCondition.name.value) : type);
      } else {
        const fragment = info.fragments[node.name.value];
        look(fragment?.selectionSet, fragment && info.schema.getType(fragment.typeCondition.name.value));
      }
    }
  };
  for (const node of info.fieldNodes) look(node.selectionSet, getNamedType(info.returnType));
  return asked;
}

function typeOfField(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field && getNamedType(field.type);
}
