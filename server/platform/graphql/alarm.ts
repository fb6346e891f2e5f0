/** The furthest that a timer reaches, 24.8 days; one that is set further rings at once. */
const timerMsMax = 2 ** 31 - 1;

/**
 * Calls at an instant, however far away.
 * @param at milliseconds since 1970; infinity never comes
 * @returns takes the call back
 */
export function callAt(at: number, call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const set = () => {
    const leftMs = at - Date.now();
    timer = leftMs > timerMsMax ? setTimeout(set, timerMsMax) : setTimeout(call, Math.max(0, leftMs));
    timer.unref();
  };
  if (at !== Number.POSITIVE_INFINITY) set();
  return () => clearTimeout(timer);
}
