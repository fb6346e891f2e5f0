import { invariant } from '../../kernel/invariant';
import { accepted } from '../../kernel/result';
import { inTransaction } from '../database/transaction';
import { type Context, viewerOf } from '../graphql/context';
import type { PayRead, Search } from './reveal-log';

/** Called by every resolver that shows who a patient is. Streams have no answer to hold back, so they show nobody. */
export function noteReveal(context: Context, patientId: string, institutionId: string): void {
  invariant(context.http, 'personal data is shown in answers over HTTP only');
  context.reveals.add({ patientId, institutionId });
}

/** Called by every resolver that shows what other houses know of a patient. */
export function noteRecordRead(context: Context, patientId: string, institutionId: string, referralId: string): void {
  invariant(context.http, 'personal data is shown in answers over HTTP only');
  context.reveals.add({ patientId, institutionId, recordFor: referralId });
}

/** Called by every resolver that shows what other houses know of a resident to the centre that looks after them. */
export function noteTimelineRead(context: Context, patientId: string, institutionId: string): void {
  invariant(context.http, 'personal data is shown in answers over HTTP only');
  context.reveals.add({ patientId, institutionId, isTimeline: true });
}

/** Called by every resolver that finds people by who they are. */
export function noteSearch(context: Context, search: Search): void {
  invariant(context.http, 'people are searched over HTTP only');
  context.reveals.addSearch(search);
}

/** Called by every resolver that shows what somebody else is paid, or what a house pays all of its people. */
export function notePayRead(context: Context, read: PayRead): void {
  invariant(context.http, 'pay is shown in answers over HTTP only');
  context.reveals.addPay(read);
}

/**
 * Writes down whom the operation showed, before its answer leaves the house. Throws when that cannot be written: then the answer must not
 * leave either. Ends the operation's snapshot first, so that no operation holds two connections.
 */
export async function auditReads(context: Context): Promise<void> {
  const ended = context.end();
  const { reveals, searches, pay } = context.reveals.take();
  // An answer that shows nobody need not wait for the end of what was only read.
  if (reveals.length + searches.length + pay.length === 0) return;
  await ended;
  await inTransaction(context.database, viewerOf(context), async tx => {
    for (const { patientId, institutionId, recordFor, isTimeline } of reveals) {
      tx.audit({
        action: recordFor || isTimeline ? 'record.read' : 'patient.identify',
        institutionId,
        subjectKind: 'Patient',
        subjectId: patientId,
        purpose: 'CARE',
        detail: {
          requestId: context.requestId,
          ...(recordFor ? { referralId: recordFor } : {}),
          ...(isTimeline ? { timeline: true } : {}),
        },
      });
    }
    for (const { institutionId, ...detail } of searches) {
      tx.audit({
        action: 'resident.search',
        institutionId,
        subjectKind: 'Institution',
        subjectId: institutionId,
        purpose: 'CARE',
        detail: { requestId: context.requestId, ...detail },
      });
    }
    for (const { personId, institutionId, cycleId } of pay) {
      tx.audit({
        action: personId ? 'pay.read' : 'pay.export',
        institutionId,
        subjectKind: personId ? 'Person' : 'Institution',
        subjectId: personId ?? institutionId,
        purpose: 'PAY',
        detail: { requestId: context.requestId, cycleId },
      });
    }
    return accepted(null);
  });
}
