/**
 * A reason why Medgroup cannot start. `message` says what happened to what, `hint` what to do about it;
 * both are plain sentences for the person at the terminal, without a stack.
 */
export class StartupError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
    this.hint = hint;
  }
}
