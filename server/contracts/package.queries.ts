import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { type Context, viewerOf } from '../platform/graphql/context';
import { addPayers, type Payer } from './package.rules';
import type { PackagePayerPart, ServicePackage, ServicePackageItem } from './package.types';

/** Reads of packages: everybody in the group sees what it offers. */

interface PackageRecord extends Omit<ServicePackage, 'uuid' | 'price' | 'payers'> {
  readonly priceFen: string;
  readonly payers: readonly KeptPart[];
}

/** As the database keeps it. */
export interface KeptPart {
  readonly payer: Payer;
  readonly fen: number;
}

const columns = `p.id, p.group_id AS "groupId", p.code, p.version, p.name_zh AS "nameZh", p.name_en AS "nameEn", p.populations, p.price_fen AS "priceFen",
  p.payers, p.valid_from AS "validFrom", p.valid_until AS "validUntil", p.published_at AS "publishedAt"`;

export async function packagesByIds(context: Context, ids: readonly string[]): Promise<ServicePackage[]> {
  const rows = await context.read.rows<PackageRecord>(
    `${visible} SELECT ${columns} FROM service_package p WHERE p.id = ANY ($2) AND p.group_id IN (SELECT group_id FROM visible)`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(toPackage);
}

/** Packages of a group that are on offer on a day, or all versions there ever were. */
export async function packagesOfGroup(context: Context, groupId: string, on: string | null): Promise<ServicePackage[]> {
  const rows = await context.read.rows<PackageRecord>(
    `${visible} SELECT ${columns} FROM service_package p WHERE p.group_id = $2 AND p.group_id IN (SELECT group_id FROM visible)
       AND ($3::date IS NULL OR (p.valid_from <= $3 AND (p.valid_until IS NULL OR p.valid_until > $3)))
     ORDER BY p.code, p.version DESC`,
    [reached(viewerOf(context)), groupId, on],
  );
  return rows.map(toPackage);
}

/** Packages of contracts, by code. */
export async function packagesOfContracts(
  context: Context,
  contractIds: readonly string[],
): Promise<(ServicePackage & { contractId: string })[]> {
  const rows = await context.read.rows<PackageRecord & { contractId: string }>(
    `SELECT c.contract_id AS "contractId", ${columns} FROM family_contract_package c JOIN service_package p ON p.id = c.package_id
     WHERE c.contract_id = ANY ($1) ORDER BY p.code`,
    [contractIds],
  );
  return rows.map(row => ({ ...toPackage(row), contractId: row.contractId }));
}

/** The packages of contracts in the version on offer on a day; one that is not on offer then is answered as it was signed. */
export async function packagesOffered(
  context: Context,
  terms: readonly { readonly contractId: string; readonly on: string }[],
): Promise<(ServicePackage & { contractId: string; isOffered: boolean })[]> {
  const rows = await context.read.rows<PackageRecord & { contractId: string; isOffered: boolean }>(
    `SELECT t.contract_id AS "contractId", n.id IS NOT NULL AS "isOffered", ${columns}
     FROM unnest($1::uuid[], $2::date[]) AS t(contract_id, day) JOIN family_contract_package c USING (contract_id)
     JOIN service_package s ON s.id = c.package_id
     LEFT JOIN service_package n ON n.group_id = s.group_id AND n.code = s.code AND n.valid_from <= t.day AND (n.valid_until IS NULL OR n.valid_until > t.day)
     JOIN service_package p ON p.id = coalesce(n.id, s.id) ORDER BY p.code`,
    [terms.map(({ contractId }) => contractId), terms.map(({ on }) => on)],
  );
  return rows.map(row => ({ ...toPackage(row), contractId: row.contractId, isOffered: row.isOffered }));
}

export async function itemsOf(context: Context, packageIds: readonly string[]): Promise<ServicePackageItem[]> {
  return context.read.rows<ServicePackageItem>(
    `SELECT package_id AS "packageId", code, name_zh AS "nameZh", name_en AS "nameEn", times_per_year AS "timesPerYear", role, condition, minutes
     FROM service_package_item WHERE package_id = ANY ($1) ORDER BY package_id, place, code`,
    [packageIds],
  );
}

/** Who pays what of several packages together. */
export function payersTogether(packages: readonly ServicePackage[]): PackagePayerPart[] {
  const parts = packages.flatMap(({ payers }) =>
    payers.map(({ payer, amount }) => ({ payer, fen: BigInt(amount.amount.replace('.', '')) })),
  );
  return addPayers(parts).map(({ payer, fen }) => ({ payer, amount: money(fen) }));
}

function toPackage({ priceFen, payers, ...row }: PackageRecord): ServicePackage {
  return asNode('ServicePackage', {
    ...row,
    price: money(priceFen),
    payers: payers.map(({ payer, fen }) => ({ payer, amount: money(String(fen)) })),
  });
}
