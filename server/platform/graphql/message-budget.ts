const burst = 200;
const perSecond = 50;

/** How many messages a client may send: a burst, then so many a second. */
export class MessageBudget {
  private left = burst;
  private at = Date.now();

  /** Whether one more message is within the budget. */
  take(): boolean {
    const now = Date.now();
    this.left = Math.min(burst, this.left + ((now - this.at) / 1_000) * perSecond);
    this.at = now;
    this.left -= 1;
    return this.left >= 0;
  }
}
