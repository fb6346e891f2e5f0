import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './server-process';

const program = [
  '/usr/sbin/nats-server',
  '/usr/bin/nats-server',
  '/usr/local/bin/nats-server',
  '/opt/homebrew/bin/nats-server',
].find(existsSync);

/** Runs where a NATS server is installed, and says so where it is not. */
export const describeWithNats: jest.Describe = program ? describe : skipAloud();

function skipAloud(): jest.Describe {
  console.warn('No nats-server found: the tests of the relay are skipped.');
  return describe.skip;
}

/** A NATS server with JetStream on loopback, which can be killed and started again at the same address. */
export class NatsServer {
  private process?: ChildProcess;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async make(): Promise<NatsServer> {
    const server = new NatsServer(await freePort(), mkdtempSync(join(tmpdir(), 'medgroup-nats-')));
    await server.start();
    return server;
  }

  get url(): string {
    return `nats://feed:word@127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = [
      '-a',
      '127.0.0.1',
      '-p',
      String(this.port),
      '-js',
      '-sd',
      this.folder,
      '--user',
      'feed',
      '--pass',
      'word',
    ];
    this.process = spawn(program ?? '', options, { stdio: 'ignore' });
    while (!(await this.answers())) await sleep(20);
  }

  async kill(): Promise<void> {
    const ended = this.process && once(this.process, 'exit');
    this.process?.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return new Promise(resolve => {
      const socket = connect(this.port, '127.0.0.1', () => settle(true)).on('error', () => settle(false));
      function settle(isThere: boolean): void {
        socket.destroy();
        resolve(isThere);
      }
    });
  }
}
