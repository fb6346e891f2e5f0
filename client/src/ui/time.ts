import { useSyncExternalStore } from 'react';

/** The clock of the console. Components that show ages share one timer per step instead of one each. */
interface Ticker {
  now: number;
  listeners: Set<() => void>;
  timer?: ReturnType<typeof setInterval>;
}

const tickers = new Map<number, Ticker>();

/** The present instant in milliseconds, renewed every `stepMs`. */
export function useNow(stepMs = 30_000): number {
  const ticker = tickerOf(stepMs);
  return useSyncExternalStore(
    listener => watch(ticker, stepMs, listener),
    () => ticker.now,
  );
}

function tickerOf(stepMs: number): Ticker {
  const known = tickers.get(stepMs);
  if (known) {
    // A clock that nobody watched has stood still. It must not jump while hundreds of tiles subscribe to it.
    if (known.listeners.size === 0 && Date.now() - known.now > stepMs) known.now = Date.now();
    return known;
  }
  const ticker: Ticker = { now: Date.now(), listeners: new Set() };
  tickers.set(stepMs, ticker);
  return ticker;
}

function watch(ticker: Ticker, stepMs: number, listener: () => void): () => void {
  if (ticker.listeners.size === 0) {
    ticker.timer = setInterval(() => {
      ticker.now = Date.now();
      for (const each of ticker.listeners) each();
    }, stepMs);
  }
  ticker.listeners.add(listener);
  return () => {
    ticker.listeners.delete(listener);
    if (ticker.listeners.size === 0) clearInterval(ticker.timer);
  };
}
