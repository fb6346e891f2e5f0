import { newUuid } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { inTransaction } from '../../server/platform/database/transaction';
import type { Interest } from '../../server/platform/feed/cohort';
import { Feed, type FeedOptions } from '../../server/platform/feed/feed';
import type { FeedRequest } from '../../server/platform/feed/follower';
import type { FeedMessage } from '../../server/platform/feed/message';
import { makeLogger } from '../../server/platform/observability/log';
import { type TestDatabase, testDatabase } from '../support/database';

const feedSecret = 'a secret that all processes of the tests share';

/** A database with feeds on it, each as a process of its own would have it. */
export class FeedWorld {
  private readonly feeds: Feed[] = [];
  private readonly databases: Database[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly database: Database,
  ) {
    this.databases.push(database);
  }

  static async make(): Promise<FeedWorld> {
    const test = await testDatabase();
    return new FeedWorld(test, await openDatabase(test.url, []));
  }

  /** Another process' view of the same database. */
  async another(options: Partial<FeedOptions> = {}): Promise<Feed> {
    const database = await openDatabase(this.test.url, [], 4);
    this.databases.push(database);
    return this.open(database, options);
  }

  async feed(options: Partial<FeedOptions> = {}): Promise<Feed> {
    return this.open(this.database, options);
  }

  /** Commits events, one transaction for all. */
  async publish(...subjects: string[]): Promise<void> {
    await inTransaction(this.database, 'SYSTEM', async tx => {
      for (const subjectId of subjects) tx.publish({ ...event, subjectId });
      return accepted(null);
    });
  }

  async rightsChange(personId: string): Promise<void> {
    await inTransaction(this.database, 'SYSTEM', async tx => {
      tx.publish({ ...event, topic: 'ACCESS', kind: 'APPOINTMENT_CHANGED', subjectId: personId });
      return accepted(null);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.feeds.map(feed => feed.stop()));
    await Promise.all(this.databases.map(database => database.close()));
    await this.test.drop();
  }

  private async open(database: Database, options: Partial<FeedOptions>): Promise<Feed> {
    const feed = new Feed(database, {
      url: this.test.url,
      feedRingEvents: 1_000,
      feedRetentionDays: 7,
      idleHeartbeatSeconds: 60,
      natsUrl: undefined,
      secret: feedSecret,
      log: makeLogger('silent'),
      onRightsChanged: () => undefined,
      ...options,
    });
    this.feeds.push(feed);
    await feed.start();
    return feed;
  }
}

const event = { topic: 'BED', kind: 'CLEANED', institutionId: null, wardId: null, subjectId: '', payload: {} } as const;

export const everything: Interest = { key: 'everything', admits: ({ topic }) => topic === 'BED' };

export function asking(request: Partial<FeedRequest> = {}): FeedRequest {
  const interest = request.interest ?? everything;
  return { personId: newUuid(), after: undefined, interest, renew: async () => interest, ...request };
}

/** The next messages of a stream. */
export async function take<T>(stream: AsyncIterator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const step = await stream.next();
    if (step.done) break;
    taken.push(step.value);
  }
  return taken;
}

/** What is there to be compared: the subject of a change, or the kind of another message. */
export function tell(message: FeedMessage): string {
  if (message.kind === 'change') return message.event.subjectId;
  return message.kind === 'reset' ? message.reason : message.kind;
}
