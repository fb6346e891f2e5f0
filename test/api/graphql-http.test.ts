import { serverAudits } from 'graphql-http';
import { Api, bearer } from '../support/api';
import { World } from '../support/world';

/** The audit suite of GraphQL over HTTP against the real server, as somebody who is signed in (some audits read the schema). */
describe('GraphQL over HTTP', () => {
  let world: World;
  let api: Api;
  let authorization: string;

  beforeAll(async () => {
    world = await World.make();
    const personId = await world.person('审计');
    authorization = await bearer(world, personId);
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const audits = serverAudits({
    url: () => api.address,
    // The header is what Apollo asks of requests that a browser would send without asking first.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { authorization, 'apollo-require-preflight': 'audit', ...init.headers } }),
  });

  test('has 61 audits', () => expect(audits).toHaveLength(61));

  test.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
  });
});
