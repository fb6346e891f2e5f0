import { placeNames } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Result, refusal, refused, type Text } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { desksOf, groupDesksOf, wardStaffOf } from '../staffing/holder.queries';
import { isPressing, type NoticeKind, type NoticeParams, patientSentenceOf } from './notice.rules';

/** Who is told; each person once, whatever the number of reasons. */
export interface Recipients {
  readonly personIds?: readonly string[];
  /** Whoever holds the referral desk of an institution now. */
  readonly desks?: readonly { readonly institutionId: string }[];
  /** The desks of the groups of these institutions. */
  readonly groupDesks?: readonly string[];
  /** Nurses and bed managers of wards. */
  readonly wardIds?: readonly string[];
  /** Director and team of a joint ward. */
  readonly jointWardId?: string | null;
}

/** What a notice says beside its kind, by ids; names of places are looked up when it is told. Never a patient's name. */
export interface NoticeFacts extends Omit<NoticeParams, 'source' | 'target' | 'department' | 'ward'> {
  readonly sourceInstitutionId?: string | null;
  readonly targetInstitutionId?: string | null;
  /** Where the target is no institution of ours. */
  readonly targetName?: Text;
  readonly targetDepartmentId?: string | null;
  readonly wardId?: string | null;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly referralId?: string | null;
  readonly recipients: Recipients;
  /** The patient, told by message where the kind concerns them. */
  readonly patientId?: string | null;
  readonly params: NoticeFacts;
}

/** Knows who works in a joint ward. */
export type TeamReader = (tx: Transaction, jointWardId: string) => Promise<readonly string[]>;

let teamOf: TeamReader | undefined;

/** Says how the team of a joint ward is found. Called once, when the part that knows joint wards is loaded. */
export function findTeams(reader: TeamReader): void {
  teamOf = reader;
}

/**
 * Tells people: writes their notices, an event for each open inbox, and messages that leave the house, all with the transaction. Whoever acts
 * is not told of it. Nothing is sent before the commit.
 */
export async function tell(tx: Transaction, notice: Notice): Promise<void> {
  const { kind, recipients, patientId } = notice;
  const params = await nameParams(tx, notice.params);
  const personIds = (await resolve(tx, recipients)).filter(personId => personId !== tx.personId);
  await writeNotices(tx, { ...notice, params }, personIds);
  if (notice.referralId && kind !== 'REFERRAL_LATE') await overtakeMessages(tx, notice.referralId);
  const messages = [
    ...(isPressing(kind, params) ? personIds.map(recipientId => toPerson(recipientId)) : []),
    ...(patientId && patientSentenceOf(kind, params) ? [toPatient(patientId)] : []),
  ];
  if (messages.length > 0)
    await queueMessages(tx, { ...notice, params }, messages, reportTo(tx, recipients, personIds));
}

async function resolve(tx: Transaction, recipients: Recipients): Promise<string[]> {
  const { personIds = [], desks = [], groupDesks = [], wardIds = [], jointWardId } = recipients;
  const institutionIds = desks.map(({ institutionId }) => institutionId);
  const found = [
    ...personIds,
    ...(await desksOf(tx, institutionIds)),
    ...(await groupDesksOf(tx, groupDesks)),
    ...(await wardStaffOf(tx, wardIds)),
    ...(jointWardId ? await present(teamOf, 'reader of teams')(tx, jointWardId) : []),
  ];
  return [...new Set(found)].sort();
}

async function nameParams(tx: Transaction, facts: NoticeFacts): Promise<NoticeParams> {
  const { sourceInstitutionId, targetInstitutionId, targetName, targetDepartmentId, wardId, ...params } = facts;
  const ids = [sourceInstitutionId, targetInstitutionId, targetDepartmentId, wardId].filter(id => id != null);
  const names = ids.length > 0 ? await placeNames(tx, ids) : new Map<string, Text>();
  return {
    ...params,
    source: names.get(sourceInstitutionId ?? ''),
    target: names.get(targetInstitutionId ?? '') ?? targetName,
    department: names.get(targetDepartmentId ?? ''),
    ward: names.get(wardId ?? ''),
  };
}

type Told = Omit<Notice, 'params'> & { readonly params: NoticeParams };

async function writeNotices(tx: Transaction, notice: Told, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const { kind, params, referralId = null } = notice;
  const at = await tx.now();
  const rows = personIds.map(personId => ({ id: newUuid(), personId }));
  await tx.rows(
    `INSERT INTO notice (id, person_id, kind, referral_id, params, at)
     SELECT id, "personId", $2, $3, $4, $5 FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "personId" uuid)`,
    [JSON.stringify(rows), kind, referralId, JSON.stringify(params), at],
  );
  for (const { id, personId } of rows) publish(tx, 'TOLD', id, { personId, kind, referralId });
}

interface InboxPayload {
  readonly personId: string;
  readonly kind?: NoticeKind;
  readonly referralId?: string | null;
}

function publish(tx: Transaction, kind: 'TOLD' | 'READ', subjectId: string, payload: InboxPayload): void {
  tx.publish({ topic: 'INBOX', kind, institutionId: null, wardId: null, subjectId, payload });
}

interface Addressee {
  readonly recipientKind: 'PERSON' | 'PATIENT';
  readonly recipientId: string;
  readonly channel: 'SMS' | 'WECHAT';
}

/** Staff are reached where they work together, patients by telephone. */
function toPerson(recipientId: string): Addressee {
  return { recipientKind: 'PERSON', recipientId, channel: 'WECHAT' };
}

function toPatient(recipientId: string): Addressee {
  return { recipientKind: 'PATIENT', recipientId, channel: 'SMS' };
}

/** Who hears of a message that could not be delivered: who acted and who was told by name, else everybody who was told. */
function reportTo(tx: Transaction, { personIds = [] }: Recipients, told: readonly string[]): string[] {
  const named = [...personIds, ...(tx.personId ? [tx.personId] : [])];
  return [...new Set(named.length > 0 ? named : told)];
}

/**
 * What still waits to be sent to the patient about the same referral is not sent any more: after an outage of the gateway nobody is to read
 * "come by Friday" behind "cancelled", or at all when they have died. That a referral is late changes nothing for the patient.
 */
async function overtakeMessages(tx: Transaction, referralId: string): Promise<void> {
  await tx.acrossHouses(() =>
    tx.rows(
      `UPDATE outgoing_message SET state = 'OVERTAKEN', next_at = NULL, ended_at = clock_timestamp()
       WHERE referral_id = $1 AND state = 'QUEUED' AND recipient_kind = 'PATIENT'`,
      [referralId],
    ),
  );
}

async function queueMessages(
  tx: Transaction,
  { kind, params, referralId = null }: Told,
  messages: readonly Addressee[],
  reportTo: readonly string[],
): Promise<void> {
  const rows = messages.map(message => ({ id: newUuid(), ...message }));
  await tx.rows(
    `INSERT INTO outgoing_message (id, recipient_kind, recipient_id, channel, kind, params, referral_id, report_to)
     SELECT id, "recipientKind", "recipientId", channel, $2, $3, $4, $5
     FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, "recipientKind" text, "recipientId" uuid, channel text)`,
    [JSON.stringify(rows), kind, JSON.stringify(params), referralId, reportTo],
  );
}

export const noticesReadCodes = {
  NOTHING_NAMED: 'Name notices by their ids, or say `all`.',
} as const;
export type NoticesReadCode = keyof typeof noticesReadCodes;

/** Marks the viewer's notices as read, those named or all; others' are not found and stay as they are. */
export async function readNotices(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[] | 'ALL',
): Promise<Result<{ noticeIds: string[] }, NoticesReadCode>> {
  if (ids.length === 0) return refused(nothingNamed);
  const read = await tx.rows<{ id: string }>(
    `UPDATE notice SET read_at = $3 WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2)) RETURNING id`,
    [viewer.personId, ids === 'ALL' ? null : ids, await tx.now()],
  );
  const [first] = read;
  // One event for all of them: other windows of the same person count anew.
  if (first) publish(tx, 'READ', first.id, { personId: viewer.personId });
  return accepted({ noticeIds: read.map(({ id }) => id) });
}

const nothingNamed = refusal(
  'NOTHING_NAMED',
  '请指明要标为已读的通知，或选择全部。',
  'Name the notices to be marked as read, or choose all.',
  'ids',
);
