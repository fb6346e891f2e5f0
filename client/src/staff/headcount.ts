import { fullTimeBp } from './shares';

/** What is missing to the posts, in basis points of full time; below 0 what stands above them. */
export function gapOf(posts: number, filledBp: number): number {
  return posts * fullTimeBp - filledBp;
}

/** A ratio of the API in basis points. */
export function ratioBp({ numerator, denominator }: { numerator: number; denominator: number }): number | undefined {
  return denominator === 0 ? undefined : Math.round((numerator / denominator) * fullTimeBp);
}
