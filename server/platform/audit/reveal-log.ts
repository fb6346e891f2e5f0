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

/** Somebody else's pay that an operation shows, or the pay of a whole house. */
export interface PayRead {
  /** Null for everybody's of the house. */
  readonly personId: string | null;
  readonly institutionId: string;
  readonly cycleId: string;
}

/** The personal data that one operation shows, each person once, and each record once; and the searches that it made. */
export class RevealLog {
  private readonly reveals = new Map<string, Reveal>();
  private readonly pay = new Map<string, PayRead>();
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

  addPay(read: PayRead): void {
    this.pay.set(`${read.personId} ${read.institutionId} ${read.cycleId}`, read);
  }

  /** Hands everything over and starts anew. */
  take(): { reveals: Reveal[]; searches: Search[]; pay: PayRead[] } {
    const taken = { reveals: [...this.reveals.values()], searches: this.searches, pay: [...this.pay.values()] };
    this.reveals.clear();
    this.pay.clear();
    this.searches = [];
    return taken;
  }
}
