import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';

/** A request as the gateway met it. */
export interface Received {
  readonly key: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    id: string;
    channel: string;
    to: string;
    template: string;
    params: object;
    text: { zh: string; en: string };
  };
}

/** How the gateway answers: a status, or HANG for no answer at all, or DROP for a broken connection after having taken the message. */
export type Behaviour = number | 'HANG' | 'DROP';

/** A gateway on loopback that does what a test tells it to; taken messages are kept by their key, as a real one does. */
export class MessageGateway {
  readonly received: Received[] = [];
  readonly taken = new Map<string, Received>();
  /** Answers of the next requests, in order; afterwards `usually`. */
  readonly next: Behaviour[] = [];
  usually: Behaviour = 202;
  private readonly hanging = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MessageGateway> {
    const server = createServer();
    const gateway = new MessageGateway(server);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', chunk => {
        text += String(chunk);
      });
      request.on('end', () => gateway.answer(request.headers, text, response));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/messages`;
  }

  /** How often a message was offered. */
  offers(key: string): number {
    return this.received.filter(each => each.key === key).length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private answer(headers: IncomingHttpHeaders, text: string, response: ServerResponse): void {
    const received = { key: String(headers['idempotency-key']), headers, body: JSON.parse(text) };
    this.received.push(received);
    const behaviour = this.next.shift() ?? this.usually;
    if (behaviour === 'HANG') {
      this.hanging.add(response);
      return;
    }
    if (behaviour === 'DROP' || behaviour < 300) this.taken.set(received.key, received);
    if (behaviour === 'DROP') response.destroy();
    else response.writeHead(behaviour).end('{}');
  }
}
