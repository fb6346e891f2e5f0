import { Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { BedProposal } from '../wards/overview.types';
import { accept, changeHold } from './accept.commands';
import { proposeForReferral } from './proposals.queries';
import { redirect } from './redirect.commands';
import type { ReferralCode } from './referral.codes';
import {
  arrive,
  attend,
  cancel,
  type Done,
  depart,
  endTreatment,
  giveFeedback,
  reject,
  reportDeath,
} from './referral.commands';
import {
  ReferralAcceptInput,
  ReferralActInput,
  ReferralDraftInput,
  ReferralEndInput,
  ReferralFeedbackInput,
  ReferralHoldChangeInput,
  ReferralNoteInput,
  ReferralRedirectInput,
  ReferralSubmitInput,
} from './referral.inputs';
import { referralById } from './referral.loaders';
import {
  type BedChoicePayload,
  bedCodes,
  ReferralAcceptPayload,
  ReferralArrivePayload,
  ReferralAttendPayload,
  ReferralCancelPayload,
  ReferralDeathReportPayload,
  ReferralDepartPayload,
  ReferralDiscardPayload,
  ReferralDraftPayload,
  ReferralFeedbackPayload,
  ReferralHoldChangePayload,
  type ReferralPayload,
  ReferralRedirectPayload,
  ReferralRejectPayload,
  ReferralSubmitPayload,
  ReferralTreatmentEndPayload,
} from './referral.payloads';
import { referralViolations } from './referral.violations';
import { type DraftInput, discardDraft, saveDraft, submit } from './send.commands';

@ArgsType()
class ReferralProposalArgs {
  @Field(() => ID, { description: 'The referral.' })
  referralId: string;
  @Field(() => Int, { defaultValue: 5, description: 'How many, 1 to 50.' })
  @Min(1)
  @Max(50)
  first: number;
}

const nextBestCount = 5;

/** What both sides do with referrals. */
@Resolver()
export class ReferralMutations {
  @Rule('referral.receive')
  @Query(() => [BedProposal], {
    description:
      'Free beds of the target that fit the patient of an inpatient referral, best first, each with its reasons; empty for other scenes and for ' +
      'those who do not see the beds of the target.',
  })
  async referralBedProposals(
    @Ctx() context: Context,
    @Args(() => ReferralProposalArgs) { referralId: id, first }: ReferralProposalArgs,
  ): Promise<BedProposal[]> {
    const referralId = readId('Referral', id, 'referralId');
    if (!(await context.load(referralById, referralId))) throw notFound('这份转诊', 'referral');
    return proposeForReferral(context, referralId, first);
  }

  @Rule('referral.send')
  @Mutation(() => ReferralDraftPayload, { description: 'Writes a draft, or changes one; only the source sees it.' })
  referralDraft(
    @Ctx() context: Context,
    @Input(() => ReferralDraftInput) input: ReferralDraftInput,
  ): Promise<ReferralPayload> {
    const draft = readDraft(input);
    return run(context, 'referralDraft', input, tx => saveDraft(tx, context.services.identityHasher, draft));
  }

  @Rule('referral.send')
  @Mutation(() => ReferralSubmitPayload, {
    description: 'Sends a draft off as it stands or as it is changed, or writes and sends a referral at once.',
  })
  referralSubmit(
    @Ctx() context: Context,
    @Input(() => ReferralSubmitInput) input: ReferralSubmitInput,
  ): Promise<ReferralPayload> {
    const draft = readDraft(input);
    return run(context, 'referralSubmit', input, tx => submit(tx, context.services.identityHasher, draft));
  }

  @Rule('referral.send')
  @Mutation(() => ReferralDiscardPayload, { description: 'Throws a draft away.' })
  referralDiscard(
    @Ctx() context: Context,
    @Input(() => ReferralActInput) input: ReferralActInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralDiscard', input, discardDraft);
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralAcceptPayload, {
    description:
      'Takes the patient: an inpatient referral with a bed that is held at once, another with a slot of the pool.',
  })
  async referralAccept(
    @Ctx() context: Context,
    @Input(() => ReferralAcceptInput) input: ReferralAcceptInput,
  ): Promise<BedChoicePayload> {
    const referralId = readId('Referral', input.referralId, 'referralId');
    const bedId = readOptionalId('Bed', input.bedId, 'bedId');
    const slotSessionId = readOptionalId('SlotSession', input.slotSessionId, 'slotSessionId');
    const { expectedVersion } = input;
    const payload = await run(context, 'referralAccept', input, tx =>
      accept(tx, { referralId, bedId, slotSessionId, expectedVersion }),
    );
    return withNextBest(context, payload, referralId);
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralRejectPayload, { description: 'Does not take the patient, and says why.' })
  referralReject(
    @Ctx() context: Context,
    @Input(() => ReferralEndInput) input: ReferralEndInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralReject', input, reject);
  }

  @Rule('referral.redirect')
  @Mutation(() => ReferralRedirectPayload, {
    description: 'Sends a referral that waits for an answer on to another target: a new one in the same chain.',
  })
  async referralRedirect(
    @Ctx() context: Context,
    @Input(() => ReferralRedirectInput) input: ReferralRedirectInput,
  ): Promise<ReferralRedirectPayload> {
    const referralId = readId('Referral', input.referralId, 'referralId');
    const targetInstitutionId = readId('Institution', input.targetInstitutionId, 'targetInstitutionId');
    const targetDepartmentId = readId('Department', input.targetDepartmentId, 'targetDepartmentId');
    const { value, userErrors } = await runCommand(context, 'referralRedirect', input, referralViolations, tx =>
      redirect(tx, { ...input, referralId, targetInstitutionId, targetDepartmentId }),
    );
    return {
      referral: value && (await context.load(referralById, value.referralId)),
      forwarded: value && (await context.load(referralById, value.forwardedId)),
      userErrors,
    };
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralHoldChangePayload, {
    description: 'Holds another bed, or the bed until another instant; of another referral, books another slot.',
  })
  async referralHoldChange(
    @Ctx() context: Context,
    @Input(() => ReferralHoldChangeInput) input: ReferralHoldChangeInput,
  ): Promise<BedChoicePayload> {
    const referralId = readId('Referral', input.referralId, 'referralId');
    const bedId = readOptionalId('Bed', input.bedId, 'bedId');
    const slotSessionId = readOptionalId('SlotSession', input.slotSessionId, 'slotSessionId');
    const payload = await run(context, 'referralHoldChange', input, tx =>
      changeHold(tx, { ...input, referralId, bedId, slotSessionId }),
    );
    return withNextBest(context, payload, referralId);
  }

  @Rule('referral.send')
  @Mutation(() => ReferralDepartPayload, {
    description: 'The patient has set out; the bed is held until they should arrive.',
  })
  referralDepart(
    @Ctx() context: Context,
    @Input(() => ReferralNoteInput) input: ReferralNoteInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralDepart', input, depart);
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralArrivePayload, {
    description: 'The patient is at the target; other open referrals of theirs for the same care end.',
  })
  referralArrive(
    @Ctx() context: Context,
    @Input(() => ReferralActInput) input: ReferralActInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralArrive', input, arrive);
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralAttendPayload, { description: 'The patient was seen without being admitted.' })
  referralAttend(
    @Ctx() context: Context,
    @Input(() => ReferralActInput) input: ReferralActInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralAttend', input, attend);
  }

  @Rule('referral.receive')
  @Mutation(() => ReferralTreatmentEndPayload, {
    description: 'The treatment of somebody who was not admitted has ended; the feedback is due.',
  })
  referralTreatmentEnd(
    @Ctx() context: Context,
    @Input(() => ReferralActInput) input: ReferralActInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralTreatmentEnd', input, endTreatment);
  }

  @Rule('referral.feedback')
  @Mutation(() => ReferralFeedbackPayload, {
    description:
      'Sends the result back, with plan and medication; of a target out of the group the source writes it down.',
  })
  referralFeedback(
    @Ctx() context: Context,
    @Input(() => ReferralFeedbackInput) input: ReferralFeedbackInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralFeedback', input, giveFeedback);
  }

  @Rule('referral.cancel')
  @Mutation(() => ReferralCancelPayload, {
    description:
      'Takes a referral back before the patient has arrived; the target, when the patient has left untreated; either, a death reported in error. ' +
      'What is held is free at once.',
  })
  referralCancel(
    @Ctx() context: Context,
    @Input(() => ReferralEndInput) input: ReferralEndInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralCancel', input, cancel);
  }

  @Rule('referral.death')
  @Mutation(() => ReferralDeathReportPayload, {
    description: 'The patient has died before being treated; all that is open for them ends.',
  })
  referralDeathReport(
    @Ctx() context: Context,
    @Input(() => ReferralNoteInput) input: ReferralNoteInput,
  ): Promise<ReferralPayload> {
    return acting(context, 'referralDeathReport', input, reportDeath);
  }
}

function acting<I extends ReferralActInput>(
  context: Context,
  operation: string,
  input: I,
  command: (tx: Transaction, input: I) => Promise<Result<Done, ReferralCode>>,
): Promise<ReferralPayload> {
  const referralId = readId('Referral', input.referralId, 'referralId');
  return run(context, operation, input, tx => command(tx, { ...input, referralId }));
}

async function run(
  context: Context,
  operation: string,
  input: { requestId: string },
  command: (tx: Transaction) => Promise<Result<Done, ReferralCode>>,
): Promise<ReferralPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, referralViolations, command);
  return { referral: value && (await context.load(referralById, value.referralId)), userErrors };
}

async function withNextBest(context: Context, payload: ReferralPayload, referralId: string): Promise<BedChoicePayload> {
  const isOfBed = payload.userErrors.some(error => bedCodes.has(error.code));
  return { ...payload, nextBest: isOfBed ? await proposeForReferral(context, referralId, nextBestCount) : [] };
}

function readDraft(input: ReferralSubmitInput): DraftInput {
  const { id, requestedIsolation, requestedEquipment, requestId: _, ...content } = input;
  return {
    ...content,
    isolation: requestedIsolation,
    equipment: requestedEquipment,
    referralId: readOptionalId('Referral', id, 'id'),
    ...given('sourceInstitutionId', 'Institution'),
    ...given('sourceDepartmentId', 'Department'),
    ...given('patientId', 'Patient'),
    ...given('encounterId', 'Encounter'),
    ...given('targetInstitutionId', 'Institution'),
    ...given('targetDepartmentId', 'Department'),
  };

  /** An id that was left out stays left out: only null clears. */
  function given(field: IdField, type: 'Institution' | 'Department' | 'Patient' | 'Encounter'): Partial<DraftInput> {
    return input[field] === undefined ? {} : { [field]: readOptionalId(type, input[field], field) };
  }
}

type IdField =
  | 'sourceInstitutionId'
  | 'sourceDepartmentId'
  | 'patientId'
  | 'encounterId'
  | 'targetInstitutionId'
  | 'targetDepartmentId';
