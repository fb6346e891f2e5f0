import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';

/** A scalar that is text of a checked form on the wire and in the program alike. */
function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new TypeError(`${name} expected: ${description}`);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: value => String(value),
    parseValue: read,
    parseLiteral: node => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const Uuid = GraphQLUUID;

/** An instant, UTC, ISO 8601 with milliseconds; only years 1900 to 2199 make sense here. */
export const Instant = GraphQLDateTime;

const datePattern = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

export const LocalDate = textScalar(
  'LocalDate',
  'A civil day in Asia/Shanghai, `YYYY-MM-DD`.',
  text => datePattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text,
);

export const LocalTime = textScalar('LocalTime', 'A time of day in Asia/Shanghai, `HH:MM`.', text =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
);

export const Decimal = textScalar('Decimal', 'A decimal number as text, such as `1.0900`; never a float.', text =>
  /^-?\d{1,20}(\.\d{1,9})?$/.test(text),
);

export const FeedCursor = textScalar(
  'FeedCursor',
  'A place in a feed. Opaque: keep the newest one you have seen and hand it back as `after`.',
  text => /^[A-Za-z0-9_-]{1,64}$/.test(text),
);
