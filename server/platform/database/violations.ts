import { QueryFailedError } from 'typeorm';
import type { Refusal } from '../../kernel/result';

/** Which refusal each constraint stands for; a slice keeps its own table and hands it to its commands. */
export type Violations<Code extends string> = Readonly<Record<string, Refusal<Code>>>;

/** SQLSTATE of a failed statement. */
export function sqlState(error: unknown): string | undefined {
  return driverError(error)?.code;
}

/** The refusal that a violated constraint means here; undefined when the error is something else. */
export function violatedRefusal<Code extends string>(
  error: unknown,
  violations: Violations<Code>,
): Refusal<Code> | undefined {
  const name = driverError(error)?.constraint;
  return name === undefined ? undefined : violations[name];
}

function driverError(error: unknown): { code?: string; constraint?: string } | undefined {
  if (error instanceof QueryFailedError) return error.driverError as { code?: string; constraint?: string };
  return error instanceof Error && 'code' in error ? (error as { code?: string }) : undefined;
}
