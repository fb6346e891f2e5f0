import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { Instant } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { groupById, institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import type { AppScope } from '../platform/access/actions';
import { makeAppKey, prefixOfAppKey } from '../platform/access/app-key';
import { Rule } from '../platform/access/rule';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { registerApp, revokeApp } from './app.commands';
import { appById } from './app.loaders';
import { appsOfGroup } from './app.queries';
import { mayRevoke, type RegisterCode, type RevokeCode, registerCodes, revokeCodes } from './app.rules';
import { AppScopeType, ExternalApp } from './app.types';

const RegisterError = mutationErrors('ExternalAppRegister', registerCodes);
const RevokeError = mutationErrors('ExternalAppRevoke', revokeCodes);

@InputType({ description: 'A program that is to read without names, and for how long.' })
class ExternalAppRegisterInput extends CommandInput {
  @Field(() => ID, { description: 'The group whose houses it reads.' })
  groupId: string;

  @Field(() => String, { description: 'What it is called, at most 100 characters.' })
  @MaxLength(100)
  name: string;

  @Field(() => String, { description: 'Who is called about it, at most 200 characters.' })
  @MaxLength(200)
  contact: string;

  @Field(() => [AppScopeType], { description: 'What it may read.' })
  scopes: AppScope[];

  @Field(() => [ID], {
    description: 'In which institutions, at most 200: members of the group in which you manage applications.',
  })
  @ArrayMaxSize(200)
  institutionIds: string[];

  @Field(() => Instant, { description: 'When its key ends, a year from now at most.' })
  expiresAt: Date;
}

@Rule('app.manage')
@ObjectType({ description: 'What became of `externalAppRegister`.' })
class ExternalAppRegisterPayload {
  @Field(() => ExternalApp, { nullable: true, description: 'The application; null when refused.' })
  app: ExternalApp | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its key, shown this once and kept nowhere: hand it on now. Null when refused, and for a repetition of the request.',
  })
  key: string | null;

  @Field(() => [RegisterError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<RegisterCode>[];
}

@InputType({ description: 'A key that is taken back.' })
class ExternalAppRevokeInput extends CommandInput {
  @Field(() => ID, { description: 'The application.' })
  externalAppId: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  @MaxLength(500)
  reason: string;
}

@Rule('app.manage')
@ObjectType({ description: 'What became of `externalAppRevoke`.' })
class ExternalAppRevokePayload {
  @Field(() => ExternalApp, { nullable: true, description: 'The application afterwards; null when refused.' })
  app: ExternalApp | null;

  @Field(() => [RevokeError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<RevokeCode>[];
}

@Resolver(() => ExternalApp)
export class ExternalAppResolver {
  @Rule('app.manage')
  @Query(() => [ExternalApp], {
    description:
      'The external applications of a group that read in a house of yours, or all of them where you manage those of the group; the newest first.',
  })
  async externalApps(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) id: string,
  ): Promise<ExternalApp[]> {
    return appsOfGroup(context, (await groupIn(context, id)).uuid);
  }

  @Rule('app.manage')
  @Mutation(() => ExternalAppRegisterPayload, { description: 'Registers an external application and makes its key.' })
  async externalAppRegister(
    @Ctx() context: Context,
    @Input(() => ExternalAppRegisterInput) input: ExternalAppRegisterInput,
  ): Promise<ExternalAppRegisterPayload> {
    const groupId = (await groupIn(context, input.groupId)).uuid;
    const institutionIds = input.institutionIds.map(id => readId('Institution', id, 'institutionIds'));
    const key = makeAppKey();
    const { value, userErrors } = await runCommand(context, 'externalAppRegister', input, {}, tx =>
      registerApp(
        tx,
        viewerOf(context),
        { ...input, groupId, institutionIds },
        key,
        context.services.access.appKeyDays,
      ),
    );
    // A repetition finds the application of the first time, whose key nobody knows any more.
    const isKept = value?.keyPrefix === prefixOfAppKey(key);
    return { app: value && (await context.load(appById, value.appId)), key: isKept ? key : null, userErrors };
  }

  @Rule('app.manage')
  @Mutation(() => ExternalAppRevokePayload, {
    description: 'Takes a key back: requests are refused from now on, streams end within a second.',
  })
  async externalAppRevoke(
    @Ctx() context: Context,
    @Input(() => ExternalAppRevokeInput) input: ExternalAppRevokeInput,
  ): Promise<ExternalAppRevokePayload> {
    const appId = readId('ExternalApp', input.externalAppId, 'externalAppId');
    const { value, userErrors } = await runCommand(context, 'externalAppRevoke', input, {}, tx =>
      revokeApp(tx, viewerOf(context), appId, input.reason),
    );
    return { app: value && (await context.load(appById, value.appId)), userErrors };
  }

  @FieldResolver(() => [Institution], { description: 'In which houses, as far as you may see them.' })
  async institutions(@Ctx() context: Context, @Root() app: ExternalApp): Promise<Institution[]> {
    const institutions = await Promise.all(app.institutionIds.map(id => context.load(institutionById, id)));
    return institutions.filter(institution => institution !== null);
  }

  @FieldResolver(() => [String], { description: 'What you may do with it now: REVOKE.' })
  availableActions(@Ctx() context: Context, @Root() app: ExternalApp): string[] {
    return !app.revokedAt && mayRevoke(viewerOf(context), app) ? ['REVOKE'] : [];
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who registered it.' })
  createdBy(@Ctx() context: Context, @Root() app: ExternalApp): Promise<Person | null> {
    return context.load(personById, app.createdById);
  }
}

async function groupIn(context: Context, id: string) {
  const group = await context.load(groupById, readId('MedicalGroup', id, 'groupId'));
  if (!group) throw notFound('这个医疗集团', 'medical group');
  return group;
}
