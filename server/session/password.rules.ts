import { type Refusal, refusal } from '../kernel/result';

/**
 * What a new password must be: long rather than complicated (NIST SP 800-63B), not the login, not the old one, not one that everybody tries.
 * Choices: at least 10 characters; at least four different ones; compared without regard to case.
 */
const passwordLengthMin = 10;
/** More only keeps the server busy. */
const passwordLengthMax = 200;
const differentCharactersMin = 4;

export const passwordCodes = {
  TOO_SHORT: 'Fewer than 10 characters.',
  TOO_LONG: 'More than 200 characters.',
  TOO_COMMON: 'Among the first that anybody tries.',
  SAME_AS_LOGIN: 'The login is no password.',
  SAME_AS_OLD: 'The new password is the old one.',
} as const;
export type PasswordCode = keyof typeof passwordCodes;

const commonest = new Set([
  '0123456789',
  '1234567890',
  '0987654321',
  '12345678910',
  '123456789a',
  'a123456789',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'asdfghjkl;',
  'asdfghjkl123',
  'zxcvbnm123',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'iloveyou123',
  'woaini1314',
  'woaini520520',
  'woaini1314520',
  '5201314520',
  'admin12345',
  'admin123456',
  'administrator',
  'welcome123',
  'letmein1234',
  'changeme123',
  'hospital123',
  'yiyuan123456',
  'medgroup123',
]);

export function refusePassword(
  password: string,
  facts: { readonly login: string; readonly oldPassword: string },
): Refusal<PasswordCode>[] {
  const characters = [...password];
  const lower = password.toLowerCase();
  const refusals: Refusal<PasswordCode>[] = [];
  if (characters.length < passwordLengthMin) refusals.push(tooShort);
  if (characters.length > passwordLengthMax) refusals.push(tooLong);
  if (commonest.has(lower) || new Set(characters).size < differentCharactersMin) refusals.push(tooCommon);
  if (lower === facts.login) refusals.push(sameAsLogin);
  if (password === facts.oldPassword) refusals.push(sameAsOld);
  return refusals;
}

const tooShort = refusal(
  'TOO_SHORT',
  `新密码至少 ${passwordLengthMin} 个字符。`,
  `The new password needs ${passwordLengthMin} characters or more.`,
  'newPassword',
);
const tooLong = refusal(
  'TOO_LONG',
  `新密码最多 ${passwordLengthMax} 个字符。`,
  `The new password may have ${passwordLengthMax} characters at most.`,
  'newPassword',
);
const tooCommon = refusal(
  'TOO_COMMON',
  '这个密码太常见，请换一个。',
  'This password is among the first that anybody tries. Choose another.',
  'newPassword',
);
const sameAsLogin = refusal(
  'SAME_AS_LOGIN',
  '新密码不能与登录名相同。',
  'The new password must differ from the login.',
  'newPassword',
);
const sameAsOld = refusal(
  'SAME_AS_OLD',
  '新密码不能与旧密码相同。',
  'The new password must differ from the old one.',
  'newPassword',
);
