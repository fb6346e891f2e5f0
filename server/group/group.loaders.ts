import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import {
  departmentsBy,
  groupsByIds,
  institutionsByIds,
  membershipsBy,
  policyVersionsBy,
  roomsBy,
  wardsBy,
} from './group.queries';

/** Batched relations of places; each reads at most one statement per operation and level. */

export const groupById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await groupsByIds(context, ids), row => row.uuid),
);
export const institutionById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await institutionsByIds(context, ids), row => row.uuid),
);
export const membershipById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await membershipsBy(context, 'id', ids), row => row.uuid),
);
export const departmentById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await departmentsBy(context, 'id', ids), row => row.uuid),
);
export const wardById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await wardsBy(context, 'id', ids), row => row.uuid),
);
export const roomById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await roomsBy(context, 'id', ids), row => row.uuid),
);
export const policyVersionById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await policyVersionsBy(context, 'id', ids), row => row.uuid),
);

export const membershipsOfGroup = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await membershipsBy(context, 'group_id', ids), row => row.groupId),
);
export const membershipsOfInstitution = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await membershipsBy(context, 'institution_id', ids), row => row.institutionId),
);
export const departmentsOfInstitution = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await departmentsBy(context, 'institution_id', ids), row => row.institutionId),
);
export const wardsOfInstitution = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await wardsBy(context, 'institution_id', ids), row => row.institutionId),
);
export const wardsOfDepartment = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await wardsBy(context, 'department_id', ids), row => row.departmentId),
);
export const roomsOfWard = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await roomsBy(context, 'ward_id', ids), row => row.wardId),
);
export const policyVersionsOfGroup = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await policyVersionsBy(context, 'group_id', ids), row => row.groupId),
);
