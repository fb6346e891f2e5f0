import { MaxLength } from 'class-validator';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Instant, Uuid } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { PostType } from '../staffing/staffing.types';
import type { AttemptCode } from './attempts';
import type { PasswordChangeCode } from './password.commands';
import { passwordCodes } from './password.rules';
import { type SessionEndCode, type SessionRefreshCode, sessionEndCodes, sessionRefreshCodes } from './session.commands';

@Rule('PUBLIC')
@ObjectType({ description: 'An outside identity provider (OpenID Connect, authorization code with PKCE).' })
export class OidcOption {
  @Field(() => String, { description: 'Its address; discovery starts here.' })
  issuer: string;

  @Field(() => String, { description: 'The client id of the console, a public client.' })
  clientId: string;

  @Field(() => String, { description: 'The scopes to ask for.' })
  scope: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Ask for an access token for this audience and send that one to the API; null: send the ID token, whose audience is the client id.',
  })
  audience: string | null;
}

@Rule('PUBLIC')
@ObjectType({ description: 'An invented person of the demo group, with an open password.' })
export class DemoUser {
  @Field(() => String, { description: 'For `sessionBegin`.' })
  login: string;

  @Field(() => String, { description: 'For `sessionBegin`.' })
  password: string;

  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;

  @Field(() => String, { description: 'English name.' })
  nameEn: string;

  @Field(() => PostType, { description: 'The post that they hold.' })
  post: Post;

  @Field(() => String, { description: 'Where, in Chinese.' })
  institutionNameZh: string;

  @Field(() => String, { description: 'Where, in English.' })
  institutionNameEn: string;
}

@Rule('PUBLIC')
@ObjectType({ description: 'How one can sign in here.' })
export class SignInOptions {
  @Field(() => Boolean, { description: 'By login and password, with `sessionBegin`.' })
  password: boolean;

  @Field(() => OidcOption, { nullable: true, description: 'At an outside identity provider; null when there is none.' })
  oidc: OidcOption | null;

  @Field(() => Boolean, { description: 'Whether this is a demo, with invented people and patients.' })
  demo: boolean;

  @Field(() => [DemoUser], { description: 'Whom one can be in the demo; empty outside demo mode.' })
  demoUsers: readonly DemoUser[];
}

@Rule('REACHED')
@ObjectType('Viewer', { description: 'You: who you are here and what you may do at this moment.' })
export class ViewerType {
  @Field(() => [String], {
    description:
      'Names of the actions that you may do somewhere, such as `bed.admit`; whether here, each object tells.',
  })
  actions: string[];
}

enum RefreshKeep {
  COOKIE = 'COOKIE',
  BODY = 'BODY',
}
registerEnumType(RefreshKeep, {
  name: 'RefreshKeep',
  description: 'Where the refresh token is kept.',
  valuesConfig: {
    COOKIE: { description: 'In a cookie that scripts cannot read; for browsers.' },
    BODY: { description: 'In the answer; for programs that keep it themselves.' },
  },
});

@InputType({ description: 'A login with its password.' })
export class SessionBeginInput {
  @Field(() => Uuid, {
    description: 'Made by the client. A repetition begins another session: no secret is stored to answer it.',
  })
  requestId: string;

  @Field(() => String, { description: 'The login, in any case.' })
  @MaxLength(100)
  login: string;

  @Field(() => String, { description: 'The password.' })
  @MaxLength(1000)
  password: string;

  @Field(() => RefreshKeep, { defaultValue: RefreshKeep.COOKIE, description: 'Where the refresh token is kept.' })
  keepRefreshIn: `${RefreshKeep}`;
}

const SessionBeginError = mutationErrors<AttemptCode>('SessionBegin', {
  WRONG_CREDENTIALS: 'Login or password is wrong; which of them is not told.',
  LOCKED: 'Too many wrong passwords in a row: wait as long as the message says.',
});

@Rule('PUBLIC')
@ObjectType({ description: 'What became of `sessionBegin`.' })
export class SessionBeginPayload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer …`; null when refused.' })
  accessToken: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the access token ends; refresh before.' })
  expiresAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Only when kept in the BODY.' })
  refreshToken: string | null;

  @Field(() => ViewerType, { nullable: true, description: 'Who signed in.' })
  viewer: object | null;

  @Field(() => [SessionBeginError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<AttemptCode>[];
}

@InputType({ description: 'A refresh token, by cookie or here.' })
export class SessionRefreshInput {
  @Field(() => Uuid, {
    description:
      'Made by the client. A repetition within ten seconds gets a new access token, later it ends the session.',
  })
  requestId: string;

  @Field(() => String, { nullable: true, description: 'The refresh token, when it is not in the cookie.' })
  @MaxLength(200)
  refreshToken?: string | null;
}

const SessionRefreshError = mutationErrors<SessionRefreshCode>('SessionRefresh', sessionRefreshCodes);

@Rule('PUBLIC')
@ObjectType({ description: 'What became of `sessionRefresh`.' })
export class SessionRefreshPayload {
  @Field(() => String, { nullable: true, description: 'The new access token; null when refused.' })
  accessToken: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it ends.' })
  expiresAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The refresh token that replaces the one in the input; null with the cookie, and for the second of two at once.',
  })
  refreshToken: string | null;

  @Field(() => [SessionRefreshError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<SessionRefreshCode>[];
}

@InputType({ description: 'The end of the session that is used.' })
export class SessionEndInput {
  @Field(() => Uuid, { description: 'Made by the client.' })
  requestId: string;
}

const SessionEndError = mutationErrors<SessionEndCode>('SessionEnd', sessionEndCodes);

@Rule('PUBLIC')
@ObjectType({ description: 'What became of `sessionEnd`.' })
export class SessionEndPayload {
  @Field(() => Boolean, { description: 'Whether a session ended; its tokens and streams end with it.' })
  ended: boolean;

  @Field(() => [SessionEndError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<SessionEndCode>[];
}

@InputType({ description: 'The old password and a new one.' })
export class PasswordChangeInput {
  @Field(() => Uuid, { description: 'Made by the client, anew for each action; the same id gets the same answer.' })
  requestId: string;

  @Field(() => String, { description: 'The password of now; a wrong one counts like a wrong sign-in.' })
  @MaxLength(1000)
  currentPassword: string;

  @Field(() => String, { description: 'The new one: 10 characters or more, not the login, not a common one.' })
  @MaxLength(1000)
  newPassword: string;
}

const PasswordChangeError = mutationErrors<PasswordChangeCode>('PasswordChange', {
  ...passwordCodes,
  WRONG_CREDENTIALS: 'The current password is wrong.',
  LOCKED: 'Too many wrong passwords in a row: wait as long as the message says.',
  NO_PASSWORD: 'You sign in elsewhere and have no password here.',
});

@Rule('REACHED')
@ObjectType({ description: 'What became of `passwordChange`.' })
export class PasswordChangePayload {
  @Field(() => Boolean, { description: 'Whether the new password holds; all your other sessions have ended then.' })
  changed: boolean;

  @Field(() => [PasswordChangeError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<PasswordChangeCode>[];
}
