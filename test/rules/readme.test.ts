import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../server/config';

/** The README's table of settings names each setting that the server reads, and no other. */
describe('the table of settings', () => {
  it.each(['README.md'])('in %s is true', file => {
    const text = readFileSync(join(__dirname, '../..', file), 'utf8');
    const rows = text.split('\n').filter(line => /^\| `[A-Z]/.test(line));
    const named = rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(match => match[1]));
    expect([...named].sort()).toEqual(settings.map(setting => setting.name as string).sort());
    for (const { name, ...setting } of settings) {
      if (!('default' in setting)) continue;
      const row = rows.find(each => each.includes(`\`${name}\``)) ?? '';
      expect(row).toContain(setting.default);
    }
  });
});
