import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HandOverCancelDocument,
  type ProposalFragment,
  ReferralAcceptDocument,
  type ReferralAcceptInput,
  ReferralArriveDocument,
  ReferralAttendDocument,
  ReferralCancelDocument,
  type ReferralCardFragment,
  ReferralDeathReportDocument,
  ReferralDepartDocument,
  ReferralDiscardDocument,
  ReferralFeedbackGiveDocument,
  type ReferralFeedbackInput,
  ReferralHoldChangeDocument,
  type ReferralHoldChangeInput,
  type ReferralReason,
  ReferralRedirectDocument,
  type ReferralRedirectInput,
  ReferralRejectDocument,
  ReferralTreatmentEndDocument,
  TransferCompleteDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { nameOf, person, timeOf } from '../ui/format';
import { tellDone, tellRefused } from '../ui/toasts';
import type { Refusal } from '../wards/boardContext';

type Card = ReferralCardFragment;
type Ref = Pick<Card, 'id' | 'version' | 'number' | 'patient'>;

/** Each act answers nothing when it happened, or why it did not. */
type Act<Arguments extends unknown[]> = (referral: Ref, ...args: Arguments) => Promise<Refusal | undefined>;
type Rest<Input> = Omit<Input, 'requestId' | 'referralId' | 'expectedVersion'>;

export interface ReferralActs {
  accept: Act<[choice: Rest<ReferralAcceptInput>]>;
  reject: Act<[reason: ReferralReason, note?: string]>;
  redirect: Act<[target: Rest<ReferralRedirectInput>]>;
  changeHold: Act<[change: Rest<ReferralHoldChangeInput>]>;
  depart: Act<[]>;
  arrive: Act<[]>;
  attend: Act<[]>;
  endTreatment: Act<[]>;
  feedback: Act<[feedback: ReferralFeedbackInput['feedback']]>;
  cancel: Act<[reason: ReferralReason, note?: string]>;
  reportDeath: Act<[note?: string]>;
  discard: Act<[]>;
  transfer: Act<[]>;
}

interface Payload {
  transfer?: { id: string } | null;
  referral?: Card | null;
  userErrors: readonly { message: string; field?: readonly string[] | null }[];
  nextBest?: readonly ProposalFragment[];
}

/** The acts on referrals; `onDone` takes the referral as the answer describes it. */
export function useReferralActs(onDone: (card: Card) => void): ReferralActs {
  const { t } = useTranslation();
  return useMemo(() => createActs(t, onDone), [t, onDone]);
}

function createActs(t: TFunction, onDone: (card: Card) => void): ReferralActs {
  /** Sends, tells the result, and offers to undo it where the domain has a way back. */
  async function run(
    send: () => Promise<Payload>,
    done: (card: Card) => string,
    undo?: (payload: Payload) => Promise<Payload>,
  ): Promise<Refusal | undefined> {
    const settle = (payload: Payload): Refusal | undefined => {
      const { referral, userErrors, nextBest = [] } = payload;
      const [error] = userErrors;
      if (error) return { ...error, nextBest, blockers: [] };
      if (!referral) return undefined;
      onDone(referral);
      const what = done(referral);
      tellDone(what, undo && { label: t('common.undo'), run: () => void takeBack(what, () => undo(payload)) });
      return undefined;
    };
    try {
      return settle(await send());
    } catch (error) {
      const late = (payload: Payload) => {
        const refusal = settle(payload);
        if (refusal) tellRefused(refusal.message);
      };
      return {
        message: explainFailure(error, late),
        nextBest: [],
        blockers: [],
      };
    }
  }

  async function takeBack(what: string, send: () => Promise<Payload>): Promise<void> {
    const settle = ({ userErrors: [error] }: Payload) => {
      if (error) tellRefused(t('toast.undoFailed', { why: error.message }));
      else tellDone(t('toast.undone', { what }));
    };
    try {
      settle(await send());
    } catch (error) {
      tellRefused(explainFailure(error, settle));
    }
  }

  const base = ({ id, version }: Ref) => ({
    referralId: id,
    expectedVersion: version,
  });
  const who = (card: Ref) => person(t, card.patient);

  return {
    accept: (ref, choice) =>
      run(
        async () => (await act(ReferralAcceptDocument, { ...base(ref), ...choice })).referralAccept,
        card => acceptedWords(t, card),
      ),
    reject: (ref, reason, note) =>
      run(
        async () => (await act(ReferralRejectDocument, { ...base(ref), reason, note })).referralReject,
        () => t('referral.done.REJECT', { who: who(ref) }),
      ),
    redirect: (ref, target) =>
      run(
        async () => (await act(ReferralRedirectDocument, { ...base(ref), ...target })).referralRedirect,
        () => t('referral.done.REDIRECT', { who: who(ref) }),
      ),
    changeHold: (ref, change) =>
      run(
        async () => (await act(ReferralHoldChangeDocument, { ...base(ref), ...change })).referralHoldChange,
        card => acceptedWords(t, card),
      ),
    depart: ref =>
      run(
        async () => (await act(ReferralDepartDocument, base(ref))).referralDepart,
        card =>
          card.arriveBy
            ? t('referral.done.DEPART', {
                who: who(ref),
                time: timeOf(card.arriveBy),
              })
            : t('referral.done.DEPART_PLAIN', { who: who(ref) }),
      ),
    arrive: ref =>
      run(
        async () => (await act(ReferralArriveDocument, base(ref))).referralArrive,
        () => t('referral.done.ARRIVE', { who: who(ref) }),
      ),
    attend: ref =>
      run(
        async () => (await act(ReferralAttendDocument, base(ref))).referralAttend,
        () => t('referral.done.ATTEND', { who: who(ref) }),
      ),
    endTreatment: ref =>
      run(
        async () => (await act(ReferralTreatmentEndDocument, base(ref))).referralTreatmentEnd,
        () => t('referral.done.END_TREATMENT', { who: who(ref) }),
      ),
    feedback: (ref, feedback) =>
      run(
        async () => (await act(ReferralFeedbackGiveDocument, { ...base(ref), feedback })).referralFeedback,
        () => t('referral.done.FEEDBACK', { who: who(ref) }),
      ),
    cancel: (ref, reason, note) =>
      run(
        async () => (await act(ReferralCancelDocument, { ...base(ref), reason, note })).referralCancel,
        () => t('referral.done.CANCEL', { who: who(ref) }),
      ),
    reportDeath: (ref, note) =>
      run(
        async () => (await act(ReferralDeathReportDocument, { ...base(ref), note })).referralDeathReport,
        () => t('referral.done.REPORT_DEATH', { who: who(ref) }),
      ),
    discard: ref =>
      run(
        async () => (await act(ReferralDiscardDocument, base(ref))).referralDiscard,
        () => t('referral.done.DISCARD'),
      ),
    transfer: ref =>
      run(
        async () => (await act(TransferCompleteDocument, base(ref))).transferComplete,
        () => t('referral.done.TRANSFER', { who: who(ref) }),
        async ({ transfer }) =>
          (await act(HandOverCancelDocument, { transferId: transfer?.id ?? '', reason: t('act.undoReason') }))
            .transferCancel,
      ),
  };
}

/** Exactly what is kept for the patient, and until when. */
function acceptedWords(t: TFunction, card: Card): string {
  const who = person(t, card.patient);
  const { heldBed, holdUntil, slot } = card;
  if (heldBed)
    return t('referral.done.ACCEPT_BED', {
      who,
      ward: nameOf(heldBed.ward),
      code: heldBed.code,
      time: holdUntil ? timeOf(holdUntil) : '—',
    });
  if (slot?.session)
    return t('referral.done.ACCEPT_SLOT', {
      who,
      time: timeOf(slot.session.startsAt),
      n: slot.number,
    });
  return t('referral.done.ACCEPT', { who });
}
