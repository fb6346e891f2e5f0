import type { Slice } from '../platform/graphql/slice';
import { auditEntities } from './audit.entities';
import { auditEntryByUuid } from './audit.queries';
import { AuditResolver } from './audit.resolver';

/** Who did and saw what, for those who look after that. */
export const audit: Slice = {
  resolvers: [AuditResolver],
  entities: auditEntities,
  nodes: { AuditEntry: auditEntryByUuid },
};
