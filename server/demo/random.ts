import { createHash } from 'node:crypto';
import { invariant } from '../kernel/invariant';

/** A source of chance that gives the same series for the same seed text (sfc32). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private count = 1;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest();
    this.a = digest.readInt32LE(0);
    this.b = digest.readInt32LE(4);
    this.c = digest.readInt32LE(8);
    for (let warm = 0; warm < 12; warm += 1) this.bits();
  }

  /** 32 random bits as a whole number from 0. */
  bits(): number {
    const sum = (this.a + this.b + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    return this.bits() / 4_294_967_296;
  }

  between(from: number, until: number): number {
    return from + this.unit() * (until - from);
  }

  /** A whole number from `from` to `to`, both possible. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    invariant(choices.length > 0, 'nothing to pick from');
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** Index of one of the weights, each as probable as it is heavy. */
  weighted(weights: readonly number[]): number {
    let left = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Shape of a version 7 UUID for an instant, but the same on each run. */
  uuid(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const low = this.bits().toString(16).padStart(8, '0');
    const high = this.bits().toString(16).padStart(8, '0');
    const tail = this.bits().toString(16).padStart(8, '0');
    const variant = '89ab'[this.bits() & 3];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${low.slice(0, 3)}-${variant}${low.slice(3, 6)}-${high}${tail.slice(0, 4)}`;
  }
}
