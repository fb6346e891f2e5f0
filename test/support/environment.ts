/// <reference lib="dom" />
import type { EnvironmentContext, JestEnvironment, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import type { Circus, Global } from '@jest/types';
import { ModuleMocker } from 'jest-mock';
import type { BrowserContext, Page } from 'playwright-core';

const longest = 1_500;

// As in the built server: elsewhere graphql looks at each object for a second copy of itself, a fifth of what an answer costs.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
require('reflect-metadata');

/**
 * The worker's own world, as `runtime.cjs` wants it, left at the end as it was found. A test that fails with pages of the console before it
 * says what stood on them.
 */
export default class Environment implements JestEnvironment {
  readonly global = globalThis as unknown as Global.Global;
  readonly moduleMocker = new ModuleMocker(this.global as never);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  private readonly before = Object.getOwnPropertyDescriptors(globalThis);
  private readonly environment = { ...process.env };
  private readonly exit = process.exit;

  constructor({ projectConfig }: JestEnvironmentConfig, _context: EnvironmentContext) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: this.global as never });
    for (const key of [Symbol.for('EVENT_HANDLERS'), Symbol.for('$$jest-matchers-object')])
      Reflect.deleteProperty(globalThis, key);
  }

  /** Refusals are errors too, and each line of a stack is looked up in a source map: jest's hundred lines are dear. */
  async setup(): Promise<void> {
    Error.stackTraceLimit = 20;
  }

  /** Leaves the worker as it was found: what was hung on globals, among them what decorators noted, is of the suite that ends. */
  async teardown(): Promise<void> {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    process.exit = this.exit;
    for (const key of Object.keys(process.env)) if (!(key in this.environment)) delete process.env[key];
    Object.assign(process.env, this.environment);
    for (const key of Reflect.ownKeys(globalThis)) if (!(key in this.before)) Reflect.deleteProperty(globalThis, key);
    Object.defineProperties(globalThis, this.before);
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  getVmContext(): object {
    return globalThis;
  }

  async handleTestEvent(event: Circus.Event): Promise<void> {
    const contexts = (this.global.openContexts ?? []) as BrowserContext[];
    if (event.name === 'test_start') contexts.splice(0);
    if (event.name !== 'test_fn_failure' || !(event.error instanceof Error)) return;
    const { error } = event;
    const pages = contexts.flatMap(context => context.pages());
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
