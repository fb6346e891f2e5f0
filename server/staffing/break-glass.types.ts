import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { enumOfWords } from '../../schema/described-enum';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import type { BreakGlassPurpose } from './staff.rules';
import { BreakGlassPurposeType } from './staff.types';
import { PostType } from './staffing.types';

/** GraphQL types of rights that are opened in an emergency. */

export type BreakGlassAction = 'END' | 'REVIEW';
export const BreakGlassActionType = enumOfWords<BreakGlassAction>(
  'BreakGlassAction',
  'What you may do with an opening.',
  {
    END: 'End it now.',
    REVIEW: 'Say whether it was justified.',
  },
);

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'Rights of a clinical post at a house where one does not hold it, opened in an emergency; everything seen under it is in the audit, and somebody else reviews it.',
})
export class BreakGlass extends Node {
  @Field(() => PostType, { description: 'Whose rights: a post that the person holds elsewhere in the group.' })
  post: Post;
  @Field(() => BreakGlassPurposeType, { description: 'What for.' })
  purpose: BreakGlassPurpose;
  @Field(() => String, { description: 'Why, in the words of who opened it.' })
  reason: string;
  @Field(() => Instant, { description: 'Since when.' })
  openedAt: Date;
  @Field(() => Instant, { description: 'When it ends by itself.' })
  until: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was ended before.' })
  endedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether it gives rights now.' })
  isOpen: boolean;
  @Field(() => Instant, { description: 'By when it should be reviewed.' })
  reviewDueAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'What the review found; null before.' })
  justified: boolean | null;
  @Field(() => String, { nullable: true, description: 'What the reviewer wrote.' })
  reviewNote: string | null;
  personId: string;
  institutionId: string;
  wardId: string | null;
  reviewedById: string | null;
}

export const BreakGlassConnection = connectionOf('BreakGlass', () => BreakGlass);
