import type { Database } from '../database/database';
import { CallerError } from '../errors';
import { MessageBudget } from '../graphql/message-budget';
import { hashOfAppKey, isAppKey } from './app-key';
import { appOfKey } from './load-app';
import type { Viewer } from './viewer';

/** Snapshots now and then, everything else comes by the feed: nobody needs more. */
const requestsBurst = 60;
const requestsPerSecond = 5;

/** Lets external applications in by their keys, each at its own pace. */
export class AppDoor {
  private readonly budgets = new Map<string, MessageBudget>();

  constructor(private readonly database: Database) {}

  /** The application; null for a key that opens nothing. Throws CallerError RATE_LIMITED. */
  async admit(key: string): Promise<Viewer | null> {
    if (!isAppKey(key)) return null;
    const app = await appOfKey(this.database, hashOfAppKey(key));
    if (app && !this.budgetOf(app.personId).take()) throw tooMany();
    return app;
  }

  private budgetOf(appId: string): MessageBudget {
    const budget = this.budgets.get(appId) ?? new MessageBudget(requestsBurst, requestsPerSecond);
    this.budgets.set(appId, budget);
    return budget;
  }
}

function tooMany(): CallerError {
  return new CallerError('RATE_LIMITED', {
    zh: `外部应用的请求过多：每秒 ${requestsPerSecond} 次为限，请改用订阅。`,
    en: `Too many requests of this application: ${requestsPerSecond} a second at most. Subscribe instead of asking again.`,
  });
}
