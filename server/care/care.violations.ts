import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { CareCode } from './care.codes';

/** What the database's own refusals mean, should the rules ever let something through. */
export const careViolations = {
  care_register_one_open: refusal(
    'REGISTER_EXISTS',
    '该居民已在该病种的专档中。',
    'The resident is in the register of this condition already.',
    'condition',
  ),
  care_task_one_check_up: refusal(
    'PLAN_EXISTS',
    '该居民已有待完成的体检计划。',
    'A check-up is planned for the resident already.',
    'kind',
  ),
} satisfies Violations<CareCode>;
