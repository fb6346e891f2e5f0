import { defineLoader, inOrder } from '../platform/graphql/loader';
import { noticesByIds } from './notice.queries';

export const noticeById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await noticesByIds(context, ids), notice => notice.uuid),
);
