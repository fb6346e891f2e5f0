import type { Slice } from '../../platform/graphql/slice';
import { FiguresResolver } from './figures.resolver';

/** How referrals went. */
export const referralFigures: Slice = { resolvers: [FiguresResolver], entities: [], nodes: {} };
