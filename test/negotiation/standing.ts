import { signAgreement } from '../../server/negotiation/agreement.commands';
import { awardOffering, finishAward, publishRound } from '../../server/negotiation/award.commands';
import { done } from '../referrals/referring';
import type { Negotiating } from './negotiating';

/** What stands where the database is tried: a round in each state, bids, and agreements of the published round. */
export interface Standing {
  /** By its state. */
  readonly rounds: Readonly<Record<string, string>>;
  /** Bids of the opened round, of the first supplier and of the other. */
  readonly bidId: string;
  readonly otherBidId: string;
  readonly closedBidId: string;
  readonly openBidId: string;
  /** Signed by both, with its price and contract; and the other, signed by nobody. */
  readonly agreementId: string;
  readonly priceLineId: string;
  readonly contractId: string;
  readonly draftAgreementId: string;
}

/** Takes a round into each state, by the commands. */
export async function standing(n: Negotiating): Promise<Standing> {
  const { officer, leader, seller } = n.people;
  const [draft, open, closed] = [await n.drafted(), await n.opened(), await n.opened()];
  const openBidId = await n.sealed(open, n.lines(1_500n));
  const closedBidId = await n.sealed(closed, n.lines(1_500n));
  await n.pass(closed, 2);
  await n.revealed(closedBidId, n.lines(1_500n));
  await n.world.rows(`UPDATE negotiation_round SET state = 'CLOSED' WHERE id = $1`, [closed]);
  const opened = await n.unsealed();
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
  const agreementId = found[0]?.id ?? '';
  const priceLineId = found[0]?.line ?? '';
  const contractId = found[0]?.contract ?? '';
  const draftAgreementId = found.at(-1)?.id ?? '';
  done(await n.run(leader, tx => signAgreement(tx, { agreementId }, 'BUYER')));
  done(await n.run(seller, tx => signAgreement(tx, { agreementId }, 'SUPPLIER')));
  const rounds: Record<string, string> = {
    DRAFT: draft,
    OPEN: open,
    CLOSED: closed,
    OPENED: opened.roundId,
    AWARDED: awarded.roundId,
    PUBLISHED: published.roundId,
  };
  const { bidId, otherBidId } = opened;
  const agreements = { agreementId, priceLineId, contractId, draftAgreementId };
  return { rounds, bidId, otherBidId, closedBidId, openBidId, ...agreements };
}
