import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { ContractCode, PackageCode, TeamCode } from './contracts.codes';

/** What the database's own refusals of changes to teams mean. */
export const teamViolations = {
  family_team_code_unique: refusal(
    'TEAM_CODE_TAKEN',
    '本中心已有使用此代码的团队，请换一个代码。',
    'Another team of the centre has this code; choose another.',
    'code',
  ),
  family_team_member_one_role: refusal(
    'ALREADY_MEMBER',
    '此人在这段时间已属于该团队，请先结束原有角色。',
    'The person belongs to the team at that time already; end that first.',
    'personId',
  ),
  family_team_member_one_lead: refusal(
    'LEAD_NEEDED',
    '团队在任何一天都只能有一名团队长。',
    'A team has exactly one lead on each day.',
    'role',
  ),
  family_team_led: refusal(
    'LEAD_NEEDED',
    '团队在任何一天都须有团队长，请先指定接任者。',
    'Somebody has to lead the team on each day; name the successor first.',
  ),
} satisfies Violations<TeamCode>;

/** What the database's own refusals of changes to packages mean. */
export const packageViolations = {
  service_package_one_version: refusal(
    'PACKAGE_VERSION',
    '该服务包在这一天或之后已有版本生效，请选择更晚的日期。',
    'A version of this package begins on that day or later; choose a later day.',
    'validFrom',
  ),
  service_package_version_unique: refusal(
    'PACKAGE_VERSION',
    '该服务包刚刚发布了新版本，请刷新后再试。',
    'A new version of this package has just been published; look again.',
    'code',
  ),
} satisfies Violations<PackageCode>;

/** What the database's own refusals of changes to contracts mean. */
export const contractViolations = {
  family_contract_one_at_a_time: refusal(
    'SECOND_CONTRACT',
    '该居民在此期间已有签约，同一时间只能有一份有效签约。',
    'The resident has a contract in that time; there is one at a time.',
  ),
  family_contract_renewed_once: refusal(
    'NOT_RENEWABLE',
    '该签约已经续签。',
    'The contract is renewed already.',
    'contractId',
  ),
  family_contract_transferred_once: refusal(
    'CONTRACT_STATE',
    '该签约已经转出。',
    'The contract was transferred already.',
    'contractId',
  ),
  family_contract_one_draft: refusal(
    'DRAFT_EXISTS',
    '该团队已为这位居民拟好一份待签约的协议，请继续签署或先作废。',
    'The team has drawn up a contract for the resident already; sign that or put it away.',
  ),
  family_contract_tiers: refusal(
    'TIER_WRONG',
    '“1+1+1”组合须为一家社区、至多一家区级和一家市级机构。',
    'A combination has one community, at most one district and one city institution.',
  ),
  family_contract_package_valid: refusal(
    'PACKAGE_NOT_VALID',
    '所选服务包在签约开始之日不可签约。',
    'A package is not on offer when the contract begins.',
    'packageIds',
  ),
  service_delivery_once: refusal(
    'DELIVERY_TWICE',
    '这次随访已计为该项服务。',
    'This follow-up counted as this service already.',
  ),
  service_delivery_once_a_day: refusal(
    'DELIVERY_TWICE',
    '这项服务当天已登记，每项每天计一次。',
    'This service stands for that day already; it counts once a day.',
    'deliveredOn',
  ),
  service_delivery_in_term: refusal(
    'DELIVERY_DATE',
    '服务日期须在签约期内。',
    'A service is delivered while the contract runs.',
    'deliveredOn',
  ),
  renewal_batch_row_waiting_once: refusal(
    'RENEWAL_RUNNING',
    '其中有签约正在另一批续签中等待处理，请先完成那一批。',
    'Some of the contracts wait in another renewal; finish that first.',
    'contractIds',
  ),
} satisfies Violations<ContractCode>;
