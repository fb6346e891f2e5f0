import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { NegotiationCode } from './negotiation.codes';
import { inRoundState, negotiationRefusals } from './negotiation-refusals.rules';
import { holdRound, type RoundId } from './round.facts';
import { RoundState } from './round.rules';

/** Houses say what they need. */

export interface DemandInput extends RoundId {
  readonly institutionId: string;
  readonly lines: readonly { readonly offeringId: string; readonly packs: number }[];
}

/** Writes down how many packs a house needs over the term; what it said before of the same offerings is replaced. */
export async function enterDemand(tx: Transaction, input: DemandInput): Promise<Result<RoundId, NegotiationCode>> {
  const { roundId, institutionId, lines } = input;
  const round = await holdRound(tx, roundId);
  const { actor } = tx;
  if (typeof actor !== 'string' && !may(actor, 'negotiation.demand', { institutionId }))
    throw forbidden('为该机构填报需求', actions['negotiation.demand'].means);
  if (round.state !== RoundState.DRAFT) return refused(inRoundState(round.state));
  const now = await tx.now();
  if (round.demandUntil <= now) return refused(negotiationRefusals.demandOver);
  const offered = await tx.rows('SELECT FROM offering WHERE round_id = $1 AND id = ANY ($2)', [
    roundId,
    lines.map(({ offeringId }) => offeringId),
  ]);
  if (offered.length < new Set(lines.map(({ offeringId }) => offeringId)).size)
    return refused(negotiationRefusals.notOffered);
  // Of two words about one offering the last one counts; rows in the order of their keys, as others write the same ones.
  await tx.rows(
    `INSERT INTO offering_demand (offering_id, institution_id, packs, entered_by, entered_at)
     SELECT DISTINCT ON (w.offering) w.offering, $2, w.packs, $3, $4
     FROM unnest($1::uuid[], $5::bigint[]) WITH ORDINALITY AS w(offering, packs, place) ORDER BY w.offering, w.place DESC
     ON CONFLICT (offering_id, institution_id) DO UPDATE SET packs = excluded.packs, entered_by = excluded.entered_by, entered_at = excluded.entered_at`,
    [lines.map(({ offeringId }) => offeringId), institutionId, tx.personId, now, lines.map(({ packs }) => packs)],
  );
  tx.audit({
    action: 'negotiation.demand',
    institutionId,
    subjectKind: 'NegotiationRound',
    subjectId: roundId,
    detail: { number: round.number, lines: lines.length },
  });
  return accepted({ roundId });
}
