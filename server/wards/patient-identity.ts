import { createHmac, hkdfSync } from 'node:crypto';

/** Finds people by their exact identity number without keeping anything that could be reversed without the key. */
export class IdentityHasher {
  private readonly key: Buffer;

  /** @param secret the server's secret (MEDGROUP_SECRET); another secret finds nobody who was registered under this one */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'medgroup patient identity', 32));
  }

  hash(idNumber: string): string {
    return createHmac('sha256', this.key).update(idNumber).digest('hex');
  }
}
