import { Field, Int, ObjectType } from 'type-graphql';
import { Ratio } from '../../schema/figures';
import { FeedCursor, Instant, LocalDate } from '../../schema/scalars';
import { MembershipRole } from '../group/group.rules';
import { Institution, MedicalGroup, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { Cost } from '../platform/graphql/cost';
import { Bed, Encounter } from './wards.types';

@Rule('REACHED')
@ObjectType('BedCounts', {
  description: 'Beds of a place by state. Each open bed, authorised or extra, is in exactly one of the states.',
})
export class BedCountsType {
  @Field(() => Int, { description: 'Authorised beds that are open, whatever is with them.' })
  open: number;
  @Field(() => Int, { description: 'Extra beds 加床 that are open.' })
  extra: number;
  @Field(() => Int, { description: 'Beds in which a patient lies.' })
  occupied: number;
  @Field(() => Int, { description: 'Held beds.' })
  held: number;
  @Field(() => Int, { description: 'Free beds.' })
  free: number;
  @Field(() => Int, { description: 'Beds that wait for cleaning.' })
  toClean: number;
  @Field(() => Int, { description: 'Beds that wait for disinfection.' })
  contaminated: number;
  @Field(() => Int, { description: 'Open beds that are shut for a small repair or the like.' })
  closed: number;
  @Field(() => Ratio, { description: 'Occupied beds ÷ authorised open beds; over 1 when extra beds are in use.' })
  occupancy: Ratio;
}

@Rule('REACHED')
@ObjectType({ description: 'How full a place was at the end of a day.' })
export class BedUsePoint {
  @Field(() => LocalDate, { description: 'The day.' })
  day: string;
  @Field(() => Int, { description: 'Occupied bed-days of that day.' })
  occupied: number;
  @Field(() => Int, { description: 'Open bed-days of that day.' })
  open: number;
  @Field(() => Ratio, { description: 'Occupied ÷ open.' })
  occupancy: Ratio;
}

@Rule('REACHED')
@ObjectType({ description: 'Bed use of a ward now.' })
export class WardBedUse {
  @Field(() => Ward, { description: 'The ward.' })
  ward: Ward;
  @Field(() => BedCountsType, { description: 'Its beds by state.' })
  counts: BedCountsType;
  @Field(() => Int, { description: 'Patients who wait for it.' })
  waiting: number;
  @Field(() => Instant, { nullable: true, description: 'When its next hold ends; null without holds.' })
  nextHeldUntil: Date | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Bed use of an institution now.' })
export class InstitutionBedUse {
  @Field(() => Institution, { description: 'The institution.' })
  institution: Institution;
  @Field(() => MembershipRole, { description: 'What it is in the group.' })
  role: MembershipRole;
  @Field(() => BedCountsType, { description: 'Its beds by state.' })
  counts: BedCountsType;
  @Field(() => Int, { description: 'Patients who wait for a bed.' })
  waiting: number;
  @Field(() => [WardBedUse], { description: 'The same by ward.' })
  wards: WardBedUse[];
}

@Rule('REACHED')
@ObjectType({ description: 'Bed use of a group now, as far as you may see it.' })
export class BedOverview {
  @Field(() => MedicalGroup, { description: 'The group.' })
  group: MedicalGroup;
  @Field(() => Instant, { description: 'The instant of all figures.' })
  asOf: Date;
  @Field(() => FeedCursor, {
    description: 'Hand it to `bedFeed(after:)`: every later change comes there, none is missed.',
  })
  feedCursor: string;
  @Field(() => BedCountsType, { description: 'All institutions together.' })
  total: BedCountsType;
  @Field(() => [InstitutionBedUse], { description: 'By institution, the lead first.' })
  institutions: InstitutionBedUse[];
}

@Rule('REACHED')
@ObjectType({ description: 'A ward on the board.' })
export class BoardWard {
  @Field(() => Ward, { description: 'The ward.' })
  ward: Ward;
  @Field(() => BedCountsType, { description: 'Its beds by state.' })
  counts: BedCountsType;
  @Cost({ listLength: 60 })
  @Field(() => [Bed], { description: 'Its beds in the order of rooms.' })
  beds: Bed[];
}

@Rule('REACHED')
@ObjectType({ description: 'The beds of an institution at an instant.' })
export class BedBoard {
  @Field(() => Institution, { description: 'The institution.' })
  institution: Institution;
  @Field(() => Instant, { description: 'The instant shown.' })
  at: Date;
  @Field(() => FeedCursor, { description: 'Hand it to `bedFeed(after:)` when the board shows now.' })
  feedCursor: string;
  @Cost({ listLength: 20 })
  @Field(() => [BoardWard], { description: 'By ward.' })
  wards: BoardWard[];
  @Field(() => [Encounter], { description: 'Who waits for a bed now, the longest waiting first.' })
  waiting: Encounter[];
}

@Rule('REACHED')
@ObjectType({ description: 'A bed that fits, with reasons.' })
export class BedProposal {
  @Field(() => Bed, { description: 'The bed, free now.' })
  bed: Bed;
  @Field(() => Int, { description: '0 to 100; only the order means something.' })
  score: number;
  @Field(() => [String], { description: 'Why it stands here, in Chinese.' })
  reasonsZh: string[];
  @Field(() => [String], { description: 'Why it stands here, in English.' })
  reasonsEn: string[];
}
