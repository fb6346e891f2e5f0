/** Lets a few through at a time; the rest wait in order, and beyond a length of the queue they are turned away. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly insideMax: number,
    private readonly waitingMax: number,
    private readonly turnedAway: () => Error,
  ) {}

  get isIdle(): boolean {
    return this.inside === 0;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.inside < this.insideMax) {
      this.inside += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.waitingMax) return Promise.reject(this.turnedAway());
    return new Promise(resolve => this.waiting.push(resolve));
  }

  /** Whoever waited longest takes the place over. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.inside -= 1;
  }
}

/** A turnstile for each key, which lets one through at a time. Those that nobody uses are forgotten. */
export class Turnstiles {
  private readonly byKey = new Map<string, Turnstile>();

  constructor(
    private readonly waitingMax: number,
    private readonly turnedAway: () => Error,
  ) {}

  async pass<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turnstile = this.byKey.get(key) ?? new Turnstile(1, this.waitingMax, this.turnedAway);
    this.byKey.set(key, turnstile);
    try {
      return await turnstile.pass(work);
    } finally {
      if (turnstile.isIdle) this.byKey.delete(key);
    }
  }
}
