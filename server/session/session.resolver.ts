import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { institutionById, wardById } from '../group/group.loaders';
import { listGroups } from '../group/group.queries';
import { Institution, MedicalGroup, Ward } from '../group/group.types';
import type { Refusal } from '../kernel/result';
import { type Action, actions } from '../platform/access/actions';
import { loadViewer } from '../platform/access/load-viewer';
import { Rule } from '../platform/access/rule';
import { mayAnywhere, validGrants } from '../platform/access/viewer';
import { runCommand, speak } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { appointmentById, personById } from '../staffing/staffing.loaders';
import { Appointment, Person } from '../staffing/staffing.types';
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './cookie';
import { changePassword, preparePassword } from './password.commands';
import { beginSession, endSession, refreshSession } from './session.commands';
import { mustChangePassword } from './session.queries';
import {
  type DemoUser,
  PasswordChangeInput,
  PasswordChangePayload,
  SessionBeginInput,
  SessionBeginPayload,
  SessionEndInput,
  SessionEndPayload,
  SessionRefreshInput,
  SessionRefreshPayload,
  SignInOptions,
  ViewerType,
} from './session.types';

declare module '../platform/graphql/context' {
  interface Services {
    /** How one can sign in, as the environment says. */
    readonly signIn: {
      readonly oidc: { readonly issuer: string; readonly clientId: string; readonly audience: string } | undefined;
      readonly demo: boolean;
      readonly demoUsers: readonly DemoUser[];
    };
  }
}

/** More groups than any person works in. */
const groupsMax = 100;

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Rule('SIGNED_IN')
  @Query(() => ViewerType, { description: 'Who you are and what you may do.' })
  viewer(): object {
    return {};
  }

  @FieldResolver(() => Person, { description: 'You as others see you.' })
  person(@Ctx() context: Context): Promise<Person | null> {
    return context.load(personById, viewerOf(context).personId);
  }

  @FieldResolver(() => [Appointment], {
    description:
      'Your appointments that hold at this moment, the oldest first; then those of others whose rights were given on to you.',
  })
  async posts(@Ctx() context: Context): Promise<Appointment[]> {
    const ids = validGrants(viewerOf(context), new Date()).flatMap(({ appointmentId }) => appointmentId ?? []);
    const appointments = await Promise.all(ids.map(id => context.load(appointmentById, id)));
    return appointments.filter(appointment => appointment !== null);
  }

  @FieldResolver(() => [String])
  actions(@Ctx() context: Context): string[] {
    const viewer = viewerOf(context);
    return (Object.keys(actions) as Action[]).filter(action => mayAnywhere(viewer, action)).sort();
  }

  @FieldResolver(() => [MedicalGroup], { description: 'The groups that you work in, by code.' })
  groups(@Ctx() context: Context): Promise<MedicalGroup[]> {
    return listGroups(context, groupsMax, '');
  }

  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'The institution of your oldest appointment; null when you work for a group as a whole.',
  })
  async homeInstitution(@Ctx() context: Context): Promise<Institution | null> {
    const home = homeOf(context);
    return home?.institutionId ? context.load(institutionById, home.institutionId) : null;
  }

  @FieldResolver(() => Ward, {
    nullable: true,
    description: 'The ward of your oldest appointment, where it names one.',
  })
  async homeWard(@Ctx() context: Context): Promise<Ward | null> {
    const home = homeOf(context);
    return home?.wardId ? context.load(wardById, home.wardId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether your password was given to you and should be changed now.' })
  mustChangePassword(@Ctx() context: Context): Promise<boolean> {
    return mustChangePassword(context);
  }
}

function homeOf(context: Context) {
  return validGrants(viewerOf(context), new Date()).find(grant => grant.institutionId !== null);
}

@Resolver()
export class SessionResolver {
  @Rule('PUBLIC')
  @Query(() => SignInOptions, { description: 'How one can sign in here.' })
  signInOptions(@Ctx() { services: { signIn } }: Context): SignInOptions {
    const { oidc, demo, demoUsers } = signIn;
    return {
      password: true,
      oidc: oidc
        ? {
            issuer: oidc.issuer,
            clientId: oidc.clientId,
            scope: 'openid profile',
            audience: oidc.audience === oidc.clientId ? null : oidc.audience,
          }
        : null,
      demo,
      demoUsers: demo ? demoUsers : [],
    };
  }

  @Rule('PUBLIC')
  @Mutation(() => SessionBeginPayload, { description: 'Signs in by login and password.' })
  async sessionBegin(
    @Ctx() context: Context,
    @Arg('input', () => SessionBeginInput, { description: 'Login and password.' }) input: SessionBeginInput,
  ): Promise<SessionBeginPayload> {
    const { access } = context.services;
    const begun = await beginSession(access, input.login, input.password);
    if (!begun.ok) return { ...noTokens, viewer: null, userErrors: speak(context, begun.refusals) };
    const { personId, sessionId, refreshToken } = begun.value;
    await context.renew((await loadViewer(context.database, { personId, sessionId })) ?? undefined);
    const { token, expiresAt } = await access.tokens.issueAccess(personId, sessionId);
    const inCookie = input.keepRefreshIn === 'COOKIE' && context.http !== undefined;
    if (inCookie && context.http) setRefreshCookie(context.http, refreshToken, access.refreshTokenDays);
    return { accessToken: token, expiresAt, refreshToken: inCookie ? null : refreshToken, viewer: {}, userErrors: [] };
  }

  @Rule('PUBLIC')
  @Mutation(() => SessionRefreshPayload, {
    description:
      'Gives a new access token for a refresh token, and a new refresh token in its place. Send no Authorization header.',
  })
  async sessionRefresh(
    @Ctx() context: Context,
    @Arg('input', () => SessionRefreshInput, { description: 'The refresh token, unless the cookie has it.' })
    input: SessionRefreshInput,
  ): Promise<SessionRefreshPayload> {
    const { access } = context.services;
    const refreshed = await refreshSession(access, input.refreshToken ?? readRefreshCookie(context.http));
    if (!refreshed.ok) return { ...noTokens, userErrors: forget(context, refreshed.refusals) };
    const { personId, sessionId, refreshToken } = refreshed.value;
    const { token, expiresAt } = await access.tokens.issueAccess(personId, sessionId);
    const inBody = Boolean(input.refreshToken);
    if (!inBody && refreshToken && context.http) setRefreshCookie(context.http, refreshToken, access.refreshTokenDays);
    return { accessToken: token, expiresAt, refreshToken: inBody ? refreshToken : null, userErrors: [] };
  }

  @Rule('PUBLIC')
  @Mutation(() => SessionEndPayload, {
    description:
      'Signs out: the session of the access token or, without one, of the cookie ends, with all its streams.',
  })
  async sessionEnd(
    @Ctx() context: Context,
    @Arg('input', () => SessionEndInput, { description: 'Nothing but the request.' }) _input: SessionEndInput,
  ): Promise<SessionEndPayload> {
    const ended = await endSession(context.services.access, context.viewer, readRefreshCookie(context.http));
    if (!ended.ok) return { ended: false, userErrors: forget(context, ended.refusals) };
    if (context.http) clearRefreshCookie(context.http);
    return { ended: true, userErrors: [] };
  }

  @Rule('SIGNED_IN')
  @Mutation(() => PasswordChangePayload, { description: 'Changes your password and ends all your other sessions.' })
  async passwordChange(
    @Ctx() context: Context,
    @Arg('input', () => PasswordChangeInput, { description: 'The old password and the new one.' })
    input: PasswordChangeInput,
  ): Promise<PasswordChangePayload> {
    const { access } = context.services;
    const viewer = viewerOf(context);
    const checked = await preparePassword(access, viewer, input);
    // What is stored to recognise a repetition must not help to guess the passwords.
    const request = { requestId: input.requestId, fingerprint: access.tokens.fingerprint(input) };
    const { value, userErrors } = await runCommand(context, 'passwordChange', request, {}, tx =>
      changePassword(tx, viewer, checked),
    );
    return { changed: value !== null, userErrors };
  }
}

const noTokens = { accessToken: null, expiresAt: null, refreshToken: null };

/** A cookie that is no good any more is taken away, so that the browser stops sending it. */
function forget<Code extends string>(context: Context, refusals: readonly Refusal<Code>[]) {
  if (context.http && readRefreshCookie(context.http)) clearRefreshCookie(context.http);
  return speak(context, refusals);
}
