/** Somebody's personal data that an operation shows. */
export interface Reveal {
  readonly patientId: string;
  /** Where the link lies that lets the viewer see it. */
  readonly institutionId: string;
  /** The referral by which the patient's record of other houses is shown; absent where it is only shown who the patient is. */
  readonly recordFor?: string;
}

/** The personal data that one operation shows, each person once, and each record once. */
export class RevealLog {
  private readonly reveals = new Map<string, Reveal>();

  add(reveal: Reveal): void {
    this.reveals.set(`${reveal.patientId} ${reveal.institutionId} ${reveal.recordFor ?? ''}`, reveal);
  }

  /** Hands everything over and starts anew. */
  take(): Reveal[] {
    const taken = [...this.reveals.values()];
    this.reveals.clear();
    return taken;
  }
}
