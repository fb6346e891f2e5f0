import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 20;

/** Waits for what happens beside the test; throws when it has not after so many seconds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not happen in ${seconds} seconds`);
    await sleep(pauseMs);
  }
}
