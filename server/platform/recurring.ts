/** Work that is done at the start and then again and again, one turn at a time, until the process leaves. */
export class Recurring {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.turn();
    this.timer = setInterval(() => this.turn(), this.everyMs);
    this.timer.unref();
  }

  /** Waits for the turn that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private turn(): void {
    this.running = this.running.then(this.work).catch(this.onError);
  }
}
