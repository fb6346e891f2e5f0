import { newUuid } from '../../server/kernel/ids';
import { signAgreement } from '../../server/negotiation/agreement.commands';
import { awardOffering, finishAward, publishRound } from '../../server/negotiation/award.commands';
import { bidContentText, sealOf } from '../../server/negotiation/bid-seal.rules';
import type { Viewer } from '../../server/platform/access/viewer';
import { Snapshot } from '../../server/platform/database/snapshot';
import { inTransaction } from '../../server/platform/database/transaction';
import { done } from '../referrals/referring';
import { Negotiating, nonce } from './negotiating';

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

beforeAll(async () => {
  n = await Negotiating.make('WALL');
  const { officer, leader, seller } = n.people;
  by = officer.personId;
  const [draft, open, closed] = [await n.drafted(), await n.opened(), await n.opened()];
  openBidId = await n.sealed(open, n.lines(1_500n));
  closedBidId = await n.sealed(closed, n.lines(1_500n));
  await n.pass(closed, 2);
  await n.revealed(closedBidId, n.lines(1_500n));
  await n.world.rows(`UPDATE negotiation_round SET state = 'CLOSED' WHERE id = $1`, [closed]);
  const opened = await n.unsealed();
  ({ bidId, otherBidId } = opened);
  const awarded = await n.unsealed();
  const published = await n.unsealed();
  for (const each of [awarded, published]) {
    const [box, crate] = await n.offerings(each.roundId);
    const awards = [{ bidId: each.bidId, packs: 120n, reason: null }];
    done(await n.run(officer, tx => awardOffering(tx, { offeringId: box, awards, reason: null })));
    const others = [{ bidId: each.otherBidId, packs: 10n, reason: null }];
    done(await n.run(officer, tx => awardOffering(tx, { offeringId: crate, awards: others, reason: null })));
    done(await n.run(officer, tx => finishAward(tx, each)));
  }
  done(await n.run(officer, tx => publishRound(tx, published)));
  const found = await n.world.rows<{ id: string; line: string; contract: string }>(
    `SELECT a.id, p.id AS line, c.id AS contract FROM agreement a JOIN price_line p ON p.agreement_id = a.id JOIN member_contract c ON c.agreement_id = a.id
     JOIN supplier s ON s.id = a.supplier_id WHERE a.round_id = $1 ORDER BY s.code, c.number`,
    [published.roundId],
  );
  agreementId = found[0]?.id ?? '';
  priceLineId = found[0]?.line ?? '';
  contractId = found[0]?.contract ?? '';
  draftAgreementId = found.at(-1)?.id ?? '';
  done(await n.run(leader, tx => signAgreement(tx, { agreementId }, 'BUYER')));
  done(await n.run(seller, tx => signAgreement(tx, { agreementId }, 'SUPPLIER')));
  rounds = {
    DRAFT: draft,
    OPEN: open,
    CLOSED: closed,
    OPENED: opened.roundId,
    AWARDED: awarded.roundId,
    PUBLISHED: published.roundId,
  };
}, 120_000);
afterAll(() => n.close());

/** Runs statements in one transaction and answers which constraint refused them; the transaction is always taken back. */
async function refusal(work: () => Promise<unknown>): Promise<string | undefined> {
  await n.world.rows('BEGIN');
  try {
    await work();
    await n.world.rows('SET CONSTRAINTS ALL IMMEDIATE');
    return undefined;
  } catch (error) {
    const { constraint, code, message } = error as { constraint?: string; code?: string; message: string };
    return constraint ?? `${code}: ${message}`;
  } finally {
    await n.world.rows('ROLLBACK');
  }
}

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
    ['a round that begins open', 'negotiation_round_born', () => insertRound({ state: 'OPEN', opened_at: new Date() })],
    ['weights that are not the whole', 'negotiation_round_weights', () => insertRound({ weight_price_bp: 5_999 })],
    ['deadlines out of order', 'negotiation_round_deadlines', () => insertRound({ bids_until: new Date(0) })],
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
        await sign(rounds.CLOSED, n.people.officer.personId);
        await to('CLOSED', 'OPENED');
      },
    ],
    [
      'two signatures by one right',
      'opening_signature_right_once',
      async () => {
        await sign(rounds.CLOSED, n.people.officer.personId);
        await sign(rounds.CLOSED, n.people.finance.personId, n.people.officer.personId);
      },
    ],
    ['a signature before the deadline', 'opening_in_time', () => sign(rounds.OPEN, by)],
    [
      'bids opened and not read',
      'negotiation_round_all_read',
      async () => {
        await sign(rounds.CLOSED, n.people.officer.personId);
        await sign(rounds.CLOSED, n.people.finance.personId);
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
      () => insertOffering(rounds.DRAFT, { pack_id: n.otherItem.packId }),
    ],
    ['an offering added later', 'offering_drafted', () => insertOffering(rounds.OPEN, {})],
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
    ['a late bid', 'bid_in_time', () => insertBid(rounds.CLOSED, n.goods.otherSupplierId)],
    [
      'a late bid that is dated back',
      'bid_in_time',
      () => insertBid(rounds.CLOSED, n.goods.otherSupplierId, `now() - interval '3 hours'`),
    ],
    ['a second bid', 'bid_one_each', () => insertBid(rounds.OPEN, n.goods.supplierId)],
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
    ['content before the deadline', 'bid_content_in_time', () => insertContent(openBidId, rounds.OPEN, 1_500n)],
    [
      'content that is not what was sealed',
      'bid_content_as_sealed',
      async () => {
        await sql('DELETE FROM bid_content WHERE bid_id = $1', closedBidId);
        await insertContent(closedBidId, rounds.CLOSED, 1_499n);
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
    ['an award above the bid', 'award_within_bid', () => insertAward(bidId, 1_001)],
    ['an award above the demand', 'award_within_demand', () => insertAward(bidId, 121)],
    [
      'more winners than announced',
      'award_within_demand',
      async () => {
        await insertAward(bidId, 1);
        await insertAward(otherBidId, 1);
      },
    ],
    ['a better bid passed over without a word', 'award_reasoned', () => insertAward(otherBidId, 1)],
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
    expect(await refusal(() => insertRound({}))).toBeUndefined();
    expect(await refusal(() => insertOffering(rounds.DRAFT, {}))).toBeUndefined();
    expect(await refusal(() => insertBid(rounds.OPEN, n.goods.otherSupplierId))).toBeUndefined();
    expect(await refusal(() => insertAward(bidId, 120))).toBeUndefined();
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

describe('the wall', () => {
  async function seen(viewer: Viewer | 'SYSTEM', table: string, where: string): Promise<number> {
    const snapshot = new Snapshot(n.world.database, viewer);
    try {
      const [row] = await snapshot.rows<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table} t WHERE ${where}`,
      );
      return row?.count ?? -1;
    } finally {
      await snapshot.close();
    }
  }

  it('shows what was sealed to nobody before the opening, the server included', async () => {
    const { officer, finance, leader, seller } = n.people;
    expect(await n.world.count('bid_content', `bid_id = '${closedBidId}'`)).toBe(1);
    for (const viewer of [officer, finance, leader, seller, 'SYSTEM'] as const)
      expect(await seen(viewer, 'bid_content', `bid_id = '${closedBidId}'`)).toBe(0);
    for (const viewer of [officer, seller, 'SYSTEM'] as const)
      expect(await seen(viewer, 'bid_content', `bid_id = '${bidId}'`)).toBe(1);
  });

  it('tells of a bid only its supplier before the deadline, the group after it, and no house', async () => {
    const { officer, hospitalSupply, seller, otherSeller } = n.people;
    const [open, closed] = [`id = '${openBidId}'`, `id = '${closedBidId}'`];
    expect([await seen(officer, 'bid', open), await seen(officer, 'bid', closed)]).toEqual([0, 1]);
    expect([await seen(seller, 'bid', open), await seen(seller, 'bid', closed)]).toEqual([1, 1]);
    for (const viewer of [hospitalSupply, otherSeller])
      expect([await seen(viewer, 'bid', open), await seen(viewer, 'bid', closed)]).toEqual([0, 0]);
  });

  it('shows a supplier what was offered and awarded, and of prices, bids and demand its own alone', async () => {
    const { seller, otherSeller } = n.people;
    for (const viewer of [seller, otherSeller]) {
      const own = viewer === seller ? n.goods.supplierId : n.goods.otherSupplierId;
      expect(await seen(viewer, 'negotiation_round', `id = '${rounds.DRAFT}'`)).toBe(0);
      expect(await seen(viewer, 'negotiation_round', `id = '${rounds.OPEN}'`)).toBe(1);
      expect(await seen(viewer, 'offering_demand', 'true')).toBe(0);
      expect(await seen(viewer, 'opening_signature', 'true')).toBe(0);
      for (const table of ['bid', 'agreement', 'price_line', 'member_contract']) {
        expect([table, await seen(viewer, table, `supplier_id <> '${own}'`)]).toEqual([table, 0]);
        expect([table, await seen(viewer, table, `supplier_id = '${own}'`)]).not.toEqual([table, 0]);
      }
      const foreign = `bid_id IN (SELECT a.bid_id FROM award a WHERE a.supplier_id <> '${own}')`;
      expect(await seen(viewer, 'bid_line', foreign)).toBe(0);
      expect(await seen(viewer, 'bid_line', `bid_id = '${viewer === seller ? bidId : otherBidId}'`)).toBe(2);
      const awardsOf = (roundId = '') => `offering_id IN (SELECT id FROM offering WHERE round_id = '${roundId}')`;
      expect(await seen(viewer, 'award', awardsOf(rounds.AWARDED))).toBe(0);
      expect(await seen(viewer, 'award', awardsOf(rounds.PUBLISHED))).toBe(2);
    }
  });

  it('shows a house its own demand and contract, and the group’s prices', async () => {
    const { hospitalSupply, centreSupply } = n.people;
    const others = `institution_id = '${n.hospital.institutionId}'`;
    expect(await seen(centreSupply, 'offering_demand', others)).toBe(0);
    expect(await seen(hospitalSupply, 'offering_demand', others)).toBeGreaterThan(0);
    expect(await seen(centreSupply, 'member_contract', others)).toBe(0);
    expect(await seen(hospitalSupply, 'member_contract', others)).toBeGreaterThan(0);
    expect(await seen(centreSupply, 'price_line', 'true')).toBe(2);
    for (const table of ['bid', 'bid_line', 'bid_content', 'opening_signature'])
      expect([table, await seen(centreSupply, table, 'true')]).toEqual([table, 0]);
  });
});

function insertRound(change: Record<string, unknown>): Promise<string> {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  return n.world.insert('negotiation_round', {
    group_id: n.groupId,
    title_zh: 'x',
    kind: 'CONSUMABLE',
    state: 'DRAFT',
    demand_until: inHours(1),
    bids_until: inHours(2),
    reveal_until: inHours(3),
    term: '[2026-01-01,2027-01-01)',
    weight_price_bp: 6_000,
    weight_quality_bp: 3_000,
    weight_delivery_bp: 1_000,
    created_by: by,
    created_at: new Date(),
    ...change,
  });
}

function insertOffering(roundId: string | undefined, change: Record<string, unknown>): Promise<string> {
  const pack = { item_id: n.goods.itemId, pack_id: n.goods.packId };
  return n.world.insert('offering', { round_id: roundId, position: 9, ...pack, ...change });
}

function insertBid(roundId: string | undefined, supplierId: string, at = 'now()'): Promise<unknown> {
  return sql(
    `INSERT INTO bid (id, round_id, supplier_id, seal, sealed_at, sealed_by) VALUES ($1, $2, $3, $4, ${at}, $5)`,
    newUuid(),
    roundId,
    supplierId,
    'f'.repeat(64),
    by,
  );
}

async function insertContent(id: string, roundId: string | undefined, boxFen: bigint): Promise<void> {
  const [round] = await n.world.rows<{ number: string }>('SELECT number FROM negotiation_round WHERE id = $1', [
    roundId,
  ]);
  const content = bidContentText({ roundNumber: round?.number ?? '', supplierCode: 'S1', lines: n.lines(boxFen) });
  await sql('INSERT INTO bid_content VALUES ($1, $2, $3, $4, now())', id, content, nonce, by);
}

/** Of the first offering of the round whose bids lie open. */
async function insertAward(awardedBidId: string, packs: number): Promise<void> {
  const offeringId = await offeringOf(rounds.OPENED ?? '');
  await sql(
    `INSERT INTO award (id, offering_id, bid_id, supplier_id, packs, awarded_by, awarded_at) SELECT $1, $2, id, supplier_id, $4, $5, now() FROM bid WHERE id = $3`,
    newUuid(),
    offeringId,
    awardedBidId,
    packs,
    by,
  );
}

function sign(roundId: string | undefined, personId: string, byRightOf = personId): Promise<unknown> {
  return sql('INSERT INTO opening_signature VALUES ($1, $2, $3, now())', roundId, personId, byRightOf);
}
