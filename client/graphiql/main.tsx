import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import { endpoint } from '../src/graphql/request';
import { accessToken, startSession } from '../src/graphql/session';
import 'graphiql/style.css';

const welcome = `# Medgroup's API. Press Ctrl+Space for what can follow, hover a word for its meaning.
# Signed in at the console in this browser? Then you ask here as the same person;
# otherwise set a header below: {"authorization": "Bearer …"}.

query Welcome {
  signInOptions { demo demoUsers { login post nameZh institutionNameZh } }
}

query Overview {
  viewer { person { nameZh } groups { id nameZh } }
}

# Take a group's id from the query above.
query Beds($groupId: ID!) {
  bedOverview(groupId: $groupId) {
    asOf
    feedCursor
    total { open occupied free toClean occupancy { numerator denominator value } }
    institutions { institution { id nameZh } waiting counts { open occupied free } }
  }
}

# Every change of a bed that you may see, live.
subscription Feed {
  bedFeed {
    __typename
    ... on BedFeedChange { cursor kind occurredAt wardId bedId state stateSince }
    ... on BedFeedHeartbeat { cursor at }
    ... on BedFeedReset { cursor reason }
  }
}
`;

const fetcher = createGraphiQLFetcher({
  url: endpoint,
  wsClient: createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${endpoint}`,
    connectionParams: async () => {
      const token = await accessToken();
      return token ? { authorization: `Bearer ${token}` } : {};
    },
  }),
  fetch: async (target, init) => {
    const headers = new Headers(init?.headers);
    const token = await accessToken();
    if (token && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(target, { ...init, headers });
  },
});

/** A query that came with a link. */
const linked = new URLSearchParams(location.search).get('query') ?? undefined;

async function start(): Promise<void> {
  await startSession();
  const root = document.getElementById('graphiql');
  if (root)
    createRoot(root).render(
      <GraphiQL
        fetcher={fetcher}
        initialQuery={linked}
        defaultQuery={welcome}
        defaultEditorToolsVisibility="variables"
      />,
    );
}

void start();
