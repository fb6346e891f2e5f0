import { WebSocket } from 'ws';

/** A message of graphql-transport-ws as it stands on the wire. */
export interface WireMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** How a socket ended. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A bare WebSocket: it knows nothing of the protocol, so that a test can break every rule of it. */
export class Wire {
  readonly messages: WireMessage[] = [];
  readonly closed: Promise<Closing>;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: WebSocket) {
    socket.on('message', data => {
      this.messages.push(JSON.parse(String(data)) as WireMessage);
      for (const look of this.waiting) look();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise(resolve => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** @param address of the HTTP endpoint */
  static async open(
    address: string,
    protocols: string | string[] = 'graphql-transport-ws',
    headers: Record<string, string> = {},
  ): Promise<Wire> {
    const socket = new WebSocket(address.replace(/^http/, 'ws'), protocols, {
      headers: { 'accept-language': 'en', ...headers },
    });
    const wire = new Wire(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return wire;
  }

  /** An acknowledged connection. */
  static async signedIn(address: string, authorization: string): Promise<Wire> {
    const wire = await Wire.open(address);
    wire.send({ type: 'connection_init', payload: { authorization } });
    await wire.next(message => message.type === 'connection_ack');
    return wire;
  }

  send(message: unknown): void {
    this.sendText(JSON.stringify(message));
  }

  sendText(text: string): void {
    this.socket.send(text);
  }

  subscribe(id: string, query: string, variables?: object): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The first message from now or before that fits; each message is given once. */
  async next(fits: (message: WireMessage) => boolean = () => true, withinMs = 15_000): Promise<WireMessage> {
    const take = () => {
      const index = this.messages.findIndex(fits);
      return index === -1 ? undefined : this.messages.splice(index, 1)[0];
    };
    const found = take();
    if (found) return found;
    return new Promise((resolve, reject) => {
      const look = () => {
        const message = take();
        if (message) end(() => resolve(message));
      };
      const timer = setTimeout(() => end(() => reject(new Error('no such message came'))), withinMs);
      const end = (then: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        then();
      };
      this.waiting.add(look);
      void this.closed.then(({ code, reason }) => end(() => reject(new Error(`closed: ${code} ${reason}`))));
    });
  }

  /** What came for an operation, one after the other. */
  of(id: string, withinMs?: number): Promise<WireMessage> {
    return this.next(message => message.id === id, withinMs);
  }

  close(): Promise<Closing> {
    this.socket.close(1000);
    return this.closed;
  }
}

/** The `extensions.code` of the first error in an error message or a result. */
export function codeIn({ payload }: WireMessage): string | undefined {
  const errors = Array.isArray(payload) ? payload : (payload as { errors?: unknown[] } | undefined)?.errors;
  return (errors?.[0] as { extensions?: { code?: string } } | undefined)?.extensions?.code;
}
