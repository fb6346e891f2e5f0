import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bundles the console, unless nothing changed since the last time: a second start is quick. */
const client = dirname(fileURLToPath(import.meta.url));
const project = dirname(client);
const built = join(project, 'dist', 'client', 'index.html');
const sources = [client, join(project, 'schema', 'schema.graphql'), join(project, 'package-lock.json')];

if (!existsSync(built) || sources.some(source => newest(source) > statSync(built).mtimeMs)) {
  const { build } = await import('vite');
  await build({ configFile: join(client, 'vite.config.mts'), logLevel: 'warn' });
}

/** When a file, or anything in a folder, changed last; a removed file changes its folder. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}
