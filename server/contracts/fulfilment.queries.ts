import { asNode } from '../../schema/node';
import { civilDateOf } from '../kernel/civil-date';
import { decimalOf } from '../kernel/money';
import type { Context } from '../platform/graphql/context';
import { panelHouses } from '../residents/resident.queries';
import { contractById } from './contract.loaders';
import { chainOf } from './contract.queries';
import type { FamilyContract, FulfilmentLine, FulfilmentSummary, ServiceDelivery } from './contract.types';
import { expectedTimes, FulfilmentState, fulfilmentState, nextDueOn, promisedTimes } from './fulfilment.rules';
import type { ServicePackageItem } from './package.types';
import { policiesOf } from './policy.queries';

/** Reads of what was promised and delivered. */

/** A service of a contract with what was delivered of it, and what the ratings add up to. */
export interface ServedLine extends FulfilmentLine {
  readonly contractId: string;
  readonly ratings: number;
  readonly ratingSum: number;
}

interface ServedRecord extends ServicePackageItem {
  readonly contractId: string;
  readonly delivered: number;
  readonly confirmed: number;
  readonly lastOn: string | null;
  readonly ratings: number;
  readonly ratingSum: number;
}

/** The services of contracts, in the order of packages and items. */
export async function fulfilmentOf(context: Context, contractIds: readonly string[]): Promise<ServedLine[]> {
  const contracts = new Map<string, FamilyContract>();
  for (const contract of await Promise.all(contractIds.map(id => context.load(contractById, id))))
    if (contract) contracts.set(contract.uuid, contract);
  const rows = await context.read.rows<ServedRecord>(
    `SELECT k.contract_id AS "contractId", i.package_id AS "packageId", i.code, i.name_zh AS "nameZh", i.name_en AS "nameEn",
       i.times_per_year AS "timesPerYear", i.role, i.condition, i.minutes, d.*
     FROM family_contract c JOIN family_contract_package k ON k.contract_id = c.id JOIN service_package p ON p.id = k.package_id JOIN service_package_item i ON i.package_id = k.package_id
     CROSS JOIN LATERAL (
       SELECT count(*)::integer AS delivered, count(confirmed_at)::integer AS confirmed, max(delivered_on) AS "lastOn", count(rating)::integer AS ratings,
         coalesce(sum(rating), 0)::integer AS "ratingSum"
       FROM service_delivery d WHERE d.contract_id IN ${chainOf} AND d.package_id = i.package_id AND d.item_code = i.code AND d.cancelled_at IS NULL) d
     WHERE c.id = ANY ($1) ORDER BY p.code, i.place, i.code`,
    [[...contracts.keys()]],
  );
  const policies = await policiesOf(
    context,
    [...contracts.values()].map(({ institutionId }) => institutionId),
  );
  const today = civilDateOf(new Date());
  return rows.flatMap(row => {
    const contract = contracts.get(row.contractId);
    return contract ? [lineOf(row, contract, policies(contract.institutionId).serviceDueDays, today)] : [];
  });
}

function lineOf(row: ServedRecord, contract: FamilyContract, serviceDueDays: number, today: string): ServedLine {
  const { contractId, delivered, confirmed, lastOn, ratings, ratingSum, ...item } = row;
  // What goes on from another promises what that one did: over the whole term of the chain.
  const term = { ...contract, startsOn: contract.chainFrom ?? contract.startsOn };
  return {
    contractId,
    packageId: item.packageId,
    item,
    promised: promisedTimes(term, item.timesPerYear),
    expected: expectedTimes(term, item.timesPerYear, today),
    delivered,
    confirmed,
    lastOn,
    nextBy: nextDueOn(term, item.timesPerYear, delivered),
    state: fulfilmentState(term, row, today, serviceDueDays),
    averageRating: mean(ratingSum, ratings),
    ratings,
    ratingSum,
  };
}

const worstFirst = [
  FulfilmentState.NEVER_SERVED,
  FulfilmentState.BEHIND,
  FulfilmentState.DUE_SOON,
  FulfilmentState.ON_TIME,
  FulfilmentState.DONE,
];

/** All services of a contract together. */
export function summaryOf(lines: readonly ServedLine[]): FulfilmentSummary {
  const sum = (numberOf: (line: ServedLine) => number) => lines.reduce((total, line) => total + numberOf(line), 0);
  return {
    promised: sum(line => line.promised),
    expected: sum(line => line.expected),
    delivered: sum(line => Math.min(line.delivered, line.promised)),
    confirmed: sum(line => line.confirmed),
    state: worstFirst.find(state => lines.some(line => line.state === state)) ?? FulfilmentState.DONE,
    averageRating: mean(
      sum(line => line.ratingSum),
      sum(line => line.ratings),
    ),
  };
}

function mean(total: number, count: number): string | null {
  return count === 0 ? null : decimalOf(BigInt(total), BigInt(count), 1);
}

/** Deliveries of contracts, the newest first, also those taken back; or deliveries by their own ids. */
export async function deliveriesBy(
  context: Context,
  column: 'id' | 'contract_id',
  ids: readonly string[],
): Promise<ServiceDelivery[]> {
  const rows = await context.read.rows<Omit<ServiceDelivery, 'uuid'>>(
    `SELECT id, contract_id AS "contractId", package_id AS "packageId", item_code AS "itemCode", delivered_on AS "deliveredOn",
       delivered_by AS "deliveredById", note, recorded_at AS "recordedAt", confirmed_at AS "confirmedAt", confirmed_how AS "confirmedHow", rating,
       cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason", follow_up_id IS NOT NULL AS "ofFollowUp", version
     FROM service_delivery WHERE ${column} = ANY ($1) AND institution_id = ANY ($2) ORDER BY delivered_on DESC, id DESC`,
    [ids, panelHouses(context)],
  );
  return rows.map(row => asNode('ServiceDelivery', row));
}
