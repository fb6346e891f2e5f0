import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorAccount } from './demo-users';
import { houses } from './houses.rules';
import { inventedAreas, PeopleInventor } from './people.rules';
import { Random } from './random';
import { PlayedNurse } from './simulator.care';
import { ApiClient, Refused, Unreachable } from './simulator.client';
import { PlayedDesk, type Simulated } from './simulator.desk';
import { PlayedHouse } from './simulator.house';
import { nextRate, rates } from './simulator.rules';

export interface SimulatorOptions {
  /** Address of the GraphQL API, such as http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Bed managers, referral desks and nurses of the institutions to play. */
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

/** A board is looked at again this often, and when something has changed or was refused, but not more often than `againMs`. */
interface Looking {
  readonly everyMs: number;
  readonly againMs: number;
}
const lookingAtBeds: Looking = { everyMs: 240_000, againMs: 10_000 };
const lookingAtReferrals = (pace: number): Looking => ({
  everyMs: Math.min(30_000, Math.max(2_000, 300_000 / pace)),
  againMs: 2_000,
});
/** Longest time to wait before the rates are taken anew: they change with the hour. */
const sleepMaxMs = 20_000;
const waitMinMs = 2;
const troublePauseMs = { first: 1_000, max: 30_000 };
const unexpectedMax = 50;

/**
 * Plays the demo through the public API like any client, each institution on its own: plans, admissions, moves, discharges, cleaning, holds at
 * the rhythm of simulator.rules.ts; referrals as simulator.desk.rules.ts has them, which leaves visitors the time to act themselves; and a few
 * follow-ups a day. Errors are logged and it goes on; it waits while the server or its database is away.
 */
export function startSimulator(options: SimulatorOptions): Simulator {
  const { pace, log } = options;
  const seed = options.seed ?? randomUUID();
  const own = { ...options, signal: ownSignal(options.signal) };
  const accounts = pace > 0 && !options.signal.aborted ? options.accounts : [];
  const codes = [...new Set(accounts.map(account => account.institutionCode))];
  const simulated: Simulated = new Set();
  const players = codes.flatMap(code => playersOf(code, { ...own, accounts }, seed, simulated));
  if (players.length > 0) log.info({ institutions: codes.length, pace }, 'the demo simulator plays');
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

/** Bed manager, referral desk and nurse of an institution, as far as there are accounts for them. */
function playersOf(code: string, options: SimulatorOptions, seed: string, simulated: Simulated): Player[] {
  const { url, accounts, pace, signal } = options;
  const plan = houses().find(each => each.code === code);
  const apiOf = (post: SimulatorAccount['post']) => {
    const account = accounts.find(each => each.institutionCode === code && each.post === post);
    return account && new ApiClient(url, account, signal);
  };
  const randomOf = (what: string) => new Random(`${seed} ${code}${what}`);
  const inventor = new PeopleInventor(randomOf(' people'), inventedAreas.simulator);
  const [bedsApi, deskApi] = [apiOf('BED_MANAGER'), apiOf('REFERRAL_DESK')];
  const random = randomOf('');
  const house = bedsApi && plan ? new PlayedHouse(bedsApi, plan, inventor, random, pace) : null;
  const players: Player[] = [];
  if (house) players.push(new Player(partOfBeds(house, random, pace), random, options, code));
  if (deskApi) {
    const chance = randomOf(' desk');
    const desk = new PlayedDesk(deskApi, house, inventor, chance, pace, simulated);
    players.push(new Player(partOfReferrals(desk, chance, pace), chance, options, code));
  }
  const careApi = apiOf('COMMUNITY_NURSE');
  if (careApi) {
    const chance = randomOf(' nurse');
    players.push(new Player(partOfCare(new PlayedNurse(careApi, chance, pace), chance, pace), chance, options, code));
  }
  return players;
}

/** What one simulated person plays. */
interface Part {
  readonly played: Pick<PlayedHouse, 'stale' | 'done' | 'refused'>;
  readonly looking: Looking;
  look(at: number): Promise<void>;
  /** What happens next, and when; null when nothing can. */
  next(at: number): { readonly waitMs: number; act(at: number): Promise<unknown> } | null;
}

function partOfBeds(house: PlayedHouse, random: Random, pace: number): Part {
  return {
    played: house,
    looking: lookingAtBeds,
    look: () => house.look(),
    next: at => {
      const next = nextRate(rates(house, at, pace), pace, random);
      return next && { waitMs: next.waitMs, act: then => house.perform(next.rate, then) };
    },
  };
}

/** What is due, or before that somebody who is sent. */
function partOfReferrals(desk: PlayedDesk, random: Random, pace: number): Part {
  return {
    played: desk,
    looking: lookingAtReferrals(pace),
    look: at => desk.look(at),
    next: at => {
      const untilDueMs = Math.max(0, desk.dueAt - at);
      const sent = nextRate(desk.sends(at), pace, random);
      if (sent && sent.waitMs < untilDueMs)
        return { waitMs: sent.waitMs, act: then => desk.send(sent.rate.what, then) };
      return Number.isFinite(untilDueMs) ? { waitMs: untilDueMs, act: then => desk.takeTurn(then) } : null;
    },
  };
}

function partOfCare(nurse: PlayedNurse, random: Random, pace: number): Part {
  return {
    played: nurse,
    looking: lookingAtBeds,
    look: () => nurse.look(),
    next: at => {
      const next = nextRate(nurse.rates(at), pace, random);
      return next && { waitMs: next.waitMs, act: () => nurse.see() };
    },
  };
}

class Player {
  unreachable = 0;
  readonly unexpected: string[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;
  private pauseMs = troublePauseMs.first;

  constructor(
    readonly part: Part,
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
        this.part.played.stale = true;
        await this.pause(this.pauseMs);
        this.pauseMs = Math.min(troublePauseMs.max, this.pauseMs * 2);
      }
    }
  }

  private async step(): Promise<void> {
    await this.lookIfNeeded();
    const next = this.part.next(Date.now());
    // Not asleep past the next look: others act, too.
    const waitMaxMs = Math.min(sleepMaxMs, this.part.looking.everyMs);
    await this.pause(Math.max(waitMinMs, Math.min(next?.waitMs ?? waitMaxMs, waitMaxMs)));
    if (next && next.waitMs <= waitMaxMs && !this.options.signal.aborted) await next.act(Date.now());
  }

  private async lookIfNeeded(): Promise<void> {
    const age = performance.now() - this.lookedAt;
    const { everyMs, againMs } = this.part.looking;
    if (age < againMs || (age < everyMs && !this.part.played.stale)) return;
    await this.part.look(Date.now());
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
    done: total(players.map(({ part }) => part.played.done)),
    refused: total(players.map(({ part }) => part.played.refused)),
    unreachable: players.reduce((count, player) => count + player.unreachable, 0),
    unexpected: players.flatMap(player => player.unexpected),
  };
}

function total(counts: readonly ReadonlyMap<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts.flatMap(each => [...each])) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
