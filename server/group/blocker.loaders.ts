import type { Node } from '../../schema/node';
import type { Context } from '../platform/graphql/context';
import type { Blocker } from './group.rules';
import type { BlockerType } from './group.types';

/** Blockers as clients read them, each with the thing itself where the viewer may see it. */
export function shapeBlockers(context: Context, blockers: readonly Blocker[]): Promise<BlockerType[]> {
  return Promise.all(
    blockers.map(async ({ kind, subject, message }) => ({
      kind,
      subject: subject
        ? (((await context.services.nodes[subject.type]?.(context, subject.uuid)) ?? null) as Node | null)
        : null,
      messageZh: message.zh,
      messageEn: message.en,
    })),
  );
}
