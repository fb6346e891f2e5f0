import { asNode } from '../../schema/node';
import { toGlobalId } from '../kernel/ids';
import { isOutsider } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type NoticeKind, type NoticeParams, sentenceOf } from './notice.rules';
import type { Notice } from './notice.types';

/** Reads of the viewer's own notices; row-level security hides those of others a second time. */

interface Row {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly referralId: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

const select = `SELECT id, kind, params, referral_id AS "referralId", at, read_at AS "readAt" FROM notice WHERE person_id = $1`;

/** The newest notices, one more than asked for; `before` is where the last page ended. */
export async function listNotices(
  context: Context,
  unreadOnly: boolean,
  first: number,
  before: readonly [at: string, id: string] | null,
): Promise<Notice[]> {
  const rows = await context.read.rows<Row>(
    `${select} ${unreadOnly ? 'AND read_at IS NULL' : ''} AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
     ORDER BY at DESC, id DESC LIMIT $4`,
    [viewerOf(context).personId, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => toNotice(context, row));
}

export async function noticesByIds(context: Context, ids: readonly string[]): Promise<Notice[]> {
  const rows = await context.read.rows<Row>(`${select} AND id = ANY ($2)`, [viewerOf(context).personId, ids]);
  return rows.map(row => toNotice(context, row));
}

export async function countNotices(context: Context, unreadOnly: boolean): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM notice WHERE person_id = $1 ${unreadOnly ? 'AND read_at IS NULL' : ''}`,
    [viewerOf(context).personId],
  );
  return row?.count ?? 0;
}

function toNotice(context: Context, { params, ...row }: Row): Notice {
  const { zh, en } = sentenceOf(row.kind, params);
  return asNode('Notice', {
    ...row,
    messageZh: zh,
    messageEn: en,
    link: linkOf({ ...row, params }, isOutsider(viewerOf(context))),
  });
}

/** Where the console goes on. */
function linkOf(
  { kind, referralId, params }: Pick<Row, 'kind' | 'referralId' | 'params'>,
  isSupplier: boolean,
): string | null {
  if (params.dispatchOrderId) return `/dispatch/${toGlobalId('DispatchOrder', params.dispatchOrderId)}`;
  if (referralId) return `/referrals/${toGlobalId('Referral', referralId)}`;
  if (kind.startsWith('NEGOTIATION_'))
    return `${isSupplier ? '/supplier/rounds' : '/negotiation'}?q=${encodeURIComponent(params.number ?? '')}`;
  if (kind === 'DUTY_MOVED' || kind === 'DUTY_CANCELLED') return '/duties';
  return kind === 'JOINT_WARD_JOINED' ? '/joint-wards' : null;
}
