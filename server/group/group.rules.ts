import type { IdType } from '../kernel/ids';
import type { Text } from '../kernel/result';

/** Closed sets of the group, born here and registered for GraphQL in group.types.ts. */

/** City tertiary hospital, district hospital, community health centre, health station. */
export enum InstitutionTier {
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  COMMUNITY = 'COMMUNITY',
  STATION = 'STATION',
}

/** The lead hospital, a member of the tight group, or the city hospital that backs it. */
export enum MembershipRole {
  LEAD = 'LEAD',
  MEMBER = 'MEMBER',
  CITY_PARTNER = 'CITY_PARTNER',
}

/** Which sex a ward takes; SAME_ROOM: any, but one sex to a room. */
export enum SexRule {
  ANY = 'ANY',
  MALE = 'MALE',
  FEMALE = 'FEMALE',
  SAME_ROOM = 'SAME_ROOM',
}

/** Something that stands in the way of closing or moving a place, or of ending what people rest on. */
export interface Blocker {
  readonly kind:
    | 'OPEN_STAY'
    | 'HELD_BED'
    | 'WAITING_PATIENT'
    | 'LEAD_OF_GROUP'
    | 'JOINT_WARD'
    | 'OPEN_REFERRAL'
    | 'OPEN_PAY_CYCLE'
    | 'OPEN_DISPATCH'
    | 'DUTY_SESSION'
    | 'APPOINTMENT'
    | 'REGISTRATION';
  readonly subject: { readonly type: IdType; readonly uuid: string } | null;
  readonly message: Text;
}

/** Whether a civil day lies in a half-open period of days. */
export function covers(period: { readonly from: string; readonly until: string | null }, day: string): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}
