import { useSyncExternalStore } from 'react';

/** The clock of the console. Components that show ages share one timer per step instead of one each. */
interface Ticker {
  now: number;
  readonly listeners: Set<() => void>;
  timer?: ReturnType<typeof setInterval>;
  /** Both stay the same functions, or React would subscribe anew with every rendering. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

const tickers = new Map<number, Ticker>();

/** The present instant in milliseconds, renewed every `stepMs`. */
export function useNow(stepMs = 30_000): number {
  const ticker = tickerOf(stepMs);
  return useSyncExternalStore(ticker.subscribe, ticker.read);
}

function tickerOf(stepMs: number): Ticker {
  const known = tickers.get(stepMs);
  if (known) {
    // A clock that nobody watched has stood still. It must not jump while hundreds of tiles subscribe to it.
    if (known.listeners.size === 0 && Date.now() - known.now > stepMs) known.now = Date.now();
    return known;
  }
  const ticker: Ticker = {
    now: Date.now(),
    listeners: new Set(),
    subscribe: listener => watch(ticker, stepMs, listener),
    read: () => ticker.now,
  };
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
