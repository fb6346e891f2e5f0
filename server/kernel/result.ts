/** A sentence for people, in both languages of the console. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Why an action was refused: a code for programs, a sentence that says what to do, the input field at fault. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: Text;
  readonly field?: readonly string[];
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] };

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(...refusals: Refusal<Code>[]): { ok: false; refusals: Refusal<Code>[] } {
  return { ok: false, refusals };
}

export function refusal<Code extends string>(code: Code, zh: string, en: string, ...field: string[]): Refusal<Code> {
  return { code, message: { zh, en }, field: field.length > 0 ? field : undefined };
}
