/** A broken promise inside the program itself, never a caller's fault. */
export class InvariantError extends Error {}

/** States what must hold here; a failure is a bug and ends the operation. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new InvariantError(what);
}

/** Ends every switch over a closed set, so that a new member is a compile error. */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected value ${JSON.stringify(value)}`);
}

/** The value that must be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
