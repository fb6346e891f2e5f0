/** A sleep that others can end; a call that comes while nobody sleeps ends the next sleep at once. */
export class Wake {
  private called = false;
  private awaken?: () => void;

  call(): void {
    this.called = true;
    this.awaken?.();
  }

  /** Sleeps until called, at most this many milliseconds. */
  async sleep(msMax: number): Promise<void> {
    if (!this.called) await this.untilCalled(msMax);
    this.called = false;
  }

  private untilCalled(msMax: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(done, msMax);
      const self = this;
      this.awaken = done;
      function done(): void {
        clearTimeout(timer);
        self.awaken = undefined;
        resolve();
      }
    });
  }
}
