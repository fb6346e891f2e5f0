import { createHash } from 'node:crypto';

/** A text asked so often is prepared; one that is made up of what somebody typed is hardly asked twice. */
const usesMin = 5;
/** How many texts are watched at once; those that nobody asked for longest are forgotten. */
const textsMax = 1_000;

interface Watched {
  uses: number;
  name: string | undefined;
}

/**
 * Names for statements that are asked again and again, so that PostgreSQL parses and plans them once for each connection: for the page of a
 * panel that was three quarters of its work. It chooses by itself whether one plan fits all values (plan_cache_mode auto), and no plan holds
 * anything of a viewer: the policies read the settings of the transaction when the plan runs.
 */
export class PreparedNames {
  private texts = new Map<string, Watched>();
  private generation = 0;

  /** Counts a use of a text, and answers its name once it was used often; a text keeps its name. */
  nameOf(text: string): string | undefined {
    const watched = this.texts.get(text) ?? { uses: 0, name: undefined };
    // Taken out and put in, so that the oldest use stands first.
    this.texts.delete(text);
    this.texts.set(text, watched);
    this.forgetOldest();
    watched.uses += 1;
    if (watched.uses === usesMin) watched.name = `m${this.generation}_${digest(text)}`;
    return watched.name;
  }

  /** New names for all from here on: the tables have changed under plans that connections keep, as while a newer server migrates the database. */
  renew(): void {
    this.texts = new Map();
    this.generation += 1;
  }

  private forgetOldest(): void {
    const oldest = this.texts.keys().next();
    if (this.texts.size > textsMax && !oldest.done) this.texts.delete(oldest.value);
  }
}

/** Short enough for a name: PostgreSQL's have 63 bytes. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
