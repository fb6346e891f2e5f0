import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { language } from '../locales';
import { RequestRefused } from './failure';

export const endpoint = '/graphql';

export function languageHeader(): string {
  return language() === 'zh' ? 'zh-CN,zh;q=0.9' : 'en';
}

/** One plain request without cache, for the session itself: it must work before there is anybody to ask for. */
export async function request<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': languageHeader(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const body: { data?: Data | null; errors?: { message: string; extensions?: Record<string, unknown> }[] } =
    await answer.json();
  if (!body.data) throw new RequestRefused(body.errors ?? []);
  return body.data;
}
