import { newUuid } from '../kernel/ids';
import { readRangeText, toRangeText } from '../kernel/period';
import { accepted, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseJoint, lockAgreement } from './joint-ward.facts';
import {
  type AgreementFacts,
  endingWith,
  type JointWardCode,
  jointWardRefusals,
  openRefusal,
  periodRefusal,
  wishedPeriod,
} from './joint-ward.rules';

/** The ward's own list of drugs: what the lead hospital prescribes must be there when its patients come. */

type ItemId = { readonly itemId: string };

export interface DrugInput {
  readonly jointWardId: string;
  readonly drugCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly spec: string;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Puts a drug on the list. */
export async function addDrug(tx: Transaction, input: DrugInput): Promise<Result<ItemId, JointWardCode>> {
  const agreement = await lockAgreement(tx, input.jointWardId);
  authoriseJoint(tx, 'jointward.formulary', agreement);
  const now = await tx.now();
  const wished = wishedPeriod(input.from, input.until, now);
  const from = wished.from < agreement.period.from ? agreement.period.from : wished.from;
  const period = endingWith({ ...wished, from }, agreement.period);
  const wrong = openRefusal(agreement, now) ?? periodRefusal(period, now, agreement.period);
  if (wrong) return refused(wrong);
  const drugCode = input.drugCode.trim();
  const listed = await tx.row(
    'SELECT FROM formulary_item WHERE agreement_id = $1 AND drug_code = $2 AND during && $3::tstzrange AND withdrawn_at IS NULL',
    [agreement.id, drugCode, toRangeText(period)],
  );
  if (listed) return refused(jointWardRefusals.alreadyListed);
  const itemId = newUuid();
  await tx.rows(
    'INSERT INTO formulary_item (id, agreement_id, drug_code, name_zh, name_en, spec, during) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [itemId, agreement.id, drugCode, input.nameZh.trim(), input.nameEn.trim(), input.spec.trim(), toRangeText(period)],
  );
  audit(tx, 'jointward.formulary.add', agreement, itemId, { drugCode });
  return accepted({ itemId });
}

/** Takes a drug off the list from now on. */
export async function endDrug(tx: Transaction, itemId: string): Promise<Result<ItemId, JointWardCode>> {
  const found = await tx.row<{ agreementId: string }>(
    'SELECT agreement_id AS "agreementId" FROM formulary_item WHERE id = $1',
    [itemId],
  );
  if (!found) throw notFound('这个药品', 'drug of a formulary');
  const agreement = await lockAgreement(tx, found.agreementId);
  authoriseJoint(tx, 'jointward.formulary', agreement);
  const now = await tx.now();
  const item = await tx.row<{ during: string }>(
    `SELECT during FROM formulary_item WHERE id = $1 AND withdrawn_at IS NULL AND (upper_inf(during) OR upper(during) > $2)`,
    [itemId, now],
  );
  if (!item) return refused(jointWardRefusals.alreadyEnded);
  const hasBegun = readRangeText(item.during).from < now;
  const change = hasBegun ? 'during = tstzrange(lower(during), $2)' : 'withdrawn_at = $2';
  await tx.rows(`UPDATE formulary_item SET ${change} WHERE id = $1`, [itemId, now]);
  audit(tx, 'jointward.formulary.end', agreement, itemId, {});
  return accepted({ itemId });
}

function audit(tx: Transaction, action: string, { hostId }: AgreementFacts, subjectId: string, detail: object): void {
  tx.audit({ action, institutionId: hostId, subjectKind: 'FormularyItem', subjectId, detail });
}
