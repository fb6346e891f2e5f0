import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Page, pageOf } from '../../schema/connection';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { Turnstile } from '../platform/access/turnstile';
import { type Break, type Verification, verifyAudit } from '../platform/audit/verify';
import { CallerError } from '../platform/errors';
import { type Context, say } from '../platform/graphql/context';
import { readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { listAudit } from './audit.queries';
import { AuditEntriesArgs, AuditEntry, AuditEntryConnection, AuditVerification } from './audit.types';

/** Recomputing the chain reads all of it: one at a time, a few in line. */
const verifications = new Turnstile(1, 3, () => {
  return new CallerError('RATE_LIMITED', {
    zh: '审计校验正在进行，请稍后再试。',
    en: 'The audit is being verified for others. Try again in a moment.',
  });
});

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Rule('audit.read')
  @Query(() => AuditEntryConnection, {
    description: 'The audit of the institutions that you audit, the newest entry first.',
  })
  async auditEntries(
    @Ctx() context: Context,
    @Args(() => AuditEntriesArgs) { first, after, personId, action }: AuditEntriesArgs,
  ): Promise<Page<AuditEntry>> {
    const filter = { personId: readOptionalId('Person', personId, 'personId'), action: action ?? null };
    const entries = await listAudit(context, filter, first, after);
    return pageOf(entries, first, entry => [entry.entryId]);
  }

  @Rule('audit.read')
  @Query(() => AuditVerification, {
    description: 'Recomputes the chain of the whole audit and names the first entry that was changed or is missing.',
  })
  async auditVerification(@Ctx() context: Context): Promise<AuditVerification> {
    const verification = await verifications.pass(() => verifyAudit(context.database));
    return {
      ok: verification.broken === null,
      sealedEntries: verification.sealed,
      unsealedEntries: verification.unsealed,
      firstBroken: verification.broken?.number ?? null,
      message: say(context, result(verification)),
    };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who; null for the server itself, and for people you do not see.',
  })
  async person(@Ctx() context: Context, @Root() { personId }: AuditEntry): Promise<Person | null> {
    return personId ? context.load(personById, personId) : null;
  }
}

const breaks: Readonly<Record<Break, Text>> = {
  ENTRY_CHANGED: { zh: '内容被改动', en: 'was changed' },
  ENTRY_MISSING: { zh: '已缺失', en: 'is missing' },
  LINK_MISSING: { zh: '的链接已缺失', en: 'has lost its link' },
};

function result({ broken, sealed, unsealed, head }: Verification): Text {
  if (broken) {
    const { zh, en } = breaks[broken.what];
    return {
      zh: `审计链在第 ${broken.number} 条断开：该条${zh}。请立即通知信息安全负责人。`,
      en: `The chain breaks at entry ${broken.number}: it ${en}. Tell the security officer at once.`,
    };
  }
  return {
    zh: `${sealed} 条已封存，全部完好；${unsealed} 条待封存。最新哈希：${head}`,
    en: `${sealed} entries sealed, all intact; ${unsealed} waiting. Newest hash: ${head}`,
  };
}
