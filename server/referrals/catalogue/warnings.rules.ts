import { InstitutionTier } from '../../group/group.rules';
import type { Text } from '../../kernel/result';
import { ReferralDirection, ReferralUrgency } from '../referral.rules';
import { type DiseaseCatalogue, isListed, treats } from './disease-catalogue.rules';

/**
 * Decides whether a referral goes against the disease catalogue of its sender's group. A warning refuses nothing, but the sender says why they
 * refer all the same. Without a coded diagnosis there is nothing to compare. An emergency may go anywhere that can treat it.
 */

export const warningTexts = {
  STAYS_IN_COMMUNITY: {
    zh: '按病种目录，该病种非急症时宜留在社区诊治。',
    en: 'By the disease catalogue this stays in the community unless it is urgent.',
  },
  SKIPS_TIER: {
    zh: '按病种目录，区级医院可以诊治该病种，宜先转区级医院。',
    en: 'By the disease catalogue a district hospital treats this; refer there first.',
  },
  SHOULD_GO_UP: {
    zh: '按病种目录，该病种应由上级医院诊治，不宜下转。',
    en: 'By the disease catalogue this is for a hospital and should not come down.',
  },
  NOT_ON_DOWN_LIST: {
    zh: '该病种不在下转目录中，请确认病情稳定、接收方能够承接。',
    en: 'This is not on the list of what may come down; make sure that the patient is stable and the house can take them.',
  },
  BEYOND_TARGET: {
    zh: '按病种目录，接收机构所在层级不收治该病种。',
    en: 'By the disease catalogue, houses of that tier do not treat this.',
  },
} as const satisfies Record<string, Text>;

export type WarningCode = keyof typeof warningTexts;

/** What decides about warnings. */
export interface WarningFacts {
  readonly direction: ReferralDirection;
  readonly urgency: ReferralUrgency;
  readonly diagnosisCode: string | null;
  readonly sourceTier: InstitutionTier;
  /** Null outside of all groups. */
  readonly targetTier: InstitutionTier | null;
}

/** The warnings about a referral, each once; empty when it goes along with the catalogue. */
export function referralWarnings(facts: WarningFacts, catalogue: DiseaseCatalogue): WarningCode[] {
  const { diagnosisCode: code, direction, targetTier } = facts;
  if (code === null) return [];
  const warnings =
    direction === ReferralDirection.DOWN ? downWarnings(code, catalogue) : upWarnings(facts, code, catalogue);
  const mayComeDown = direction === ReferralDirection.DOWN && isListed(catalogue.down, code);
  if (targetTier && !mayComeDown && !treats(catalogue, targetTier, code)) warnings.push('BEYOND_TARGET');
  return warnings;
}

function downWarnings(code: string, { up, down }: DiseaseCatalogue): WarningCode[] {
  // What is acute up there may come down for its recovery: the list of what may come down speaks last.
  if (isListed(down, code)) return [];
  return [isListed(up, code) ? 'SHOULD_GO_UP' : 'NOT_ON_DOWN_LIST'];
}

function upWarnings(facts: WarningFacts, code: string, catalogue: DiseaseCatalogue): WarningCode[] {
  const { direction, urgency, sourceTier, targetTier } = facts;
  const isFromCommunity = sourceTier === InstitutionTier.COMMUNITY || sourceTier === InstitutionTier.STATION;
  if (direction !== ReferralDirection.UP || urgency === ReferralUrgency.EMERGENCY || !isFromCommunity) return [];
  const warnings: WarningCode[] = [];
  if (isListed(catalogue.community, code)) warnings.push('STAYS_IN_COMMUNITY');
  if (targetTier === InstitutionTier.CITY && treats(catalogue, InstitutionTier.DISTRICT, code))
    warnings.push('SKIPS_TIER');
  return warnings;
}
