/** npm run bench [name …]: the benchmarks whose file names begin so, all of them without a name, one after the other. */
const { spawnSync } = require('node:child_process');
const { readdirSync } = require('node:fs');

const all = readdirSync(__dirname)
  .filter(file => file.endsWith('.test.ts'))
  .map(file => file.replace('.test.ts', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !all.some(bench => bench.startsWith(name)));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}
const chosen = all.filter(bench => wanted.length === 0 || wanted.some(name => bench.startsWith(name)));
const { status } = spawnSync('npx', ['jest', '--runInBand', ...chosen.map(bench => `test/bench/${bench}.test.ts`)], {
  stdio: 'inherit',
  env: { ...process.env, BENCH: '1' },
});
process.exit(status ?? 1);
