import type { Slice } from '../../platform/graphql/slice';
import { TargetResolver } from './target.resolver';

/** Whom to refer, and where to. */
export const targets: Slice = { resolvers: [TargetResolver], entities: [], nodes: {} };
