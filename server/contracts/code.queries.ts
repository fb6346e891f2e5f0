import type { Context } from '../platform/graphql/context';
import type { SentOutcome } from './code.commands';
import type { SentCode } from './contract.payloads';
import type { ContractCodes } from './contract-code';

declare module '../platform/graphql/context' {
  interface Services {
    /** Makes the digits of codes. */
    readonly contractCodes: ContractCodes;
  }
}

/** A code that was sent, as its sender sees it: the digits only in a demo, where no telephone is anybody's. */
export function shownCode({ services }: Context, { codeId, to, expiresAt, attemptsMax }: SentOutcome): SentCode {
  const demoCode = services.signIn.demo ? services.contractCodes.digits(codeId) : null;
  return { to, expiresAt: new Date(expiresAt), attemptsMax, demoCode };
}
