import { authoriseInGroup } from '../group/group.facts';
import { leadOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { PackageCode } from './contracts.codes';
import { type PackagePlan, publishingRefusals, readPayers } from './package.rules';

/** Packages are published and withdrawn; what is published never changes. */

export type PublishInput = PackagePlan & {
  readonly groupId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly populations: readonly string[];
};

/** Publishes a version of a package; the one before ends on the day on which it begins. */
export async function publishPackage(
  tx: Transaction,
  viewer: Viewer,
  input: PublishInput,
): Promise<Result<{ packageId: string }, PackageCode>> {
  const { groupId, code, validFrom } = input;
  await authoriseInGroup(tx, viewer, 'package.manage', groupId);
  const now = await tx.now();
  const wrong = publishingRefusals(input, civilDateOf(now));
  if (wrong.length > 0) return refused(...wrong);
  // Two that publish at once wait for each other.
  await tx.rows('SELECT FROM medical_group WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
  // A version that was withdrawn before it began stands in nobody's way.
  const before = await tx.row<{ version: number; validFrom: CivilDate | null }>(
    `SELECT max(version) AS version, max(valid_from) FILTER (WHERE valid_until IS DISTINCT FROM valid_from) AS "validFrom"
     FROM service_package WHERE group_id = $1 AND code = $2`,
    [groupId, code],
  );
  if (before?.validFrom && before.validFrom >= validFrom) return refused(laterVersion(before.validFrom));
  await tx.rows(
    `UPDATE service_package SET valid_until = $3 WHERE group_id = $1 AND code = $2 AND valid_from < $3 AND (valid_until IS NULL OR valid_until > $3)`,
    [groupId, code, validFrom],
  );
  const packageId = newUuid();
  const payers = readPayers(input.payers) ?? [];
  await tx.rows(
    `INSERT INTO service_package (id, group_id, code, version, name_zh, name_en, populations, price_fen, payers, valid_from, published_by, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      packageId,
      groupId,
      code,
      (before?.version ?? 0) + 1,
      input.nameZh.trim(),
      input.nameEn.trim(),
      [...new Set(input.populations)],
      payers.reduce((sum, { fen }) => sum + fen, 0n).toString(),
      JSON.stringify(payers.map(({ payer, fen }) => ({ payer, fen: Number(fen) }))),
      validFrom,
      tx.personId,
      now,
    ],
  );
  await tx.rows(
    `INSERT INTO service_package_item (package_id, code, place, name_zh, name_en, times_per_year, role, condition, minutes)
     SELECT $1, code, place, "nameZh", "nameEn", "timesPerYear", role, condition, minutes FROM jsonb_to_recordset($2::jsonb)
       AS i(code text, place integer, "nameZh" text, "nameEn" text, "timesPerYear" integer, role text, condition text, minutes integer)`,
    [packageId, JSON.stringify(input.items.map((item, index) => ({ ...item, place: index + 1 })))],
  );
  await audit(tx, 'publish', groupId, packageId);
  return accepted({ packageId });
}

/** Says that no contract with a package begins any more from a day on; it may be published again. */
export async function withdrawPackage(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly packageId: string; readonly from: CivilDate | null },
): Promise<Result<{ packageId: string }, PackageCode>> {
  const { packageId } = input;
  const offered = await tx.row<{ groupId: string; validFrom: CivilDate; validUntil: CivilDate | null }>(
    `SELECT group_id AS "groupId", valid_from AS "validFrom", valid_until AS "validUntil" FROM service_package WHERE id = $1 FOR NO KEY UPDATE`,
    [packageId],
  );
  if (!offered) throw notFound('这个服务包', 'package');
  await authoriseInGroup(tx, viewer, 'package.manage', offered.groupId);
  const today = civilDateOf(await tx.now());
  const wanted = input.from ?? today;
  if (wanted < today) return refused(past);
  const from = wanted > offered.validFrom ? wanted : offered.validFrom;
  if (offered.validUntil !== null && offered.validUntil <= from) return refused(ended(offered.validUntil));
  await tx.rows('UPDATE service_package SET valid_until = $2 WHERE id = $1', [packageId, from]);
  await audit(tx, 'withdraw', offered.groupId, packageId);
  return accepted({ packageId });
}

async function audit(tx: Transaction, action: string, groupId: string, packageId: string): Promise<void> {
  tx.audit({
    action: `package.${action}`,
    institutionId: await leadOf(tx, groupId),
    subjectKind: 'ServicePackage',
    subjectId: packageId,
  });
}

function laterVersion(validFrom: CivilDate): Refusal<PackageCode> {
  return refusal(
    'PACKAGE_VERSION',
    `该服务包已有自 ${validFrom} 起生效的版本，新版本须从更晚的日期开始。`,
    `A version of this package begins on ${validFrom}; a new one begins later.`,
    'validFrom',
  );
}

function ended(validUntil: CivilDate): Refusal<PackageCode> {
  return refusal(
    'PACKAGE_ENDED',
    `该版本自 ${validUntil} 起已不可签约。`,
    `This version is not on offer from ${validUntil} on.`,
    'packageId',
  );
}

const past = refusal<PackageCode>(
  'PACKAGE_DAY',
  '停用日期不能早于今天。',
  'It is withdrawn today at the earliest.',
  'from',
);
