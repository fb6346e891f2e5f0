import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { invariant } from '../../kernel/invariant';
import { forbidden } from '../errors';
import { type Context, viewerOf } from '../graphql/context';
import { type Action, actions } from './actions';
import { mayAnywhere } from './viewer';

/**
 * Who may ask for a field. PUBLIC: anybody. SIGNED_IN: any person with a session, no external application. An action: whoever has it somewhere (where exactly is
 * checked by the command or narrowed by the query). REACHED: whoever may see the object may see the field.
 */
export type AccessRule = 'PUBLIC' | 'SIGNED_IN' | 'REACHED' | Action;

/** Declares the rule of a root field, of an object type, or of one field that differs from its type. */
export function Rule(rule: AccessRule): ReturnType<typeof Extensions> {
  return Extensions({ access: rule });
}

/** The rule that stands on a field or else on its type. */
export function ruleOf(type: GraphQLObjectType, fieldName: string): AccessRule | undefined {
  const own = type.getFields()[fieldName]?.extensions.access as AccessRule | undefined;
  return own ?? (type.extensions.access as AccessRule | undefined);
}

/**
 * Refuses to build a schema in which a field has no rule, and puts the rules in front of the resolvers: at the root what a rule forbids is
 * an error, further in it is null where the field may be null.
 */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type, field.name);
      invariant(rule, `${type.name}.${field.name} has no access rule: put @Rule on it or on its type`);
      if (roots.includes(type)) guard(field, rule);
      else if (rule in actions) narrow(field, rule);
    }
  }
  return schema;
}

function guard(field: GraphQLField<unknown, Context>, rule: AccessRule): void {
  const { resolve, subscribe } = field;
  if (subscribe) {
    field.subscribe = (source, args, context, info) => {
      admit(rule, context);
      return subscribe(source, args, context, info);
    };
  } else if (resolve) {
    field.resolve = (source, args, context, info) => {
      admit(rule, context);
      return resolve(source, args, context, info);
    };
  }
}

/** The rule of a field inside an object: whoever lacks the right altogether gets nothing, before anything is read. */
function narrow(field: GraphQLField<unknown, Context>, rule: AccessRule): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    if (!isNonNullType(field.type) && !isAdmitted(rule, context)) return null;
    admit(rule, context);
    return resolve(source, args, context, info);
  };
}

function isAdmitted(rule: AccessRule, { viewer }: Context): boolean {
  if (rule === 'PUBLIC') return true;
  if (rule === 'SIGNED_IN') return viewer !== null && viewer.kind !== 'APP';
  if (rule === 'REACHED') return viewer !== null;
  return viewer !== null && mayAnywhere(viewer, rule);
}

function admit(rule: AccessRule, context: Context): void {
  if (isAdmitted(rule, context)) return;
  viewerOf(context);
  if (rule === 'SIGNED_IN') throw forbidden('这样做', 'do what only people do');
  throw forbidden('这样做', actions[rule as Action].means);
}
