/** Handles one message; for a subscribe it resolves when the whole operation is over. */
type Handle = (text: string) => Promise<void>;

/**
 * Lets an id be used again as soon as its operation was completed by the client, as the protocol allows. graphql-ws forgets an id only when
 * the stream behind it has wound up; a new operation that comes before that would be ended in the place of the old one, so it waits.
 */
export class Turns {
  private readonly running = new Map<string, Promise<void>>();
  private readonly windingUp = new Set<string>();
  private readonly waiting = new Map<string, string>();

  /** @param inUse called when a second operation comes under the id of one that waits */
  constructor(
    private readonly handle: Handle,
    private readonly inUse: () => void,
  ) {}

  async take(text: string): Promise<void> {
    const { type, id } = peek(text);
    if (type === 'subscribe' && id !== undefined) return this.subscribe(id, text);
    if (type === 'complete' && id !== undefined) {
      if (this.waiting.delete(id)) return;
      if (this.running.has(id)) this.windingUp.add(id);
    }
    return this.handle(text);
  }

  private async subscribe(id: string, text: string): Promise<void> {
    if (this.waiting.has(id)) return this.inUse();
    if (!this.windingUp.has(id)) return this.begin(id, text);
    this.waiting.set(id, text);
    await this.running.get(id);
    const next = this.waiting.get(id);
    if (next === undefined) return;
    this.waiting.delete(id);
    return this.begin(id, next);
  }

  private async begin(id: string, text: string): Promise<void> {
    const operation = this.handle(text);
    const over = operation.catch(() => undefined);
    this.running.set(id, over);
    try {
      await operation;
    } finally {
      if (this.running.get(id) === over) {
        this.running.delete(id);
        this.windingUp.delete(id);
      }
    }
  }
}

/** What a message is about; whether it is one at all is for graphql-ws to say. */
function peek(text: string): { type?: unknown; id?: string } {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null) return {};
    const { type, id } = message as { type?: unknown; id?: unknown };
    return { type, id: typeof id === 'string' ? id : undefined };
  } catch {
    return {};
  }
}
