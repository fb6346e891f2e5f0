import i18next from 'i18next';
import { createStore, useStore } from '../ui/store';
import { useNow } from '../ui/time';

/** How far the server's clock is ahead of this screen's: those of hospital screens are their own. */
const aheadMs = createStore(0);

/** Tells the server's instant of an answer that has just arrived. */
export function setServerTime(at: string): void {
  const ahead = Date.parse(at) - Date.now();
  // The way of the answer is no difference between clocks.
  aheadMs.set(Math.abs(ahead) < 2_000 ? 0 : ahead);
}

/** The server's present instant, renewed every `stepMs`. */
export function useServerNow(stepMs: number): number {
  return useNow(stepMs) + useStore(aheadMs);
}

const minute = 60_000;
const hour = 60 * minute;

/** A remaining or exceeded time: to the second when short, then minutes, hours and minutes, days. */
export function leftWords(ms: number): string {
  const { t } = i18next;
  if (ms < 2 * minute) return t('referral.clock.seconds', { n: Math.ceil(ms / 1_000) });
  if (ms < 2 * hour) return t('duration.minutes', { n: Math.floor(ms / minute) });
  if (ms < 48 * hour) return t('duration.hours', { n: Math.floor(ms / hour) });
  return t('duration.days', { n: Math.floor(ms / (24 * hour)) });
}
