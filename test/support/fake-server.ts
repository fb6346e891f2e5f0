import { createServer, type Socket } from 'node:net';

/** Runs the body while something listens on a port of loopback that is not what it should be. */
export async function withListener(
  play: (socket: Socket) => void,
  body: (port: number) => Promise<void>,
): Promise<void> {
  const sockets: Socket[] = [];
  const server = createServer(socket => {
    sockets.push(socket.on('error', () => undefined));
    play(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await body(typeof address === 'object' && address ? address.port : 0);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  }
}

/** Speaks just enough of PostgreSQL's protocol to let anybody in and to answer one question as version 14. */
export function playOldServer(socket: Socket): void {
  const columns = { version: '14.9', version_number: '140009', encoding: 'UTF8', missing: '', may_make_role: 'yes' };
  const ready = message('Z', Buffer.from('I'));
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', int32(0)), ready]));
    socket.once('data', () => {
      socket.write(
        Buffer.concat([
          rowDescription(Object.keys(columns)),
          dataRow(Object.values(columns)),
          message('C', text('SELECT 1')),
          ready,
        ]),
      );
    });
  });
}

function rowDescription(names: readonly string[]): Buffer {
  const textType = Buffer.concat([int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
  return message('T', int16(names.length), ...names.flatMap(name => [text(name), textType]));
}

function dataRow(values: readonly string[]): Buffer {
  return message('D', int16(values.length), ...values.flatMap(value => [int32(value.length), Buffer.from(value)]));
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}
