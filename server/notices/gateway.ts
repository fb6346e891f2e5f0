import type { Text } from '../kernel/result';
import type { Logger } from '../platform/observability/log';
import { maskTarget, type NoticeKind, type NoticeParams } from './notice.rules';

/** A message as it leaves the house. */
export interface Envelope {
  /** The same at every attempt: whoever has taken it once does not take it again. */
  readonly id: string;
  readonly channel: 'SMS' | 'WECHAT';
  /** A telephone number, or how the house's own directory names a member of staff. */
  readonly to: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly text: Text;
}

/** What became of an envelope: SENT to a gateway, or LOGGED because there is none. */
export type Delivery = 'SENT' | 'LOGGED';

/**
 * The way out of the house for messages. `send` resolves when the message was taken, throws GatewayRefusal when it will never be, and any
 * other error when it may be taken at another time.
 */
export interface Gateway {
  send(envelope: Envelope, leaving: AbortSignal): Promise<Delivery>;
}

/** The gateway will not take this message, however often it is sent. */
export class GatewayRefusal extends Error {}

/** The gateway did not take the message this time. */
export class GatewayTrouble extends Error {}

/** Where the gateway is. */
export interface GatewayOptions {
  readonly url: string;
  readonly token: string | undefined;
  readonly answerMsMax?: number;
}

const answerMsMax = 10_000;
/** Too early, too many, still at work on the same key: tried again like a fault of the gateway. */
const passing = [408, 409, 425, 429];

/** Posts each message as JSON, with its id as Idempotency-Key. 2xx takes it; what 4xx refuses is given up; everything else is tried again. */
export class HttpGateway implements Gateway {
  constructor(private readonly options: GatewayOptions) {}

  async send(envelope: Envelope, leaving: AbortSignal): Promise<Delivery> {
    const { url, token, answerMsMax: msMax = answerMsMax } = this.options;
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', 'idempotency-key': envelope.id, ...authorization },
      body: JSON.stringify(bodyOf(envelope)),
      signal: AbortSignal.any([leaving, AbortSignal.timeout(msMax)]),
    }).catch(asTrouble);
    await response.body?.cancel();
    const { status, ok } = response;
    if (ok) return 'SENT';
    if (status >= 400 && status < 500 && !passing.includes(status)) throw new GatewayRefusal(`HTTP_${status}`);
    throw new GatewayTrouble(`HTTP_${status}`);
  }
}

function bodyOf({ id, channel, to, kind, params, text }: Envelope): object {
  return { id, channel, to, template: kind, params, text };
}

/** The error of fetch repeats the address, which may hold a secret. */
function asTrouble(error: unknown): never {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  throw new GatewayTrouble(isLate ? 'TIMEOUT' : 'UNREACHABLE');
}

/** Where there is no gateway: tells the log that there was something to be told, never what or whom. */
export class LogGateway implements Gateway {
  constructor(private readonly log: Logger) {}

  async send({ id, channel, to, kind }: Envelope): Promise<Delivery> {
    this.log.info({ messageId: id, kind, channel, target: maskTarget(to) }, 'message: there is no gateway to send it');
    return 'LOGGED';
  }
}
