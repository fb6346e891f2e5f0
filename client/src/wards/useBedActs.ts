import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BedBlockDocument,
  BedCleanDocument,
  BedCloseDocument,
  BedContaminateDocument,
  BedHoldDocument,
  BedHoldReleaseDocument,
  type BedKind,
  BedOpenDocument,
  BedStayBeginCancelDocument,
  BedStayBeginDocument,
  type BedStayBeginInput,
  BedStayDepartCancelDocument,
  BedStayDepartDocument,
  BedStayMoveCancelDocument,
  BedStayMoveDocument,
  BedStaySwapDocument,
  type BedTileFragment,
  BedUnblockDocument,
  type BlockerLineFragment,
  type BlockReason,
  type CloseReason,
  type DischargeDisposition,
  DischargeOrderCancelDocument,
  DischargeOrderDocument,
  EncounterPlanCancelDocument,
  EncounterPlanDocument,
  type EncounterPlanInput,
  type ProposalFragment,
} from '../gql/graphql';
import { act, type Without } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { timeOf } from '../ui/format';
import { tellDone, tellRefused } from '../ui/toasts';
import type { Refusal } from './boardContext';

/** A bed as an act needs it: what to send, and how to call it in the answer. */
export interface BedRef {
  id: string;
  code: string;
  version?: number;
}

/** Each act answers nothing when it happened, or why it did not. */
type Act<Arguments extends unknown[]> = (...args: Arguments) => Promise<Refusal | undefined>;

export interface BedActs {
  admit: Act<[bed: BedRef, who: string, entry: Omit<Without<BedStayBeginInput>, 'bedId'>]>;
  move: Act<[encounterId: string, who: string, to: BedRef]>;
  swap: Act<[encounterId: string, bed: BedRef, withEncounterId: string, withBed: BedRef]>;
  orderDischarge: Act<[encounterId: string, bed: BedRef]>;
  cancelDischargeOrder: Act<[encounterId: string, bed: BedRef]>;
  depart: Act<[encounterId: string, bed: BedRef, disposition: DischargeDisposition, toInstitutionId?: string]>;
  cancelAdmission: Act<[encounterId: string, bed: BedRef, reason: string]>;
  cancelMove: Act<[encounterId: string, bed: BedRef, reason: string]>;
  cancelDeparture: Act<[encounterId: string, bed: BedRef, reason: string]>;
  clean: Act<[bed: BedRef]>;
  contaminate: Act<[bed: BedRef]>;
  hold: Act<[bed: BedRef, until: string, note?: string, encounterId?: string]>;
  release: Act<[bed: BedRef]>;
  block: Act<[bed: BedRef, reason: BlockReason, until?: string]>;
  unblock: Act<[bed: BedRef]>;
  open: Act<[bed: BedRef, kind: BedKind]>;
  close: Act<[bed: BedRef, reason: CloseReason]>;
  plan: Act<[who: string, input: Without<EncounterPlanInput>]>;
  cancelPlan: Act<[encounterId: string, reason: string]>;
}

interface Payload {
  userErrors: readonly { message: string; field?: readonly string[] | null }[];
  bed?: BedTileFragment | null;
  fromBed?: BedTileFragment | null;
  toBed?: BedTileFragment | null;
  beds?: readonly BedTileFragment[];
  nextBest?: readonly ProposalFragment[];
  blockers?: readonly BlockerLineFragment[];
}

/** The acts on beds. `onBeds` takes the beds that an answer describes; `onWaiting` is told when the waiting list may differ. */
export function useBedActs(onBeds: (beds: readonly BedTileFragment[]) => void, onWaiting: () => void): BedActs {
  const { t } = useTranslation();
  return useMemo(() => createActs(t, onBeds, onWaiting), [t, onBeds, onWaiting]);
}

function createActs(t: TFunction, onBeds: (beds: readonly BedTileFragment[]) => void, onWaiting: () => void): BedActs {
  const take = (payload: Payload) => {
    onBeds([payload.bed, payload.fromBed, payload.toBed, ...(payload.beds ?? [])].flatMap(bed => bed ?? []));
    onWaiting();
  };

  /** Sends, tells the result, and offers to undo it where there is a matching cancel. */
  async function run<P extends Payload>(
    send: () => Promise<P>,
    done: string,
    undo?: (payload: P) => Promise<Payload>,
  ): Promise<Refusal | undefined> {
    const settle = (payload: P): Refusal | undefined => {
      const [error] = payload.userErrors;
      if (error) return { ...error, nextBest: payload.nextBest ?? [], blockers: payload.blockers ?? [] };
      take(payload);
      tellDone(done, undo && { label: t('common.undo'), run: () => void runUndo(() => undo(payload), done) });
      return undefined;
    };
    try {
      return settle(await send());
    } catch (error) {
      return failed(error, payload => {
        const refusal = settle(payload as P);
        if (refusal) tellRefused(refusal.message);
      });
    }
  }

  async function runUndo(send: () => Promise<Payload>, what: string): Promise<void> {
    try {
      const payload = await send();
      const [error] = payload.userErrors;
      if (error) {
        tellRefused(t('toast.undoFailed', { why: error.message }));
        return;
      }
      take(payload);
      tellDone(t('toast.undone', { what }));
    } catch (error) {
      failed(error, take);
    }
  }

  const failed = (error: unknown, settle: (payload: Payload) => void): Refusal => ({
    message: explainFailure(error, settle),
    nextBest: [],
    blockers: [],
  });

  const undone = t('act.undoReason');
  const version = (bed: BedRef) => ({ bedId: bed.id, expectedVersion: bed.version });

  return {
    admit: (bed, who, entry) =>
      run(
        async () => (await act(BedStayBeginDocument, { bedId: bed.id, ...entry })).bedStayBegin,
        t('done.ADMIT', { who, code: bed.code }),
        async ({ encounter }) =>
          (await act(BedStayBeginCancelDocument, { encounterId: encounter?.id ?? '', reason: undone }))
            .bedStayBeginCancel,
      ),
    move: (encounterId, who, to) =>
      run(
        async () => (await act(BedStayMoveDocument, { encounterId, toBedId: to.id })).bedStayMove,
        t('done.MOVE', { who, code: to.code }),
        async () => (await act(BedStayMoveCancelDocument, { encounterId, reason: undone })).bedStayMoveCancel,
      ),
    swap: (encounterId, bed, withEncounterId, withBed) =>
      run(
        async () => (await act(BedStaySwapDocument, { encounterId, withEncounterId })).bedStaySwap,
        t('done.SWAP', { a: bed.code, b: withBed.code }),
        async () => (await act(BedStaySwapDocument, { encounterId, withEncounterId })).bedStaySwap,
      ),
    orderDischarge: (encounterId, bed) =>
      run(
        async () => (await act(DischargeOrderDocument, { encounterId })).dischargeOrder,
        t('done.ORDER_DISCHARGE', { code: bed.code }),
        async () => (await act(DischargeOrderCancelDocument, { encounterId, reason: undone })).dischargeOrderCancel,
      ),
    cancelDischargeOrder: (encounterId, bed) =>
      run(
        async () =>
          (await act(DischargeOrderCancelDocument, { encounterId, reason: t('act.CANCEL_DISCHARGE_ORDER') }))
            .dischargeOrderCancel,
        t('done.CANCEL_DISCHARGE_ORDER', { code: bed.code }),
        async () => (await act(DischargeOrderDocument, { encounterId })).dischargeOrder,
      ),
    depart: (encounterId, bed, disposition, toInstitutionId) =>
      run(
        async () => (await act(BedStayDepartDocument, { encounterId, disposition, toInstitutionId })).bedStayDepart,
        t('done.DEPART', { code: bed.code }),
        async () => (await act(BedStayDepartCancelDocument, { encounterId, reason: undone })).bedStayDepartCancel,
      ),
    cancelAdmission: (encounterId, bed, reason) =>
      run(
        async () => (await act(BedStayBeginCancelDocument, { encounterId, reason })).bedStayBeginCancel,
        t('done.CANCEL_ADMISSION', { code: bed.code }),
      ),
    cancelMove: (encounterId, bed, reason) =>
      run(
        async () => (await act(BedStayMoveCancelDocument, { encounterId, reason })).bedStayMoveCancel,
        t('done.CANCEL_MOVE', { code: bed.code }),
      ),
    cancelDeparture: (encounterId, bed, reason) =>
      run(
        async () => (await act(BedStayDepartCancelDocument, { encounterId, reason })).bedStayDepartCancel,
        t('done.CANCEL_DEPARTURE', { code: bed.code }),
      ),
    clean: bed =>
      run(async () => (await act(BedCleanDocument, version(bed))).bedClean, t('done.MARK_CLEAN', { code: bed.code })),
    contaminate: bed =>
      run(
        async () => (await act(BedContaminateDocument, version(bed))).bedContaminate,
        t('done.MARK_CONTAMINATED', { code: bed.code }),
      ),
    hold: (bed, until, note, encounterId) =>
      run(
        async () => (await act(BedHoldDocument, { ...version(bed), until, note, encounterId })).bedHold,
        t('done.HOLD', { code: bed.code, time: timeOf(until) }),
        async () => (await act(BedHoldReleaseDocument, { bedId: bed.id, note: undone })).bedHoldRelease,
      ),
    release: bed =>
      run(
        async () => (await act(BedHoldReleaseDocument, version(bed))).bedHoldRelease,
        t('done.RELEASE_HOLD', { code: bed.code }),
      ),
    block: (bed, reason, until) =>
      run(
        async () => (await act(BedBlockDocument, { ...version(bed), reason, until })).bedBlock,
        t('done.BLOCK', { code: bed.code }),
        async () => (await act(BedUnblockDocument, { bedId: bed.id, note: undone })).bedUnblock,
      ),
    unblock: bed =>
      run(async () => (await act(BedUnblockDocument, version(bed))).bedUnblock, t('done.UNBLOCK', { code: bed.code })),
    open: (bed, kind) =>
      run(
        async () => (await act(BedOpenDocument, { bedId: bed.id, kind })).bedOpen,
        t('done.OPEN', { code: bed.code }),
        async () =>
          (await act(BedCloseDocument, { bedId: bed.id, reason: kind === 'EXTRA' ? 'EXTRA_ENDED' : 'OTHER' })).bedClose,
      ),
    close: (bed, reason) =>
      run(
        async () => (await act(BedCloseDocument, { bedId: bed.id, reason })).bedClose,
        t('done.CLOSE', { code: bed.code }),
      ),
    plan: (who, input) =>
      run(
        async () => (await act(EncounterPlanDocument, input)).encounterPlan,
        t('done.PLAN', { who }),
        async ({ encounter }) =>
          (await act(EncounterPlanCancelDocument, { encounterId: encounter?.id ?? '', reason: undone }))
            .encounterPlanCancel,
      ),
    cancelPlan: (encounterId, reason) =>
      run(async () => (await act(EncounterPlanCancelDocument, { encounterId, reason })).encounterPlanCancel, reason),
  };
}
