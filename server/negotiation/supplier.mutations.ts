import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { readYuan } from '../kernel/money';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import {
  type AgreementId,
  type ContractId,
  endAgreement,
  endContract,
  signAgreement,
  signContract,
} from './agreement.commands';
import type { Agreement, MemberContract } from './agreement.types';
import { type BidId, revealBid, sealBid, withdrawBid } from './bid.commands';
import type { NegotiationCode } from './negotiation.codes';
import {
  AgreementEndInput,
  AgreementSignInput,
  BidRevealInput,
  BidSealInput,
  BidWithdrawInput,
  MemberContractEndInput,
  MemberContractSignInput,
  SupplierAgreementSignInput,
  SupplierContractSignInput,
} from './negotiation.inputs';
import { agreementById, bidById, contractById } from './negotiation.loaders';
import {
  AgreementEndPayload,
  AgreementSignPayload,
  BidRevealPayload,
  BidSealPayload,
  BidWithdrawPayload,
  MemberContractEndPayload,
  MemberContractSignPayload,
  type NegotiationPayload,
  SupplierAgreementSignPayload,
  SupplierContractSignPayload,
} from './negotiation.payloads';
import type { Bid } from './negotiation.types';
import { negotiationViolations } from './negotiation.violations';

type BidPayload = NegotiationPayload<Bid>;
type AgreementPayload = NegotiationPayload<Agreement>;
type ContractPayload = NegotiationPayload<MemberContract>;

/** Mutations on bids: what suppliers do. */
@Resolver()
export class BidMutations {
  @Rule('bid.own')
  @Mutation(() => BidSealPayload, {
    description:
      'Seals a bid of the own supplier: nothing but the hash is told. One bid for each supplier; to change it, withdraw it before the deadline.',
  })
  bidSeal(@Ctx() context: Context, @Input(() => BidSealInput) input: BidSealInput): Promise<BidPayload> {
    const roundId = readId('NegotiationRound', input.roundId, 'roundId');
    const supplierId = readId('Supplier', input.supplierId, 'supplierId');
    return onBid(context, 'bidSeal', input, tx => sealBid(tx, { roundId, supplierId, seal: input.seal }));
  }

  @Rule('bid.own')
  @Mutation(() => BidWithdrawPayload, {
    description: 'Takes a sealed bid back, before the deadline; another may be sealed then.',
  })
  bidWithdraw(@Ctx() context: Context, @Input(() => BidWithdrawInput) input: BidWithdrawInput): Promise<BidPayload> {
    const bidId = readId('Bid', input.bidId, 'bidId');
    return onBid(context, 'bidWithdraw', input, tx => withdrawBid(tx, { bidId }));
  }

  @Rule('bid.own')
  @Mutation(() => BidRevealPayload, {
    description:
      'Reveals what was sealed, after the deadline for bids. It is kept closed, also to the group, until two people open all bids together.',
  })
  bidReveal(@Ctx() context: Context, @Input(() => BidRevealInput) input: BidRevealInput): Promise<BidPayload> {
    const bidId = readId('Bid', input.bidId, 'bidId');
    const lines = input.lines.map(({ offering, price, packsMax, deliveryDays, qualityLevel }) => ({
      position: offering,
      // No amount of money: refused with the other lines that cannot be.
      priceFen: readYuan(price) ?? 0n,
      packsMax: BigInt(packsMax),
      deliveryDays,
      qualityLevel,
    }));
    return onBid(context, 'bidReveal', input, tx => revealBid(tx, { bidId, nonce: input.nonce, lines }));
  }
}

/** Mutations on what is agreed on, for both sides. */
@Resolver()
export class AgreementMutations {
  @Rule('agreement.sign')
  @Mutation(() => AgreementSignPayload, {
    description:
      'Signs an agreement for the group. It holds when both sides have signed, and its round is signed with the last of its agreements.',
  })
  agreementSign(
    @Ctx() context: Context,
    @Input(() => AgreementSignInput) input: AgreementSignInput,
  ): Promise<AgreementPayload> {
    return onAgreement(context, 'agreementSign', input, tx => signAgreement(tx, agreementStep(input), 'BUYER'));
  }

  @Rule('bid.own')
  @Mutation(() => SupplierAgreementSignPayload, { description: 'Signs an agreement for the own supplier.' })
  supplierAgreementSign(
    @Ctx() context: Context,
    @Input(() => SupplierAgreementSignInput) input: SupplierAgreementSignInput,
  ): Promise<AgreementPayload> {
    return onAgreement(context, 'supplierAgreementSign', input, tx =>
      signAgreement(tx, agreementStep(input), 'SUPPLIER'),
    );
  }

  @Rule('agreement.sign')
  @Mutation(() => AgreementEndPayload, {
    description: 'Ends an agreement from today, with the contracts that rest on it; nothing is ordered by it any more.',
  })
  agreementEnd(
    @Ctx() context: Context,
    @Input(() => AgreementEndInput) input: AgreementEndInput,
  ): Promise<AgreementPayload> {
    const step = { ...agreementStep(input), reason: input.reason };
    return onAgreement(context, 'agreementEnd', input, tx => endAgreement(tx, step));
  }

  @Rule('agreement.sign')
  @Mutation(() => MemberContractSignPayload, {
    description: 'Signs the contract of a house, for the house 统采分签; the agreement of the group is signed before.',
  })
  memberContractSign(
    @Ctx() context: Context,
    @Input(() => MemberContractSignInput) input: MemberContractSignInput,
  ): Promise<ContractPayload> {
    return onContract(context, 'memberContractSign', input, tx => signContract(tx, contractStep(input), 'BUYER'));
  }

  @Rule('bid.own')
  @Mutation(() => SupplierContractSignPayload, { description: 'Signs the contract of a house, for the own supplier.' })
  supplierContractSign(
    @Ctx() context: Context,
    @Input(() => SupplierContractSignInput) input: SupplierContractSignInput,
  ): Promise<ContractPayload> {
    return onContract(context, 'supplierContractSign', input, tx => signContract(tx, contractStep(input), 'SUPPLIER'));
  }

  @Rule('agreement.sign')
  @Mutation(() => MemberContractEndPayload, { description: 'Ends the contract of one house from today.' })
  memberContractEnd(
    @Ctx() context: Context,
    @Input(() => MemberContractEndInput) input: MemberContractEndInput,
  ): Promise<ContractPayload> {
    const step = { ...contractStep(input), reason: input.reason };
    return onContract(context, 'memberContractEnd', input, tx => endContract(tx, step));
  }
}

interface Expected {
  readonly expectedVersion?: number | null;
}

function agreementStep({ agreementId, expectedVersion }: Expected & { readonly agreementId: string }) {
  return { agreementId: readId('Agreement', agreementId, 'agreementId'), expectedVersion };
}

function contractStep({ memberContractId, expectedVersion }: Expected & { readonly memberContractId: string }) {
  return { contractId: readId('MemberContract', memberContractId, 'memberContractId'), expectedVersion };
}

async function onBid(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<BidId, NegotiationCode>>,
): Promise<BidPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, negotiationViolations, body);
  return { subject: value && (await context.load(bidById, value.bidId)), userErrors };
}

async function onAgreement(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<AgreementId, NegotiationCode>>,
): Promise<AgreementPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, negotiationViolations, body);
  return { subject: value && (await context.load(agreementById, value.agreementId)), userErrors };
}

async function onContract(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<ContractId, NegotiationCode>>,
): Promise<ContractPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, negotiationViolations, body);
  return { subject: value && (await context.load(contractById, value.contractId)), userErrors };
}
