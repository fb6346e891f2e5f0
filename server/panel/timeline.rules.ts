/** What a resident's timeline is made of. */
export enum TimelineKind {
  VISIT = 'VISIT',
  STAY = 'STAY',
  REFERRAL = 'REFERRAL',
  FOLLOW_UP = 'FOLLOW_UP',
  CONTACT = 'CONTACT',
  CONTRACT = 'CONTRACT',
  DELIVERY = 'DELIVERY',
  MEASUREMENT = 'MEASUREMENT',
}
