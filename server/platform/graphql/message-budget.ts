/** How many messages a client may send: a burst, then so many a second. */
export class MessageBudget {
  private left: number;
  private at = Date.now();

  constructor(
    private readonly burst = 200,
    private readonly perSecond = 50,
  ) {
    this.left = burst;
  }

  /** Whether one more message is within the budget. */
  take(): boolean {
    const now = Date.now();
    this.left = Math.min(this.burst, this.left + ((now - this.at) / 1_000) * this.perSecond);
    this.at = now;
    // What is refused costs nothing: whoever waits is let in again.
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
