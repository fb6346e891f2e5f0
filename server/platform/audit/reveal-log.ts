/** Somebody's personal data that an operation shows. */
export interface Reveal {
  readonly patientId: string;
  /** Where the link lies that lets the viewer see it. */
  readonly institutionId: string;
  /** The referral by which the patient's record of other houses is shown; absent where it is only shown who the patient is. */
  readonly recordFor?: string;
  /** What happened to a resident, other houses included, was shown to the centre that looks after them. */
  readonly isTimeline?: boolean;
}

/** That somebody looked for people in a house; never what for. */
export interface Search {
  readonly institutionId: string;
  /** What was searched by, such as `PHONE`. */
  readonly by: string;
  readonly found: number;
}

/** The personal data that one operation shows, each person once, and each record once; and the searches that it made. */
export class RevealLog {
  private readonly reveals = new Map<string, Reveal>();
  private searches: Search[] = [];

  add(reveal: Reveal): void {
    this.reveals.set(
      `${reveal.patientId} ${reveal.institutionId} ${reveal.recordFor ?? ''} ${reveal.isTimeline ?? ''}`,
      reveal,
    );
  }

  addSearch(search: Search): void {
    this.searches.push(search);
  }

  /** Hands everything over and starts anew. */
  take(): { reveals: Reveal[]; searches: Search[] } {
    const taken = { reveals: [...this.reveals.values()], searches: this.searches };
    this.reveals.clear();
    this.searches = [];
    return taken;
  }
}
