import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import type { AppScope } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { AppState, scopeMeanings } from './app.rules';

/** Names in GraphQL, which knows no slashes, and the scopes that they stand for. */
export const AppScopeType = { BED_USE: 'system/BedUse.rs', REFERRAL: 'system/Referral.rs' } as const satisfies Record<
  string,
  AppScope
>;
registerEnumType(AppScopeType, {
  name: 'AppScope',
  description: 'What an external application may read.',
  valuesConfig: {
    BED_USE: { description: `\`system/BedUse.rs\`: ${scopeMeanings['system/BedUse.rs']}` },
    REFERRAL: { description: `\`system/Referral.rs\`: ${scopeMeanings['system/Referral.rs']}` },
  },
});

registerEnumType(AppState, {
  name: 'AppState',
  description: 'Whether the key of an application opens anything.',
  valuesConfig: {
    ACTIVE: { description: 'It does.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was taken back.' },
  },
});

@Rule('app.manage')
@ObjectType({
  implements: Node,
  description: 'A program of somebody else that reads bed use or referrals of some houses, without names.',
})
export class ExternalApp extends Node {
  @Field(() => String, { description: 'What it is called.' })
  name: string;
  @Field(() => String, { description: 'Who is called about it.' })
  contact: string;
  @Field(() => [AppScopeType], { description: 'What it may read.' })
  scopes: AppScope[];
  @Field(() => String, { description: 'How its key begins; the rest is known only to whoever registered it.' })
  keyPrefix: string;
  @Field(() => Instant, { description: 'When it was registered.' })
  createdAt: Date;
  @Field(() => Instant, { description: 'When its key ends.' })
  expiresAt: Date;
  @Field(() => Instant, { nullable: true, description: 'The last hour in which its key was used.' })
  lastUsedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When its key was taken back.' })
  revokedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  revokeReason: string | null;
  @Field(() => AppState, { description: 'Whether its key opens anything.' })
  state: AppState;
  groupId: string;
  institutionIds: string[];
  createdById: string;
}
