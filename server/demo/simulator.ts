import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorAccount } from './demo-users';
import { houses } from './houses.rules';
import { inventedAreas, PeopleInventor } from './people.rules';
import { Random } from './random';
import { ApiClient, Refused, Unreachable } from './simulator.client';
import { PlayedHouse, type Travellers } from './simulator.house';
import { nextRate, rates } from './simulator.rules';

export interface SimulatorOptions {
  /** Address of the GraphQL API, such as http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** One bed manager for each institution to play. */
  readonly accounts: readonly SimulatorAccount[];
  /** How many times faster than life; 0 plays nothing. */
  readonly pace: number;
  /** Ends everything at once. */
  readonly signal: AbortSignal;
  readonly log: SimulatorLog;
  /** The same seed makes the same choices; without it each run is another. */
  readonly seed?: string;
}

/** A structured log such as pino's. */
export interface SimulatorLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** What was played so far. */
export interface SimulatorReport {
  /** Mutations that happened, by name. */
  readonly done: Readonly<Record<string, number>>;
  /** Refusals, as somebody who works beside others meets them, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Times that the server could not be reached. */
  readonly unreachable: number;
  /** What should not have happened: errors of the API other than refusals. */
  readonly unexpected: readonly string[];
}

export interface Simulator {
  report(): SimulatorReport;
  /** Resolves when everything has ended after the signal; never rejects. */
  readonly ended: Promise<void>;
}

/** The whole board is looked at again this often, or when something was refused, but not more often than `lookAgainMs`. */
const lookEveryMs = 240_000;
const lookAgainMs = 10_000;
/** Longest time to wait before the rates are taken anew: they change with the hour. */
const waitMaxMs = 20_000;
const waitMinMs = 2;
const troublePauseMs = { first: 1_000, max: 30_000 };
const unexpectedMax = 50;

/**
 * Plays the demo through the public API like any client, each institution on its own: plans, admissions, moves, discharges, cleaning, holds at
 * the rhythm of simulator.rules.ts. Errors are logged and it goes on; it waits while the server or its database is away.
 */
export function startSimulator(options: SimulatorOptions): Simulator {
  const { pace, log } = options;
  const seed = options.seed ?? randomUUID();
  const travellers: Travellers = new Map();
  const own = { ...options, signal: ownSignal(options.signal) };
  const accounts = pace > 0 && !options.signal.aborted ? options.accounts : [];
  const players = accounts.flatMap(account => playerFor(account, own, seed, travellers));
  if (players.length > 0) log.info({ institutions: players.length, pace }, 'the demo simulator plays');
  return {
    report: () => reportOf(players),
    ended: Promise.all(players.map(player => player.play())).then(() => undefined),
  };
}

/** Each player waits on the signal; the caller's own keeps a single listener. */
function ownSignal(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

function playerFor(
  account: SimulatorAccount,
  options: SimulatorOptions,
  seed: string,
  travellers: Travellers,
): Player[] {
  const house = houses().find(each => each.code === account.institutionCode);
  if (!house || account.post !== 'BED_MANAGER') return [];
  const random = new Random(`${seed} ${house.code}`);
  const inventor = new PeopleInventor(new Random(`${seed} ${house.code} people`), inventedAreas.simulator);
  const api = new ApiClient(options.url, account, options.signal);
  return [
    new Player(
      new PlayedHouse(api, house, inventor, random, travellers, options.pace),
      random,
      options,
      account.institutionCode,
    ),
  ];
}

class Player {
  unreachable = 0;
  readonly unexpected: string[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;
  private pauseMs = troublePauseMs.first;

  constructor(
    readonly house: PlayedHouse,
    private readonly random: Random,
    private readonly options: SimulatorOptions,
    private readonly code: string,
  ) {}

  async play(): Promise<void> {
    const { signal } = this.options;
    // Not all at once: twenty sign-ins would keep the passwords' hashing busy.
    await this.pause(this.random.between(0, 3_000));
    while (!signal.aborted) {
      try {
        await this.step();
        this.pauseMs = troublePauseMs.first;
      } catch (error) {
        if (signal.aborted) return;
        this.note(error);
        this.house.stale = true;
        await this.pause(this.pauseMs);
        this.pauseMs = Math.min(troublePauseMs.max, this.pauseMs * 2);
      }
    }
  }

  private async step(): Promise<void> {
    await this.lookIfNeeded();
    const next = nextRate(rates(this.house, Date.now(), this.options.pace), this.options.pace, this.random);
    const waitMs = Math.min(next?.waitMs ?? waitMaxMs, waitMaxMs);
    await this.pause(Math.max(waitMinMs, waitMs));
    if (next && next.waitMs <= waitMaxMs && !this.options.signal.aborted)
      await this.house.perform(next.rate, Date.now());
  }

  private async lookIfNeeded(): Promise<void> {
    const age = performance.now() - this.lookedAt;
    if (age < lookAgainMs || (age < lookEveryMs && !this.house.stale)) return;
    await this.house.look();
    this.lookedAt = performance.now();
  }

  private note(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Unreachable) this.unreachable += 1;
    else if (this.unexpected.length < unexpectedMax) this.unexpected.push(message);
    const what =
      error instanceof Unreachable ? 'the simulator waits for the server' : 'the simulator met an unexpected answer';
    this.options.log.warn(
      { institution: this.code, code: error instanceof Refused ? error.code : undefined, reason: message },
      what,
    );
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.options.signal }).catch(() => undefined);
  }
}

function reportOf(players: readonly Player[]): SimulatorReport {
  return {
    done: total(players.map(({ house }) => house.done)),
    refused: total(players.map(({ house }) => house.refused)),
    unreachable: players.reduce((count, player) => count + player.unreachable, 0),
    unexpected: players.flatMap(player => player.unexpected),
  };
}

function total(counts: readonly ReadonlyMap<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts.flatMap(each => [...each])) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
