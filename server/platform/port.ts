import { createServer } from 'node:net';
import { StartupError } from './startup-error';

/** Throws a StartupError if nobody could listen there now: better said before a database is started and loaded. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', error => reject(portError(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Turns a failed listen into one line and a hint. */
export function portError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Record<string, [message: string, hint: string]> = {
    EADDRINUSE: [`Port ${port} is in use.`, `Stop the other program, or choose another: PORT=${port + 1} npm start`],
    EACCES: [`Port ${port} is reserved for root.`, 'Choose a port above 1023 with PORT.'],
    EADDRNOTAVAIL: [`This machine has no address ${host}.`, 'Set HOST to 127.0.0.1, or 0.0.0.0 for all its addresses.'],
    ENOTFOUND: [`There is no host ${host}.`, 'Set HOST to 127.0.0.1, or 0.0.0.0 for all addresses of this machine.'],
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new StartupError(...reason, { cause: error }) : error;
}
