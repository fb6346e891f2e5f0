import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

/** One of those that answer the same question over HTTP. */
export interface Side {
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface ContestSize {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

const warmUpSeconds = 8;

/** What a side reached, each figure over all rounds: median, least and most. */
export interface Reached {
  readonly name: string;
  readonly requestsPerSecond: Spread;
  readonly p50Ms: Spread;
  readonly p99Ms: Spread;
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Asks the sides in turn, another one first in each round, since what is on the machine besides changes with time. Every answer must be right:
 * a side that answers errors quickly has not won. Prints a table with ratios to the first side, and writes it beside the figures as JSON.
 */
export async function contest(name: string, sides: readonly Side[], size: ContestSize): Promise<Reached[]> {
  const rounds = new Map<string, Round[]>(sides.map(side => [side.name, []]));
  // A server runs for weeks: what it costs until its code is compiled and its connections have their plans is not asked here.
  for (const side of sides) await load(side, { ...size, seconds: Math.min(warmUpSeconds, size.seconds) });
  for (let round = 0; round < size.rounds; round += 1)
    for (const at of sides.keys()) {
      const side = sides[(at + round) % sides.length] as Side;
      rounds.get(side.name)?.push(await load(side, size));
    }
  const reached = sides.map(side => summed(side.name, rounds.get(side.name) ?? []));
  tell(name, reached, size);
  return reached;
}

interface Round {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

async function load({ name, url, headers, body }: Side, { seconds, connections }: ContestSize): Promise<Round> {
  const result = await autocannon({ url, method: 'POST', headers, body, duration: seconds, connections, timeout: 60 });
  const wrong = result.errors + result.timeouts + result.non2xx;
  if (wrong > 0 || result['2xx'] === 0) throw new Error(`${name}: ${wrong} wrong answers, ${result['2xx']} right ones`);
  const { requests, latency } = result;
  return {
    requestsPerSecond: result['2xx'] / result.duration || requests.average,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
  };
}

function summed(name: string, rounds: readonly Round[]): Reached {
  return {
    name,
    requestsPerSecond: spread(rounds.map(each => each.requestsPerSecond)),
    p50Ms: spread(rounds.map(each => each.p50Ms)),
    p99Ms: spread(rounds.map(each => each.p99Ms)),
  };
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

function tell(name: string, reached: readonly Reached[], size: ContestSize): void {
  const [first] = reached;
  const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
  const rows = reached.map(each => [
    each.name,
    shown(each.requestsPerSecond, 1),
    shown(each.p50Ms, 0),
    shown(each.p99Ms, 0),
    ((first?.requestsPerSecond.median ?? 0) / each.requestsPerSecond.median).toFixed(2),
  ]);
  const lines = [
    '',
    `${name}: ${size.rounds} rounds of ${size.seconds} s, ${size.connections} connections, ${machine}, ${new Date().toISOString()}`,
    `| | requests/s | p50 ms | p99 ms | ${first?.name} ÷ this |`,
    '|---|---|---|---|---|',
    ...rows.map(row => `| ${row.join(' | ')} |`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  save(name, { name, at: new Date(), machine, size, reached });
}

function shown({ median, least, most }: Spread, decimals: number): string {
  return `${median.toFixed(decimals)} (${least.toFixed(decimals)}–${most.toFixed(decimals)})`;
}

/** A folder that can't be written to loses the file, not the figures. */
function save(name: string, figures: object): void {
  const folder = process.env.BENCH_RESULTS ?? join(__dirname, '../../bench-results');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  } catch (error) {
    process.stdout.write(`The figures could not be written to ${folder}: ${(error as Error).message}\n`);
  }
}
