import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { newestAnswers } from './newest';
import { endpoint, languageHeader } from './request';
import { accessToken, refreshSession, sessionLost } from './session';

/** Query and mutation client. Live data does not pass through this cache: see feed.ts. */
export const client = new ApolloClient({
  link: newestAnswers().concat(new HttpLink({ uri: endpoint, credentials: 'same-origin', fetch: authorisedFetch })),
  queryDeduplication: false,
  cache: new InMemoryCache({
    typePolicies: {
      // Figures of different moments must not be merged into one another.
      BedOverview: { keyFields: false },
      BedBoard: { keyFields: false },
      BedCensus: { keyFields: false },
    },
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' }, query: { fetchPolicy: 'network-only' } },
});

/** Sends with the session's token; one refresh and one repeat when the API no longer knows it. */
async function authorisedFetch(target: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const token = await accessToken();
  const first = await send(target, init, token);
  if (first.refusal === undefined) return first.response;
  if (!(await refreshSession(token))) {
    sessionLost();
    return first.response;
  }
  const second = await send(target, init, await accessToken());
  if (second.refusal !== undefined) sessionLost(second.refusal);
  return second.response;
}

interface Answer {
  response: Response;
  /** What the API says to a person whom it does not know. */
  refusal: string | undefined;
}

async function send(target: RequestInfo | URL, init: RequestInit, token: string | undefined): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('accept-language', languageHeader());
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(target, { ...init, headers });
  const text = await response.text();
  const { status, statusText } = response;
  return {
    response: new Response(text, { status, statusText, headers: response.headers }),
    // An answer with data is never searched deeply: the code stands near its start.
    refusal: status === 401 || text.slice(0, 2_000).includes('"UNAUTHENTICATED"') ? messageOf(text) : undefined,
  };
}

function messageOf(body: string): string {
  try {
    const { errors } = JSON.parse(body) as { errors?: { message?: string }[] };
    return errors?.[0]?.message ?? '';
  } catch {
    return '';
  }
}
