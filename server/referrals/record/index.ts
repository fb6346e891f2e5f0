import type { Slice } from '../../platform/graphql/slice';
import { SharedRecordResolver } from './shared-record.resolver';

/** What the houses of a group know of a patient who is referred. */
export const sharedRecord: Slice = { resolvers: [SharedRecordResolver], entities: [], nodes: {} };
