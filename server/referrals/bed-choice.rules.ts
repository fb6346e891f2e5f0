import type { Text } from '../kernel/result';

/**
 * Ranks the wards of the target for a referral, on top of how well a bed fits: the department asked for first, then the ward that knows the
 * patient, then the emptier one. The points, up to 50 beside the 50 for the bed itself, are our choice.
 */
export interface WardStanding {
  readonly isOfDepartment: boolean;
  /** The patient lay there before. */
  readonly knowsPatient: boolean;
  readonly beds: number;
  readonly taken: number;
}

const points = { department: 30, continuity: 12, load: 8 } as const;
/** A ward with at least a fifth of its beds free has room. */
const roomyShare = 0.2;

export function wardPoints({ isOfDepartment, knowsPatient, beds, taken }: WardStanding): {
  score: number;
  reasons: Text[];
} {
  const free = beds === 0 ? 0 : (beds - taken) / beds;
  const reasons: Text[] = [];
  if (isOfDepartment) reasons.push({ zh: '申请科室的病区', en: 'a ward of the department asked for' });
  if (knowsPatient) reasons.push({ zh: '曾在该病区住院', en: 'the ward knows the patient' });
  if (free >= roomyShare)
    reasons.push({
      zh: `病区较空（空床 ${beds - taken}/${beds}）`,
      en: `room in the ward (${beds - taken} of ${beds} free)`,
    });
  const score =
    (isOfDepartment ? points.department : 0) + (knowsPatient ? points.continuity : 0) + Math.round(points.load * free);
  return { score, reasons };
}
