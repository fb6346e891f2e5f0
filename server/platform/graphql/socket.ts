import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  createSourceEventStream,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { type Context as Connection, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { decodeJwt } from 'jose';
import { WebSocket, WebSocketServer } from 'ws';
import type { Viewer } from '../access/viewer';
import { CallerError } from '../errors';
import type { Logger } from '../observability/log';
import type { Metrics } from '../observability/metrics';
import { callAt } from './alarm';
import { badRequest } from './bad-request';
import type { Context, ContextParts, Locale } from './context';
import { DocumentCache } from './document-cache';
import { localeOf, requestIdOf } from './exchange';
import { causeOf, codeOf, formatError, type Reader } from './format-error';
import { guardOperation } from './guard';
import { MessageBudget } from './message-budget';
import { type Rendered, resultsOf } from './socket-results';
import { Turns } from './turns';

/**
 * GraphQL over WebSocket (graphql-transport-ws) on the server's own port: subscriptions only.
 *
 * How a socket ends: 4400 a message that is none, or a binary one · 4401 no valid token, session ended, or a subscription before the
 * acknowledgement · 4403 the token has expired: connect again with a new one, resume by cursor · 4406 another subprotocol · 4408 no
 * connection_init in time · 4409 an id in use · 4429 connection_init twice · 1001 the server stops · 1008 too many messages · 1009 a message
 * above 32 KB · 4500 a fault of ours.
 */
export interface SocketParts {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Who connects, by the `authorization` in the payload of connection_init; throws CallerError. */
  authenticate(header: string | undefined): Promise<Viewer | null>;
  /** The viewer with the rights of this moment; null when the session has ended. */
  current(viewer: Viewer): Promise<Viewer | null>;
  makeContext(parts: Pick<ContextParts, 'requestId' | 'locale' | 'viewer'>): Context;
  /** The client's address, seen through the trusted proxies. */
  addressOf(request: IncomingMessage): string;
  readonly limits?: Partial<SocketLimits>;
}

export interface SocketLimits {
  readonly path: string;
  readonly messageBytes: number;
  readonly initMs: number;
  /** A socket that answers no ping within this time is dead. */
  readonly pingMs: number;
  readonly operationsPerSocket: number;
  readonly sockets: number;
  /** A hospital stands behind one address. */
  readonly socketsPerAddress: number;
  readonly socketsPerApp: number;
  /** Answers that a client requests but does not read pile up to this. */
  readonly unreadBytes: number;
}

const defaults: SocketLimits = {
  path: '/graphql',
  messageBytes: 32 * 1024,
  initMs: 5_000,
  pingMs: 30_000,
  operationsPerSocket: 20,
  sockets: 20_000,
  socketsPerAddress: 2_000,
  socketsPerApp: 20,
  unreadBytes: 1024 * 1024,
};

export interface SocketEndpoint {
  /** Closes every socket with 1001 and takes no new one. */
  close(): Promise<void>;
}

/** What is known of one socket. */
interface Extra {
  readonly socket: WebSocket;
  readonly budget: MessageBudget;
  readonly requestId: string;
  locale: Locale;
  viewer: Viewer | null;
  /** What is to be done when it has closed. */
  left?: () => void;
  /** The text to be put into the message that is being written; see `splice`. */
  rendered?: string;
}

type Link = Connection<Record<string, unknown> | undefined, Extra>;

export function attachSocket(server: Server, parts: SocketParts): SocketEndpoint {
  const limits = { ...defaults, ...parts.limits };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, handleProtocols });
  const protocol = new Protocol(parts, limits);
  const addresses = new Map<string, number>();
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (pathOf(request) !== limits.path)
      return refuse(stream, 404, 'NOT_FOUND', 'There is no WebSocket at this address.');
    const address = parts.addressOf(request);
    const open = addresses.get(address) ?? 0;
    if (open >= limits.socketsPerAddress || sockets.clients.size >= limits.sockets)
      return refuse(stream, 429, 'RATE_LIMITED', 'Too many WebSockets are open; close some or try later.');
    sockets.handleUpgrade(request, stream, head, socket => {
      addresses.set(address, open + 1);
      socket.once('close', () => count(addresses, address, -1));
      protocol.accept(socket, request);
    });
  };
  server.on('upgrade', upgrade);
  return {
    close: async () => {
      server.off('upgrade', upgrade);
      await closeAll(sockets);
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? '';
}

function count(addresses: Map<string, number>, address: string, step: number): void {
  const open = (addresses.get(address) ?? 0) + step;
  if (open > 0) addresses.set(address, open);
  else addresses.delete(address);
}

/** Answers a handshake with an error in the shape of GraphQL. */
function refuse(stream: Duplex, status: number, code: string, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\n`;
  stream.on('error', () => stream.destroy());
  stream.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** A client that does not answer the goodbye is not waited for. */
async function closeAll(sockets: WebSocketServer): Promise<void> {
  const closed = [...sockets.clients].map(
    socket =>
      new Promise<void>(resolve =>
        socket.readyState === WebSocket.CLOSED ? resolve() : socket.once('close', () => resolve()),
      ),
  );
  for (const socket of sockets.clients) socket.close(1001, 'The server stops');
  const impatience = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, 500);
  await Promise.all(closed);
  clearTimeout(impatience);
  sockets.close();
}

/** The hooks of graphql-ws and the wires of ws, in one place. */
class Protocol {
  private readonly documents: DocumentCache;
  private readonly apps = new Map<string, number>();
  private readonly server: ReturnType<typeof makeServer<Record<string, unknown> | undefined, Extra>>;

  constructor(
    private readonly parts: SocketParts,
    private readonly limits: SocketLimits,
  ) {
    this.documents = new DocumentCache(parts.schema);
    this.server = makeServer({
      connectionInitWaitTimeout: limits.initMs,
      onConnect: link => this.connect(link),
      onSubscribe: (link, _id, payload) => this.begin(link, payload).catch((error: unknown) => [wrap(error)]),
      subscribe: args => resultsOf(args as Running, this.parts),
      onNext: (link, _id, _payload, _args, result) => this.splice(link, result as unknown as Rendered),
      onError: (link, _id, _payload, errors) => this.fail(link.extra, errors),
    });
  }

  accept(socket: WebSocket, request: IncomingMessage): void {
    const { log, metrics } = this.parts;
    const locale = localeOf(request.headers['accept-language']);
    const extra: Extra = { socket, budget: new MessageBudget(), requestId: requestIdOf(request), locale, viewer: null };
    metrics.socketOpened();
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: text => write(extra, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: handle => this.listen(extra, handle),
      },
      extra,
    );
    socket.on('ping', () => this.isBearable(socket, extra.budget));
    // What breaks the rules of WebSocket itself (size, frames) is answered by ws with its own close code.
    socket.on('error', () => undefined);
    const stopPinging = keepAlive(socket, this.limits.pingMs);
    socket.once('close', (code, reason) => {
      stopPinging();
      extra.left?.();
      metrics.socketClosed(code);
      closed(code, reason.toString()).catch((err: unknown) =>
        log.error({ err, requestId: extra.requestId }, 'socket not ended'),
      );
    });
  }

  private listen(extra: Extra, handle: (text: string) => Promise<void>): void {
    const { socket, budget } = extra;
    const turns = new Turns(handle, () => socket.close(4409, 'Subscriber for this id already exists'));
    socket.on('message', (data, isBinary) => {
      if (!this.isBearable(socket, budget)) return;
      if (isBinary) return socket.close(4400, 'Binary messages are not part of the protocol');
      turns.take(data.toString()).catch((error: unknown) => this.breakOff(extra, error));
    });
  }

  /** A message that only a server may send makes graphql-ws throw; anything else that it throws is our fault. */
  private breakOff({ socket, requestId }: Extra, error: unknown): void {
    if (error instanceof Error && error.message.startsWith('Unexpected message of type')) {
      socket.close(4400, 'This message is for the server to send');
    } else {
      this.parts.log.error({ err: error, requestId }, 'socket failed');
      socket.close(4500, 'Internal server error');
    }
  }

  /** Cuts off a client that sends faster than anybody needs, or that asks without reading the answers. */
  private isBearable(socket: WebSocket, budget: MessageBudget): boolean {
    if (socket.readyState !== WebSocket.OPEN) return false;
    if (budget.take() && socket.bufferedAmount <= this.limits.unreadBytes) return true;
    socket.close(1008, 'Too many messages');
    return false;
  }

  private async connect({ connectionParams, extra }: Link): Promise<boolean> {
    const header = connectionParams?.authorization;
    if (connectionParams?.locale === 'zh' || connectionParams?.locale === 'en') extra.locale = connectionParams.locale;
    const expiresAt = expiryOf(header);
    try {
      extra.viewer = await this.parts.authenticate(typeof header === 'string' ? header : undefined);
      if (!extra.viewer) throw new CallerError('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' });
    } catch (error) {
      this.rejectConnection(extra, error, expiresAt);
      return false;
    }
    // It may have gone while the token was looked at.
    if (extra.socket.readyState !== WebSocket.OPEN) return false;
    return this.enter(extra, extra.viewer, expiresAt);
  }

  /** From now until the socket closes: it ends with its token or key, and counts among those of its application. */
  private enter(extra: Extra, viewer: Viewer, expiresAt: number): boolean {
    const isApp = viewer.kind === 'APP';
    if (isApp && (this.apps.get(viewer.personId) ?? 0) >= this.limits.socketsPerApp) {
      extra.socket.close(1008, 'Too many sockets of this application');
      return false;
    }
    const endsAt = Math.min(expiresAt, viewer.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY);
    const keep = callAt(endsAt, () => extra.socket.close(4403, isApp ? keyExpired : tokenExpired));
    if (isApp) count(this.apps, viewer.personId, 1);
    extra.left = () => {
      keep();
      if (isApp) count(this.apps, viewer.personId, -1);
    };
    return true;
  }

  private rejectConnection({ socket, requestId }: Extra, error: unknown, expiresAt: number): void {
    if (!(error instanceof CallerError)) {
      this.parts.log.error({ err: error, requestId }, 'connection failed');
      socket.close(4500, 'Internal server error');
    } else if (error.code === 'RATE_LIMITED') socket.close(1008, error.text.en);
    else if (expiresAt <= Date.now()) socket.close(4403, tokenExpired);
    else socket.close(4401, error.text.en);
  }

  /** Checks an operation and opens its stream; what is returned or thrown as an error reaches the client as one. */
  private async begin(link: Link, payload: SubscribePayload): Promise<Running | readonly GraphQLError[]> {
    const { extra, subscriptions } = link;
    if (Object.keys(subscriptions).length > this.limits.operationsPerSocket) throw tooManyOperations;
    const document = this.documents.read(payload.query);
    if (!('kind' in document)) return document;
    const { operationName, variables } = payload;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw badRequest('There is no operation of that name, or several and no name.');
    if (operation.operation !== 'subscription') throw badRequest(subscriptionsOnly);
    const viewer = extra.viewer && (await this.parts.current(extra.viewer));
    guardOperation({ schema: this.parts.schema, document, operationName, variables, viewer });
    return this.openStream({ document, operationName, variableValues: variables, extra, viewer, text: payload.query });
  }

  private async openStream(opening: Opening): Promise<Running | readonly GraphQLError[]> {
    const { extra, viewer, document, operationName, variableValues, text } = opening;
    const { locale, requestId } = extra;
    const contextValue = this.parts.makeContext({ requestId, locale, viewer });
    const args = { schema: this.parts.schema, document, operationName, variableValues, contextValue };
    try {
      const source = await createSourceEventStream(args);
      if ('errors' in source) return source.errors ?? [];
      return { ...args, source: source as AsyncIterable<unknown>, text, locale, requestId, viewer };
    } finally {
      await contextValue.end();
    }
  }

  /**
   * Puts a text that is already JSON into a message without parsing it: graphql-ws writes the message around a null, and does so in one go
   * with handing it to `write`, which puts the text in the place of the null.
   */
  private splice({ extra }: Link, { text }: Rendered): object {
    this.parts.metrics.feedSent();
    return {
      toJSON: () => {
        extra.rendered = text;
        return null;
      },
    };
  }

  private fail(extra: Extra, errors: readonly GraphQLError[]) {
    const reader: Reader = { requestId: extra.requestId, locale: extra.locale, isSignedIn: extra.viewer !== null };
    for (const error of errors)
      if (codeOf(error) === 'INTERNAL')
        this.parts.log.error({ err: causeOf(error), requestId: extra.requestId }, 'subscription failed');
    // Without a session nothing on this socket goes on; the error is sent first.
    if (errors.some(error => codeOf(error) === 'UNAUTHENTICATED'))
      setImmediate(() => extra.socket.close(4401, 'The session has ended'));
    return errors.map(error => formatError(error, reader));
  }
}

/** An operation that is about to be opened. */
interface Opening extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  readonly extra: Extra;
  readonly viewer: Viewer | null;
  readonly text: string;
}

/** An operation whose stream is open. */
export interface Running extends ExecutionArgs {
  readonly source: AsyncIterable<unknown>;
  readonly text: string;
  readonly locale: Locale;
  readonly requestId: string;
  readonly viewer: Viewer | null;
}

const tokenExpired = 'The access token has expired';
const keyExpired = 'The key has expired';
const subscriptionsOnly = 'Only subscriptions run over WebSocket; send queries and mutations by HTTP POST.';
const tooManyOperations = new CallerError('RATE_LIMITED', {
  zh: '此连接上的订阅过多，请先结束一些。',
  en: 'Too many subscriptions on this socket; end some first.',
});

function wrap(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('refused', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

/** When a token says that it ends; never, for what is no token. */
function expiryOf(header: unknown): number {
  try {
    const { exp } = decodeJwt(String(header).replace(/^Bearer /i, ''));
    return exp === undefined ? Number.POSITIVE_INFINITY : exp * 1_000;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Resolves when the message has left the process: graphql-ws takes the next one of a stream only then. */
function write(extra: Extra, text: string): Promise<void> {
  const { socket, rendered } = extra;
  extra.rendered = undefined;
  const message = rendered === undefined ? text : `${text.slice(0, -'null}'.length)}${rendered}}`;
  return new Promise((resolve, reject) => {
    if (socket.readyState !== WebSocket.OPEN) return resolve();
    socket.send(message, error => (error && socket.readyState === WebSocket.OPEN ? reject(error) : resolve()));
  });
}

/** Pings; a socket that answers nothing until the next ping is cut. */
function keepAlive(socket: WebSocket, everyMs: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
