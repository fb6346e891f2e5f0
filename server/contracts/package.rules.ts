import type { CareCondition } from '../care/care.rules';
import type { CivilDate } from '../kernel/civil-date';
import { readYuan } from '../kernel/money';
import { type Refusal, refusal } from '../kernel/result';
import type { Population } from '../residents/population.rules';
import type { PackageCode } from './contracts.codes';
import type { TeamRole } from './team.rules';

/**
 * Decides whether a package may be published as it is, and for whom it is. A published package never changes: another content is another
 * version from a day on, and the one before ends on that day.
 */
export enum Payer {
  INSURANCE = 'INSURANCE',
  PUBLIC_HEALTH = 'PUBLIC_HEALTH',
  RESIDENT = 'RESIDENT',
}

/** Who pays how much of a price. */
export interface PayerPart {
  readonly payer: Payer;
  readonly fen: bigint;
}

/** Whether it is for somebody who belongs to these populations; one that names none is for everybody. */
export function fitsPopulations(populations: readonly Population[], own: readonly Population[]): boolean {
  return populations.length === 0 || populations.some(each => own.includes(each));
}

/** What each payer pays of several prices together, in the order of the payers. */
export function addPayers(parts: readonly PayerPart[]): PayerPart[] {
  return Object.values(Payer)
    .map(payer => ({
      payer,
      fen: parts.filter(part => part.payer === payer).reduce((sum, { fen }) => sum + fen, 0n),
    }))
    .filter(({ fen }) => fen > 0n);
}

/** A package as somebody wants to publish it. */
export interface PackagePlan {
  readonly code: string;
  readonly payers: readonly { readonly payer: Payer; readonly amount: string }[];
  readonly items: readonly {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly timesPerYear: number;
    readonly role: TeamRole;
    readonly condition?: CareCondition | null;
    readonly minutes?: number | null;
  }[];
  readonly validFrom: CivilDate;
}

const priceFenMax = 100_000_000n;

/** Amounts in fen; undefined when one is no money, or is below nothing. */
export function readPayers(payers: PackagePlan['payers']): PayerPart[] | undefined {
  const parts = payers.map(({ payer, amount }) => ({ payer, fen: readYuan(amount) }));
  return parts.every((part): part is PayerPart => part.fen !== undefined && part.fen >= 0n) ? parts : undefined;
}

/** Why it cannot be published so. */
export function publishingRefusals(
  { payers, items, validFrom }: PackagePlan,
  today: CivilDate,
): Refusal<PackageCode>[] {
  const wrong: Refusal<PackageCode>[] = [];
  if (validFrom < today)
    wrong.push(refusal('PACKAGE_DAY', '生效日期不能早于今天。', 'It begins today at the earliest.', 'validFrom'));
  const parts = readPayers(payers);
  if (!parts || parts.reduce((sum, { fen }) => sum + fen, 0n) > priceFenMax)
    wrong.push(
      refusal(
        'PACKAGE_PRICE',
        '金额须为 0 至 1,000,000 元，最多两位小数。',
        'Amounts are from 0 to 1,000,000 yuan, with two decimals.',
        'payers',
      ),
    );
  if (new Set(payers.map(({ payer }) => payer)).size < payers.length)
    wrong.push(refusal('PACKAGE_PAYER_TWICE', '每个付费方只能列一次。', 'Each payer is named once.', 'payers'));
  const codes = new Set(items.map(({ code }) => code));
  if (items.length === 0 || codes.size < items.length)
    wrong.push(
      refusal(
        'PACKAGE_ITEMS',
        '服务包至少有一项服务，各项代码不能重复。',
        'A package has at least one service, each with a code of its own.',
        'items',
      ),
    );
  return wrong;
}
