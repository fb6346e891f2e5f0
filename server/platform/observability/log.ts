import pino, { type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Fields that never reach a log, wherever they stand within three levels: secrets and what names a patient. */
const secretFields = [
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'secret',
  'name',
  'maskedName',
  'idNumber',
  'birthDate',
  'phone',
];

/** Fields of errors from the driver that repeat values of the statement or of the row at fault. */
const driverFields = ['parameters', 'detail', 'where', 'query'];

/** One JSON line per entry on standard output. */
export function makeLogger(level: string, destination?: pino.DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: secretFields.flatMap(atThreeLevels), censor: '[redacted]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

function atThreeLevels(field: string): string[] {
  return [field, `*.${field}`, `*.*.${field}`];
}

/** What happened and where, without the values that a database error repeats. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint } = { ...error, ...driverErrorOf(error) } as { code?: unknown; constraint?: unknown };
  return { type: error.constructor.name, message: withoutValues(error), code, constraint, stack: stackOf(error) };
}

function driverErrorOf(error: Error): object | undefined {
  return 'driverError' in error && typeof error.driverError === 'object' ? (error.driverError ?? undefined) : undefined;
}

function isOfDriver(error: Error): boolean {
  return driverFields.some(field => field in error);
}

/** PostgreSQL quotes the offending text: 'invalid input syntax for type uuid: "…"'. */
function withoutValues(error: Error): string {
  return isOfDriver(error) ? error.message.replace(/"[^"]*"/g, '"…"') : error.message;
}

function stackOf(error: Error): string | undefined {
  return error.stack?.slice(error.stack.indexOf('\n    at ')).trim();
}
