import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Makes the six digits that a resident confirms by. A code follows from the id of its row by the server's secret, so it stands nowhere: not in
 * the database, not in the queue of messages, not in a log.
 */
export class ContractCodes {
  private readonly key: Buffer;

  /** @param secret the server's secret (MEDGROUP_SECRET); all processes on one database share it */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'medgroup contract code', 32));
  }

  /** The digits of a code: of 2^48 numbers, so that each of the million is as likely as another to within a billionth. */
  digits(codeId: string): string {
    const number = createHmac('sha256', this.key).update(codeId).digest().readUIntBE(0, 6) % 1_000_000;
    return String(number).padStart(6, '0');
  }

  matches(codeId: string, said: string): boolean {
    const [ours, theirs] = [Buffer.from(this.digits(codeId)), Buffer.from(said)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  }
}
