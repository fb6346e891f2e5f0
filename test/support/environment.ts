/// <reference lib="dom" />
import type { Circus } from '@jest/types';
import NodeEnvironment from 'jest-environment-node';
import type { BrowserContext, Page } from 'playwright-core';

const longest = 1_500;

/** Node, where a test that fails with pages of the console before it says what stood on them. */
export default class Environment extends NodeEnvironment {
  async handleTestEvent(event: Circus.Event): Promise<void> {
    const contexts = (this.global.openContexts ?? []) as BrowserContext[];
    if (event.name === 'test_start') contexts.splice(0);
    // What was thrown there is no Error of here.
    if (event.name !== 'test_fn_failure' || typeof event.error !== 'object') return;
    const pages = contexts.flatMap(context => context.pages());
    const error = event.error as Error;
    for (const evidence of await Promise.all(pages.map(evidenceOf))) {
      error.stack = `${error.stack ?? error.message}\n\n${evidence}`;
    }
  }
}

async function evidenceOf(page: Page): Promise<string> {
  const text = page
    .evaluate(() => {
      const parts = [...document.querySelectorAll<HTMLElement>('[role="dialog"], main, .toasts')];
      return (parts.length > 0 ? parts : [document.body]).map(part => part.innerText).join('\n---\n');
    })
    .catch((error: Error) => error.message);
  const late = new Promise<string>(resolve => setTimeout(() => resolve('the page does not answer'), 5_000).unref());
  return `On ${page.url()}:\n${(await Promise.race([text, late])).slice(0, longest)}`;
}
