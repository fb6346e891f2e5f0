/** Somebody's personal data that an operation shows. */
export interface Reveal {
  readonly patientId: string;
  /** Where the link lies that lets the viewer see it. */
  readonly institutionId: string;
}

/** The personal data that one operation shows, each person once. */
export class RevealLog {
  private readonly reveals = new Map<string, Reveal>();

  add(reveal: Reveal): void {
    this.reveals.set(`${reveal.patientId} ${reveal.institutionId}`, reveal);
  }

  /** Hands everything over and starts anew. */
  take(): Reveal[] {
    const taken = [...this.reveals.values()];
    this.reveals.clear();
    return taken;
  }
}
