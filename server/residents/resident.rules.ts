/** Closed sets of residents, and what may be done with one. */

/** What somebody may do with a resident now. */
export enum ResidentAction {
  UPDATE = 'UPDATE',
  POPULATION = 'POPULATION',
  MERGE = 'MERGE',
  RECORD_DEATH = 'RECORD_DEATH',
  CANCEL_DEATH = 'CANCEL_DEATH',
  MOVE_OUT = 'MOVE_OUT',
  RETURN = 'RETURN',
  REVEAL = 'REVEAL',
}

export interface ResidentFacts {
  readonly diedOn: string | null;
  readonly movedOutOn: string | null;
  readonly mergedInto: string | null;
}

/** What the state of a resident and the viewer's rights allow; a duplicate is only looked at. */
export function residentActions(
  { diedOn, movedOutOn, mergedInto }: ResidentFacts,
  rights: { readonly keep: boolean; readonly identify: boolean },
): ResidentAction[] {
  const reveal = rights.identify ? [] : [ResidentAction.REVEAL];
  if (!rights.keep || mergedInto) return reveal;
  const { UPDATE, POPULATION, MERGE, RECORD_DEATH, CANCEL_DEATH, MOVE_OUT, RETURN } = ResidentAction;
  if (diedOn) return [UPDATE, MERGE, CANCEL_DEATH, ...reveal];
  if (movedOutOn) return [MERGE, RETURN, RECORD_DEATH, ...reveal];
  return [UPDATE, POPULATION, MERGE, RECORD_DEATH, MOVE_OUT, ...reveal];
}

/** Why somebody was found. */
export enum HitReason {
  NAME = 'NAME',
  INITIALS = 'INITIALS',
  PHONE = 'PHONE',
  ID_NUMBER = 'ID_NUMBER',
  LOCAL_NUMBER = 'LOCAL_NUMBER',
  INSURER_NUMBER = 'INSURER_NUMBER',
}

/** What somebody says who has no link to a resident and yet wants to see who it is. */
export enum OpeningPurpose {
  CARE = 'CARE',
  COMPLAINT = 'COMPLAINT',
  QUALITY = 'QUALITY',
  OTHER = 'OTHER',
}

/** How long an opened identity stays open. */
export const openingMinutes = 30;
