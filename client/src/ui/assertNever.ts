/** Ends a switch over a closed set: the compiler refuses a case that nobody handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
