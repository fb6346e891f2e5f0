import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { HouseCode } from './catalogue.codes';
import type { Restriction, SupplyKind } from './catalogue.enums';
import { groupOfHouse } from './catalogue.queries';
import { unitsMax } from './catalogue.rules';

/** What a house calls things is mapped to the catalogue by a person, or set aside; formularies say what houses and wards may use. */

type MemberItemId = { readonly memberItemId: string };

interface Decision {
  readonly memberItemId: string;
  readonly expectedVersion: number | null;
}

/** Says that something of a house is an item of the catalogue, and how many base units its own unit has. */
export async function mapMemberItem(
  tx: Transaction,
  viewer: Viewer,
  input: Decision & { readonly itemId: string; readonly unitsPerUnit: number },
): Promise<Result<MemberItemId, HouseCode>> {
  const held = await lockMemberItem(tx, viewer, input.memberItemId);
  const wrong = decisionRefusal(held, input) ?? (await itemRefusal(tx, held, input.itemId));
  if (wrong) return refused(wrong);
  const { unitsPerUnit } = input;
  if (!Number.isInteger(unitsPerUnit) || unitsPerUnit < 1 || unitsPerUnit > unitsMax) return refused(unitsWrong);
  await tx.rows(
    `UPDATE member_item SET item_id = $2, units_per_unit = $3, mapped_at = $4, mapped_by = $5, version = version + 1 WHERE id = $1`,
    [input.memberItemId, input.itemId, unitsPerUnit, await tx.now(), viewer.personId],
  );
  audit(tx, 'map', held, input.memberItemId, { itemId: input.itemId, unitsPerUnit });
  return accepted({ memberItemId: input.memberItemId });
}

/** Says that something of a house has no counterpart in the catalogue. */
export async function setMemberItemAside(
  tx: Transaction,
  viewer: Viewer,
  input: Decision & { readonly reason: string },
): Promise<Result<MemberItemId, HouseCode>> {
  const held = await lockMemberItem(tx, viewer, input.memberItemId);
  const wrong = decisionRefusal(held, input);
  if (wrong) return refused(wrong);
  const reason = input.reason.trim();
  if (reason === '') return refused(reasonMissing);
  await tx.rows('UPDATE member_item SET set_aside_reason = $2, version = version + 1 WHERE id = $1', [
    input.memberItemId,
    reason,
  ]);
  audit(tx, 'aside', held, input.memberItemId, { reason });
  return accepted({ memberItemId: input.memberItemId });
}

/** Takes back what was decided about something of a house. */
export async function undoMemberItem(
  tx: Transaction,
  viewer: Viewer,
  input: Decision,
): Promise<Result<MemberItemId, HouseCode>> {
  const held = await lockMemberItem(tx, viewer, input.memberItemId);
  if (input.expectedVersion !== null && input.expectedVersion !== held.version) return refused(memberItemChanged);
  if (!held.isDecided) return refused(nothingDecided);
  await tx.rows(
    `UPDATE member_item SET item_id = NULL, units_per_unit = NULL, mapped_at = NULL, mapped_by = NULL, set_aside_reason = NULL, version = version + 1
     WHERE id = $1`,
    [input.memberItemId],
  );
  audit(tx, 'undo', held, input.memberItemId, { itemId: held.itemId });
  return accepted({ memberItemId: input.memberItemId });
}

interface HeldMemberItem {
  readonly institutionId: string;
  readonly kind: SupplyKind;
  readonly itemId: string | null;
  readonly isDecided: boolean;
  readonly isClosed: boolean;
  readonly version: number;
}

/** What the second wall hides is not found. */
async function lockMemberItem(tx: Transaction, viewer: Viewer, memberItemId: string): Promise<HeldMemberItem> {
  const held = await tx.row<HeldMemberItem>(
    `SELECT institution_id AS "institutionId", kind, item_id AS "itemId", item_id IS NOT NULL OR set_aside_reason IS NOT NULL AS "isDecided",
       closed_on IS NOT NULL AS "isClosed", version
     FROM member_item WHERE id = $1 FOR UPDATE`,
    [memberItemId],
  );
  if (!held) throw notFound('该院内品种', 'item of the house');
  authorise(viewer, held.institutionId);
  return held;
}

function authorise(viewer: Viewer, institutionId: string): void {
  if (!may(viewer, 'catalogue.map', { institutionId })) throw forbidden('对照目录', actions['catalogue.map'].means);
}

function decisionRefusal(held: HeldMemberItem, { expectedVersion }: Decision): Refusal<HouseCode> | undefined {
  if (expectedVersion !== null && expectedVersion !== held.version) return memberItemChanged;
  if (held.isClosed) return memberItemClosed;
  return held.isDecided ? alreadyDecided : undefined;
}

async function itemRefusal(
  tx: Transaction,
  held: HeldMemberItem,
  itemId: string,
): Promise<Refusal<HouseCode> | undefined> {
  const item = await tx.row<{ groupId: string; kind: SupplyKind; isListed: boolean }>(
    `SELECT group_id AS "groupId", kind, unlisted_on IS NULL OR unlisted_on > group_today() AS "isListed" FROM catalogue_item WHERE id = $1 FOR SHARE`,
    [itemId],
  );
  if (!item || item.groupId !== (await groupOfHouse(tx, held.institutionId))) return anotherGroup;
  if (item.kind !== held.kind) return anotherKind;
  return item.isListed ? undefined : mappedUnlisted;
}

type EntryId = { readonly entryId: string };

/** Puts an item on the formulary of a house, or of a ward of it. */
export async function addEntry(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly institutionId: string;
    readonly wardId: string | null;
    readonly itemId: string;
    readonly restriction: Restriction;
    readonly from: CivilDate | null;
    readonly until: CivilDate | null;
  },
): Promise<Result<EntryId, HouseCode>> {
  const { institutionId, wardId, itemId, restriction, until } = input;
  authorise(viewer, institutionId);
  const today = civilDateOf(await tx.now());
  const from = input.from ?? today;
  if (from < today || (until !== null && until <= from)) return refused(formularyDay('from'));
  const item = await tx.row(
    `SELECT FROM catalogue_item WHERE id = $1 AND group_id = $2 AND (unlisted_on IS NULL OR unlisted_on > $3) FOR SHARE`,
    [itemId, await groupOfHouse(tx, institutionId), from],
  );
  if (!item) return refused(entryItemUnfit);
  const entryId = newUuid();
  await tx.rows(
    `INSERT INTO formulary_entry (id, institution_id, ward_id, item_id, during, restriction, entered_by)
     VALUES ($1, $2, $3, $4, daterange($5, $6), $7, $8)`,
    [entryId, institutionId, wardId, itemId, from, until, restriction, viewer.personId],
  );
  tx.audit({
    action: 'formulary.add',
    institutionId,
    subjectKind: 'FormularyEntry',
    subjectId: entryId,
    detail: { itemId, wardId, from, until, restriction },
  });
  return accepted({ entryId });
}

/** Ends an entry from a day on; one that has not begun is taken back. */
export async function endEntry(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly entryId: string; readonly on: CivilDate | null; readonly expectedVersion: number | null },
): Promise<Result<EntryId, HouseCode>> {
  const { entryId, expectedVersion } = input;
  const held = await tx.row<{
    institutionId: string;
    from: string;
    until: string | null;
    gone: boolean;
    version: number;
  }>(
    `SELECT institution_id AS "institutionId", lower(during)::text AS "from", upper(during)::text AS until, withdrawn_at IS NOT NULL AS gone, version
     FROM formulary_entry WHERE id = $1 FOR UPDATE`,
    [entryId],
  );
  if (!held) throw notFound('该目录条目', 'entry of the formulary');
  authorise(viewer, held.institutionId);
  if (expectedVersion !== null && expectedVersion !== held.version) return refused(formularyChanged);
  const now = await tx.now();
  const today = civilDateOf(now);
  const on = input.on ?? today;
  if (held.gone || (held.until !== null && held.until <= on)) return refused(formularyEnded);
  if (on < today) return refused(formularyDay('on'));
  if (on <= held.from)
    await tx.rows('UPDATE formulary_entry SET withdrawn_at = $2, version = version + 1 WHERE id = $1', [entryId, now]);
  else
    await tx.rows(
      'UPDATE formulary_entry SET during = daterange(lower(during), $2), version = version + 1 WHERE id = $1',
      [entryId, on],
    );
  const { institutionId } = held;
  tx.audit({
    action: 'formulary.end',
    institutionId,
    subjectKind: 'FormularyEntry',
    subjectId: entryId,
    detail: { on },
  });
  return accepted({ entryId });
}

function audit(tx: Transaction, what: string, { institutionId }: HeldMemberItem, id: string, detail: object): void {
  tx.audit({ action: `member-item.${what}`, institutionId, subjectKind: 'MemberItem', subjectId: id, detail });
}

const memberItemChanged = refusal<HouseCode>(
  'MEMBER_ITEM_CHANGED',
  '该院内品种刚被他人修改，请刷新后再试。',
  'Somebody has changed it meanwhile; look again.',
);
const memberItemClosed = refusal<HouseCode>(
  'MEMBER_ITEM_CLOSED',
  '本机构已不再使用该品种，无需对照。',
  'The house keeps it no more; there is nothing to map.',
);
const alreadyDecided = refusal<HouseCode>(
  'ALREADY_DECIDED',
  '该品种已有对照结果，请先撤销再重新对照。',
  'Somebody has decided already; undo that before deciding anew.',
);
const nothingDecided = refusal<HouseCode>(
  'NOTHING_DECIDED',
  '该品种尚未对照，无可撤销。',
  'Nobody has decided yet; there is nothing to undo.',
);
const reasonMissing = refusal<HouseCode>(
  'REASON_MISSING',
  '请填写不对照的原因，例如院内制剂。',
  'Say why it has no counterpart, such as a preparation of the house.',
  'reason',
);
const unitsWrong = refusal<HouseCode>(
  'UNITS_WRONG',
  '请填写每个院内单位合多少个最小单位，1 至 1,000,000 的整数。',
  'Say how many base units one unit of the house has: a whole number from 1 to 1,000,000.',
  'unitsPerUnit',
);
const anotherGroup = refusal<HouseCode>(
  'ITEM_OF_ANOTHER_GROUP',
  '该品种不在本集团目录中，请重新选择。',
  'The item is not in the catalogue of your group; choose again.',
  'itemId',
);
const anotherKind = refusal<HouseCode>(
  'ITEM_OF_ANOTHER_KIND',
  '类别不同：药品、耗材、试剂不能互相对照。',
  'It is of another kind: drugs, consumables and reagents are not each other’s counterparts.',
  'itemId',
);
const mappedUnlisted = refusal<HouseCode>(
  'MAPPED_ITEM_UNLISTED',
  '该目录品种已停用，请选择在用品种。',
  'The item is listed no more; choose one that is.',
  'itemId',
);
const entryItemUnfit = refusal<HouseCode>(
  'ENTRY_ITEM_UNFIT',
  '该品种不在本集团目录中或已停用，请重新选择。',
  'The item is not in the catalogue of the group, or listed no more; choose again.',
  'itemId',
);
const formularyChanged = refusal<HouseCode>(
  'FORMULARY_CHANGED',
  '该条目刚被他人修改，请刷新后再试。',
  'Somebody has changed the entry meanwhile; look again.',
);
const formularyEnded = refusal<HouseCode>('FORMULARY_ENDED', '该条目已经结束。', 'The entry has ended already.');

function formularyDay(field: 'from' | 'on'): Refusal<HouseCode> {
  return refusal(
    'FORMULARY_DAY',
    '请选择今天或以后的日期，结束须晚于开始。',
    'Choose today or a later day; an entry ends after it begins.',
    field,
  );
}
