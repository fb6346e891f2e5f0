import { bidContentText, sealOf } from '../../server/negotiation/bid-seal.rules';
import { inTransaction } from '../../server/platform/database/transaction';
import { refusalOf } from '../support/refusal';
import { Negotiating, nonce } from './negotiating';
import { RawRows } from './raw-rows';
import { standing } from './standing';

let n: Negotiating;
/** A round in each state, by its id. */
let rounds: Record<string, string>;
let bidId: string;
let otherBidId: string;
let closedBidId: string;
let openBidId: string;
let agreementId: string;
let draftAgreementId: string;
let priceLineId: string;
let contractId: string;
let by: string;
let raw: RawRows;

beforeAll(async () => {
  n = await Negotiating.make('FORBIDDEN');
  by = n.people.officer.personId;
  ({ rounds, bidId, otherBidId, closedBidId, openBidId, agreementId, draftAgreementId, priceLineId, contractId } =
    await standing(n));
  raw = new RawRows(n, by, rounds.OPENED ?? '');
}, 120_000);
afterAll(() => n.close());

const refusal = (work: () => Promise<unknown>) => refusalOf(n.world, work);

const sql = (text: string, ...parameters: unknown[]) => n.world.rows(text, parameters);
const offeringOf = async (roundId: string, position = 1) => (await n.offerings(roundId))[position - 1] ?? '';

/** What a state needs beside its name. */
const dates: Record<string, string> = {
  OPEN: ', opened_at = now()',
  OPENED: ', unsealed_at = now()',
  AWARDED: ', awarded_at = now()',
  PUBLISHED: ', published_at = now()',
  SIGNED: ', signed_at = now()',
  FAILED: `, failed_at = now(), fail_reason = 'x'`,
};
const known: Record<string, readonly string[]> = {
  DRAFT: ['OPEN', 'FAILED'],
  OPEN: ['CLOSED', 'FAILED'],
  CLOSED: ['OPENED', 'FAILED'],
  OPENED: ['AWARDED', 'FAILED'],
  AWARDED: ['PUBLISHED', 'FAILED'],
  PUBLISHED: ['SIGNED', 'FAILED'],
};
const states = ['DRAFT', 'OPEN', 'CLOSED', 'OPENED', 'AWARDED', 'PUBLISHED', 'SIGNED', 'FAILED'];

describe('the database refuses', () => {
  const forbidden = Object.keys(known).flatMap(from =>
    states.filter(state => state !== from && !known[from]?.includes(state)).map(state => [from, state] as const),
  );
  it.each(forbidden)('a round that is %s becoming %s', async (from, state) => {
    const move = `UPDATE negotiation_round SET state = '${state}'${dates[state] ?? ''} WHERE id = $1`;
    expect(await refusal(() => sql(move, rounds[from]))).toBe('negotiation_round_transition');
  });

  const to = (from: string, state: string) =>
    sql(`UPDATE negotiation_round SET state = '${state}'${dates[state] ?? ''} WHERE id = $1`, rounds[from]);

  it.each<[string, string, () => Promise<unknown>]>([
    ['a round that begins open', 'negotiation_round_born', () => raw.round({ state: 'OPEN', opened_at: new Date() })],
    ['weights that are not the whole', 'negotiation_round_weights', () => raw.round({ weight_price_bp: 5_999 })],
    ['deadlines out of order', 'negotiation_round_deadlines', () => raw.round({ bids_until: new Date(0) })],
    ['an opening without demand', 'negotiation_round_offered', () => to('DRAFT', 'OPEN')],
    ['a close before the deadline', 'negotiation_round_calendar', () => to('OPEN', 'CLOSED')],
    [
      'another deadline once suppliers know it',
      'negotiation_round_fixed',
      () =>
        sql(`UPDATE negotiation_round SET bids_until = bids_until + interval '1 minute' WHERE id = $1`, rounds.OPEN),
    ],
    [
      'other weights once suppliers know them',
      'negotiation_round_fixed',
      () =>
        sql(
          `UPDATE negotiation_round SET weight_price_bp = weight_price_bp - 1, weight_quality_bp = weight_quality_bp + 1 WHERE id = $1`,
          rounds.OPENED,
        ),
    ],
    [
      'a round that says it was brought in',
      'negotiation_round_fixed',
      () => sql('UPDATE negotiation_round SET is_imported = true WHERE id = $1', rounds.OPEN),
    ],
    [
      'another past',
      'negotiation_round_past',
      () => sql(`UPDATE negotiation_round SET opened_at = opened_at - interval '1 day' WHERE id = $1`, rounds.OPEN),
    ],
    ['bids opened by nobody', 'negotiation_round_two_open', () => to('CLOSED', 'OPENED')],
    [
      'bids opened by one',
      'negotiation_round_two_open',
      async () => {
        await raw.sign(rounds.CLOSED, n.people.officer.personId);
        await to('CLOSED', 'OPENED');
      },
    ],
    [
      'two signatures by one right',
      'opening_signature_right_once',
      async () => {
        await raw.sign(rounds.CLOSED, n.people.officer.personId);
        await raw.sign(rounds.CLOSED, n.people.finance.personId, n.people.officer.personId);
      },
    ],
    ['a signature before the deadline', 'opening_in_time', () => raw.sign(rounds.OPEN, by)],
    [
      'bids opened and not read',
      'negotiation_round_all_read',
      async () => {
        await raw.sign(rounds.CLOSED, n.people.officer.personId);
        await raw.sign(rounds.CLOSED, n.people.finance.personId);
        await to('CLOSED', 'OPENED');
      },
    ],
    ['awards that are not made', 'negotiation_round_awarded', () => to('OPENED', 'AWARDED')],
    ['a publication without agreements', 'negotiation_round_agreed', () => to('AWARDED', 'PUBLISHED')],
    ['a signed round whose agreements are not', 'negotiation_round_signed', () => to('PUBLISHED', 'SIGNED')],
    ['a failed round whose agreements hold', 'negotiation_round_failed', () => to('PUBLISHED', 'FAILED')],
    [
      'a failure without a reason',
      'negotiation_round_reasoned',
      () => sql(`UPDATE negotiation_round SET state = 'FAILED' WHERE id = $1`, rounds.DRAFT),
    ],
    [
      'an offering of another group’s item, or of another item’s pack',
      'offering_item_fits',
      () => raw.offering(rounds.DRAFT, { pack_id: n.otherItem.packId }),
    ],
    ['an offering added later', 'offering_drafted', () => raw.offering(rounds.OPEN, {})],
    [
      'a ceiling moved later',
      'offering_drafted',
      () => sql('UPDATE offering SET ceiling_fen = 1 WHERE round_id = $1 AND position = 1', rounds.OPEN),
    ],
    [
      'an offering taken out later',
      'offering_drafted',
      () => sql('DELETE FROM offering WHERE round_id = $1', rounds.OPEN),
    ],
    [
      'demand after its time',
      'offering_demand_in_time',
      () =>
        sql(
          'UPDATE offering_demand SET packs = packs + 1 WHERE offering_id IN (SELECT id FROM offering WHERE round_id = $1)',
          rounds.OPEN,
        ),
    ],
    [
      'demand of a house elsewhere',
      'offering_demand_of_member',
      async () => {
        const away = await n.world.house('AWAY', 'COMMUNITY');
        await sql(
          'INSERT INTO offering_demand VALUES ($1, $2, 1, $3, now())',
          await offeringOf(rounds.DRAFT ?? ''),
          away.institutionId,
          by,
        );
      },
    ],
    ['a late bid', 'bid_in_time', () => raw.bid(rounds.CLOSED, n.goods.otherSupplierId)],
    [
      'a late bid that is dated back',
      'bid_in_time',
      () => raw.bid(rounds.CLOSED, n.goods.otherSupplierId, `now() - interval '3 hours'`),
    ],
    ['a second bid', 'bid_one_each', () => raw.bid(rounds.OPEN, n.goods.supplierId)],
    [
      'a bid that changes after sealing',
      'bid_sealed',
      () => sql(`UPDATE bid SET seal = $2 WHERE id = $1`, openBidId, 'a'.repeat(64)),
    ],
    [
      'a bid that goes to another supplier',
      'bid_sealed',
      () => sql('UPDATE bid SET supplier_id = $2 WHERE id = $1', openBidId, n.goods.otherSupplierId),
    ],
    [
      'a bid taken back late',
      'bid_withdrawn_in_time',
      () => sql('UPDATE bid SET withdrawn_at = now() WHERE id = $1', closedBidId),
    ],
    [
      'a bid made void early',
      'bid_void_at_opening',
      () => sql(`UPDATE bid SET void_reason = 'NOT_REVEALED' WHERE id = $1`, closedBidId),
    ],
    [
      'a bid that says it was revealed',
      'bid_revealed_by_content',
      () => sql('UPDATE bid SET revealed_at = now() WHERE id = $1', openBidId),
    ],
    ['content before the deadline', 'bid_content_in_time', () => raw.content(openBidId, rounds.OPEN, 1_500n)],
    [
      'content that is not what was sealed',
      'bid_content_as_sealed',
      async () => {
        await sql('DELETE FROM bid_content WHERE bid_id = $1', closedBidId);
        await raw.content(closedBidId, rounds.CLOSED, 1_499n);
      },
    ],
    [
      'content of another round',
      'bid_content_own',
      async () => {
        const content = bidContentText({ roundNumber: 'YJ999999999', supplierCode: 'S1', lines: n.lines(1n) });
        await sql('DELETE FROM bid_content WHERE bid_id = $1', closedBidId);
        await sql('SET LOCAL session_replication_role = replica');
        await sql('UPDATE bid SET seal = $2 WHERE id = $1', closedBidId, sealOf(content, nonce));
        await sql('SET LOCAL session_replication_role = DEFAULT');
        await sql('INSERT INTO bid_content VALUES ($1, $2, $3, $4, now())', closedBidId, content, nonce, by);
      },
    ],
    [
      'content that changes',
      'bid_content_in_time',
      () => sql(`UPDATE bid_content SET content = '{}' WHERE bid_id = $1`, bidId),
    ],
    [
      'a line before the opening',
      'bid_line_at_opening',
      async () =>
        sql(
          `INSERT INTO bid_line VALUES ($1, $2, 1500, 1000, 2, 4, NULL, 1, 1)`,
          closedBidId,
          await offeringOf(rounds.CLOSED ?? ''),
        ),
    ],
    [
      'a line that changes',
      'bid_line_at_opening',
      () => sql('UPDATE bid_line SET price_fen = price_fen - 1 WHERE bid_id = $1', bidId),
    ],
    [
      'a line that is not what was sealed',
      'bid_line_as_sealed',
      async () => {
        const offeringId = await offeringOf(rounds.OPENED ?? '');
        await sql('DELETE FROM bid_line WHERE bid_id = $1', bidId);
        await sql(`INSERT INTO bid_line VALUES ($1, $2, 1499, 1000, 2, 4, NULL, 1, 9)`, bidId, offeringId);
      },
    ],
    [
      'a line above the ceiling that counts',
      'bid_line_ceiling',
      async () => {
        const offeringId = await offeringOf(rounds.OPENED ?? '');
        await sql('DELETE FROM bid_line WHERE bid_id = $1', bidId);
        await sql('SET LOCAL session_replication_role = replica');
        await sql('UPDATE offering SET ceiling_fen = 1499 WHERE id = $1', offeringId);
        await sql('SET LOCAL session_replication_role = DEFAULT');
        await sql(`INSERT INTO bid_line VALUES ($1, $2, 1500, 1000, 2, 4, NULL, 1, 9)`, bidId, offeringId);
      },
    ],
    ['an award above the bid', 'award_within_bid', () => raw.award(bidId, 1_001)],
    ['an award above the demand', 'award_within_demand', () => raw.award(bidId, 121)],
    [
      'more winners than announced',
      'award_within_demand',
      async () => {
        await raw.award(bidId, 1);
        await raw.award(otherBidId, 1);
      },
    ],
    ['a better bid passed over without a word', 'award_reasoned', () => raw.award(otherBidId, 1)],
    [
      'an award after the fact',
      'award_while_opened',
      () => sql('DELETE FROM award WHERE offering_id IN (SELECT id FROM offering WHERE round_id = $1)', rounds.AWARDED),
    ],
    [
      'prices of one agreement that overlap',
      'price_line_no_overlap',
      () =>
        sql(
          `INSERT INTO price_line SELECT gen_random_uuid(), agreement_id, group_id, supplier_id, offering_id, item_id, pack_id, price_fen, packs_max,
             daterange(upper(during) - 1, upper(during)) FROM price_line WHERE agreement_id = $1`,
          draftAgreementId,
        ),
    ],
    [
      'a price that was not awarded',
      'price_line_as_awarded',
      () =>
        sql(
          `WITH gone AS (DELETE FROM price_line WHERE agreement_id = $1 AND NOT EXISTS (SELECT FROM member_contract_line) RETURNING 1)
           INSERT INTO price_line SELECT gen_random_uuid(), a.id, a.group_id, a.supplier_id, NULL, $2, $3, 1, 1, a.during FROM agreement a WHERE a.id = $1`,
          draftAgreementId,
          n.goods.itemId,
          n.goods.packId,
        ),
    ],
    [
      'a price written behind the signatures',
      'price_line_drafted',
      () =>
        sql(
          `INSERT INTO price_line SELECT gen_random_uuid(), a.id, a.group_id, a.supplier_id, NULL, $2, $3, 1, 1, a.during FROM agreement a WHERE a.id = $1`,
          agreementId,
          n.goods.itemId,
          n.goods.packId,
        ),
    ],
    [
      'a price that changes by a fen',
      'price_line_fixed',
      () => sql('UPDATE price_line SET price_fen = price_fen + 1 WHERE id = $1', priceLineId),
    ],
    [
      'a price that holds longer',
      'price_line_fixed',
      () =>
        sql('UPDATE price_line SET during = daterange(lower(during), upper(during) + 1) WHERE id = $1', priceLineId),
    ],
    [
      'an agreement signed by one',
      'agreement_signed',
      () => sql(`UPDATE agreement SET state = 'SIGNED' WHERE id = $1`, draftAgreementId),
    ],
    [
      'an agreement that one person signs for both',
      'agreement_signatures',
      () =>
        sql(
          `UPDATE agreement SET state = 'SIGNED', group_signed_by = $2, group_signed_at = now(), supplier_signed_by = $2, supplier_signed_at = now() WHERE id = $1`,
          draftAgreementId,
          by,
        ),
    ],
    [
      'a signature taken back',
      'agreement_fixed',
      () =>
        sql(
          `UPDATE agreement SET state = 'DRAFT', group_signed_by = NULL, group_signed_at = NULL WHERE id = $1`,
          agreementId,
        ),
    ],
    [
      'an agreement that is unsigned again',
      'agreement_transition',
      () => sql(`UPDATE agreement SET state = 'DRAFT' WHERE id = $1`, agreementId),
    ],
    [
      'a house that signs before its group',
      'member_contract_after_agreement',
      () =>
        sql(
          `UPDATE member_contract SET state = 'SIGNED', institution_signed_by = $2, institution_signed_at = now(), supplier_signed_by = $3, supplier_signed_at = now()
           WHERE agreement_id = $1`,
          draftAgreementId,
          by,
          n.people.seller.personId,
        ),
    ],
    [
      'a contract of a house elsewhere',
      'member_contract_member',
      async () => {
        const away = await n.world.house('AWAY2', 'COMMUNITY');
        await sql(
          `INSERT INTO member_contract (id, agreement_id, group_id, supplier_id, institution_id, state, created_at)
           SELECT gen_random_uuid(), id, group_id, supplier_id, $2, 'DRAFT', now() FROM agreement WHERE id = $1`,
          agreementId,
          away.institutionId,
        );
      },
    ],
    [
      'two contracts of a house at a time',
      'member_contract_one_each',
      () =>
        sql(
          `INSERT INTO member_contract (id, agreement_id, group_id, supplier_id, institution_id, state, created_at)
           SELECT gen_random_uuid(), agreement_id, group_id, supplier_id, institution_id, 'DRAFT', now() FROM member_contract WHERE id = $1`,
          contractId,
        ),
    ],
    [
      'houses that agree to more than the group',
      'member_contract_line_within',
      async () => {
        const house = await n.world.house('JOINS', 'COMMUNITY');
        await n.world.join(n.groupId, house.institutionId, 'MEMBER');
        await sql(
          `WITH made AS (INSERT INTO member_contract (id, agreement_id, group_id, supplier_id, institution_id, state, created_at)
             SELECT gen_random_uuid(), id, group_id, supplier_id, $2, 'DRAFT', now() FROM agreement WHERE id = $1 RETURNING id, agreement_id)
           INSERT INTO member_contract_line SELECT m.id, $3, m.agreement_id, 1 FROM made m`,
          agreementId,
          house.institutionId,
          priceLineId,
        );
      },
    ],
  ])('%s', async (_what, constraint, work) => {
    expect(await refusal(work)).toBe(constraint);
  });

  it('nothing that is whole', async () => {
    expect(await refusal(() => raw.round({}))).toBeUndefined();
    expect(await refusal(() => raw.offering(rounds.DRAFT, {}))).toBeUndefined();
    expect(await refusal(() => raw.bid(rounds.OPEN, n.goods.otherSupplierId))).toBeUndefined();
    expect(await refusal(() => raw.award(bidId, 120))).toBeUndefined();
    const shorter = 'UPDATE price_line SET during = daterange(lower(during), group_today() + 1) WHERE id = $1';
    expect(await refusal(() => sql(shorter, priceLineId))).toBeUndefined();
  });

  it('to let the server write what is its own', async () => {
    const attempts = [
      `UPDATE bid_content SET nonce = 'x'`,
      'UPDATE bid_line SET price_fen = 1',
      'UPDATE award SET packs = 1',
      'UPDATE member_contract_line SET packs_agreed = 1',
      `INSERT INTO negotiation_transition VALUES ('DRAFT', 'SIGN', 'SIGNED', 'GROUP')`,
      'DELETE FROM bid',
    ];
    for (const attempt of attempts)
      await expect(
        inTransaction(n.world.database, 'SYSTEM', async tx => {
          await tx.rows(attempt);
          return { ok: true, value: null };
        }),
      ).rejects.toThrow('permission denied');
  });
});
