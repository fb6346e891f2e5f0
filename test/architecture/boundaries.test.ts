import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** A source file by its path in the project, with forward slashes. */
interface Source {
  readonly path: string;
  readonly text: string;
}

const project = join(__dirname, '..', '..');
const folders = ['server', 'schema', 'migrations', 'client/src'];
/**
 * What a slice shows to other slices; its entities and resolvers are its own. Facts, writes and followers are for commands that change things
 * of two slices in one transaction.
 */
const shown = /\.(commands|codes|enums|facts|followers|inputs|violations|writes|queries|loaders|rules|types)$/;

/**
 * The house's arrows: main → app → slices → platform → kernel; everybody on the server may use the shared words of
 * the contract. For each layer, what it may import; `to` is the path of the target without its extension.
 */
const arrows: Record<string, (to: string, from: string) => boolean> = {
  main: () => true,
  app: to => layer(to) !== 'main',
  slice: (to, from) =>
    ['platform', 'kernel', 'words'].includes(layer(to)) ||
    (layer(to) === 'slice' && (sliceOf(to) === sliceOf(from) || shown.test(to))),
  // The demo plays through the public API like any client. It seeds through the platform's database, by the slices'
  // own rules, and hashes identity numbers as the wards find them later. Pay and what is bought are seeded by commands: the
  // lines of a run come only from the engine, stock only from receipts, and the database takes no others.
  demo: (to, from) =>
    ['demo', 'platform', 'kernel'].includes(layer(to)) ||
    (layer(to) === 'slice' && (to.endsWith('.rules') || to === 'server/wards/patient-identity')) ||
    (from.startsWith('server/demo/seed-pay') && sliceOf(to) === 'pay' && /\.(commands|queries|records)$/.test(to)) ||
    (from.startsWith('server/demo/seed-purchasing') && to === 'server/stock/receive.commands'),
  platform: to => ['platform', 'kernel', 'words'].includes(layer(to)) || to === 'migrations',
  // A word may say who may read it, which takes the decorator, and needs values; nothing else of the server.
  words: to => ['words', 'kernel'].includes(layer(to)) || to === 'server/platform/access/rule',
  kernel: to => layer(to) === 'kernel',
  migrations: to => layer(to) === 'migrations',
  client: to => layer(to) === 'client',
};

describe('the arrows of the architecture', () => {
  test('hold in every source file', () => {
    const sources = folders.flatMap(folder => readSources(join(project, folder)));
    expect(sources.length).toBeGreaterThan(20);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  test.each([
    ['a slice reaching into another one’s tables', 'server/wards/wards.commands.ts', '../group/group.entities'],
    ['a slice importing the app', 'server/wards/wards.queries.ts', '../config'],
    ['a slice using the demo', 'server/wards/wards.commands.ts', '../demo/people'],
    ['the platform knowing a slice', 'server/platform/feed/tail.ts', '../../wards/wards.types'],
    ['the kernel doing machinery', 'server/kernel/ids.ts', '../platform/errors'],
    ['the kernel using a package', 'server/kernel/ids.ts', 'pg'],
    ['the demo going round the API', 'server/demo/simulator.ts', '../wards/wards.commands'],
    ['the client importing the server', 'client/src/wards/Board.tsx', '../../../server/wards/wards.rules'],
    ['the client importing the contract’s code', 'client/src/ui/format.ts', '../../../schema/scalars'],
    ['a word of the contract knowing a slice', 'schema/connection.ts', '../server/group/group.types'],
    ['a migration using code that will change', 'migrations/1-group.ts', '../server/platform/errors'],
    ['the app importing main', 'server/app.ts', './main'],
  ])('catch %s', (_what, path, target) => {
    for (const statement of [
      `import { x } from '${target}';`,
      `export * from "${target}";`,
      `void import('${target}');`,
    ])
      expect(forbiddenImports([{ path, text: statement }])).toHaveLength(1);
  });

  test.each([
    ['server/wards/wards.commands.ts', '../group/group.queries'],
    ['server/wards/wards.types.ts', '../../schema/connection'],
    ['server/wards/wards.types.ts', 'type-graphql'],
    ['server/platform/database/migrate.ts', '../../../migrations'],
    ['client/src/wards/Board.tsx', '../ui/format'],
  ])('let %s import %s', (path, target) => {
    expect(forbiddenImports([{ path, text: `import { x } from '${target}';` }])).toEqual([]);
  });
});

/** One line per import that goes against an arrow. */
function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap(source =>
    importsOf(source.text)
      .filter(target => !isAllowed(source.path, target))
      .map(target => `${source.path} must not import ${target}`),
  );
}

function isAllowed(from: string, target: string): boolean {
  if (!target.startsWith('.')) return layer(from) !== 'kernel' || target === 'node:crypto';
  return arrows[layer(from)]?.(posix.join(posix.dirname(from), target), from) ?? false;
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map(match => match[1] ?? '');
}

function layer(path: string): string {
  const [top, second, third] = path.replace(/\.tsx?$/, '').split('/');
  if (top === 'schema') return second === 'emit' ? 'main' : 'words';
  if (top !== 'server') return top ?? '';
  if (third === undefined) return second === 'main' || second === 'migrate' ? 'main' : 'app';
  return ['kernel', 'platform', 'demo'].includes(second ?? '') ? (second ?? '') : 'slice';
}

function sliceOf(path: string): string | undefined {
  return path.split('/')[1];
}

function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.startsWith('gql'))
    .map(name => ({
      path: relative(project, join(folder, name)).split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
