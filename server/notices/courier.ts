import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../kernel/result';
import type { Database } from '../platform/database/database';
import { writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import type { Logger } from '../platform/observability/log';
import type { Metrics } from '../platform/observability/metrics';
import { type Gateway, GatewayRefusal } from './gateway';
import { type Address, addressOf, claimMessages, type DueMessage } from './message.queries';
import { tell } from './notice.commands';
import { type NoticeParams, patientSentenceOf, sentenceOf } from './notice.rules';

export interface CourierOptions {
  readonly database: Database;
  readonly gateway: Gateway;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'messageHandled'>;
  /** The digits of a code that a message brings; they stand in no queue. */
  readonly digitsOf?: (codeId: string) => string;
  /** Pause after the first failure; each further one doubles it, up to an hour. */
  readonly pauseMs?: number;
  readonly attemptsMax?: number;
  /** How long a message is ours: longer than any gateway may take to answer. */
  readonly leaseMs?: number;
  /** How often the queue is looked at when it was empty. */
  readonly idleMs?: number;
}

const defaults = { pauseMs: 5_000, attemptsMax: 8, leaseMs: 30_000, idleMs: 1_000 };
const pauseMsMax = 3_600_000;
/** Sent side by side: a slow gateway must not hold up everything, nor be run over. */
const batchMax = 4;

/**
 * Takes queued messages to the gateway, at least once each, always under the message's own key. Every process runs one; they share the queue
 * row by row. A message is claimed and committed before it is sent, so that no transaction waits for a gateway and a killed process leaves
 * nothing behind but a lease that ends.
 */
export class Courier {
  private readonly leaving = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly options: CourierOptions & typeof defaults;

  constructor(options: CourierOptions) {
    this.options = { ...defaults, ...options };
  }

  start(): void {
    this.running = this.run();
  }

  /** Breaks off what is being sent: it is sent again, under the same key, when its lease has ended. */
  async stop(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      const handled = await this.round().catch((err: unknown) => {
        this.options.log.warn({ err }, 'messages: the queue cannot be read');
        return 0;
      });
      if (handled === 0)
        await sleep(this.options.idleMs, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }

  /** Sends what is due, a few at once; answers how many. */
  private async round(): Promise<number> {
    const { database, leaseMs } = this.options;
    const claimed = await writeAsSystem(database, async tx => {
      const messages = await claimMessages(tx, batchMax, leaseMs);
      const found: [DueMessage, Address | undefined][] = [];
      for (const message of messages) found.push([message, await lookUp(tx, message)]);
      return found;
    });
    await Promise.all(claimed.map(([message, address]) => this.deliver(message, address)));
    return claimed.length;
  }

  private async deliver(message: DueMessage, address: Address | undefined): Promise<void> {
    try {
      if (isOutdated(message)) await this.end(message, 'OVERTAKEN');
      else if (!address) await this.end(message, 'NO_ADDRESS');
      else if (message.attempts > this.options.attemptsMax) await this.giveUp(message, 'INTERRUPTED');
      else await this.send(message, address);
    } catch (err) {
      // The lease ends by itself; then somebody tries again.
      if (!this.leaving.signal.aborted)
        this.options.log.warn({ err, messageId: message.id }, 'messages: the outcome could not be written');
    }
  }

  private async send(message: DueMessage, { to }: Address): Promise<void> {
    const { id, channel, kind } = message;
    const params = this.completed(message.params);
    const envelope = { id, channel, to, kind, params, text: textOf({ ...message, params }) };
    const { signal } = this.leaving;
    try {
      await this.end(message, await this.options.gateway.send(envelope, signal));
    } catch (error) {
      if (signal.aborted) return;
      const isOver = error instanceof GatewayRefusal || message.attempts >= this.options.attemptsMax;
      const failure = error instanceof Error ? error.message : 'UNKNOWN';
      await (isOver ? this.giveUp(message, failure) : this.retryLater(message, failure));
    }
  }

  private completed(params: NoticeParams): NoticeParams {
    const { digitsOf } = this.options;
    return params.codeId && digitsOf ? { ...params, code: digitsOf(params.codeId) } : params;
  }

  private async retryLater({ id, channel, attempts }: DueMessage, failure: string): Promise<void> {
    const { database, log, metrics, pauseMs } = this.options;
    const inMs = Math.min(pauseMs * 2 ** (attempts - 1), pauseMsMax) * (0.75 + Math.random() / 2);
    await writeAsSystem(database, tx =>
      tx.rows(
        `UPDATE outgoing_message SET next_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000) WHERE id = $1 AND state = 'QUEUED'`,
        [id, inMs],
      ),
    );
    metrics.messageHandled(channel, 'RETRY');
    log.warn(
      { messageId: id, channel, attempts, failure, inMs: Math.round(inMs) },
      'message not taken, tried again later',
    );
  }

  private async giveUp(message: DueMessage, failure: string): Promise<void> {
    const { id, channel, kind, attempts } = message;
    await this.end(message, 'FAILED', failure);
    this.options.log.error({ messageId: id, channel, kind, attempts, failure }, 'message given up');
  }

  private async end(message: DueMessage, state: string, failure: string | null = null): Promise<void> {
    await writeAsSystem(this.options.database, async tx => {
      const ended = await tx.row(
        `UPDATE outgoing_message SET state = $2, failure = $3, next_at = NULL, ended_at = clock_timestamp()
         WHERE id = $1 AND state = 'QUEUED' RETURNING id`,
        [message.id, state, failure],
      );
      if (ended && failure !== null) await report(tx, message);
    });
    this.options.metrics.messageHandled(message.channel, state);
  }
}

/** A code that does not hold any more is not sent: after an outage nobody is to read a row of them. */
function isOutdated({ kind, params }: DueMessage): boolean {
  return kind === 'CONTRACT_CODE' && params.until !== undefined && Date.parse(params.until) <= Date.now();
}

/** The address, and in the audit that a patient's was taken out to be used. */
async function lookUp(tx: Transaction, message: DueMessage): Promise<Address | undefined> {
  const address = await addressOf(tx, message);
  if (address && message.recipientKind === 'PATIENT')
    tx.audit({
      action: 'patient.message',
      institutionId: address.institutionId,
      subjectKind: 'Patient',
      subjectId: message.recipientId,
      purpose: 'CARE',
      detail: { kind: message.kind, channel: message.channel, attempt: message.attempts },
    });
  return address;
}

function textOf({ recipientKind, kind, params }: DueMessage): Text {
  const forPatient = recipientKind === 'PATIENT' ? patientSentenceOf(kind, params) : undefined;
  return forPatient ?? sentenceOf(kind, params);
}

/** Somebody has to call instead. */
function report(tx: Transaction, { kind, params, referralId, reportTo }: DueMessage): Promise<void> {
  return tell(tx, {
    kind: 'MESSAGE_FAILED',
    referralId,
    recipients: { personIds: reportTo },
    params: { number: params.number, about: kind },
  });
}
