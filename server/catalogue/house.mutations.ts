import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { institutionById, wardById } from '../group/group.loaders';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import type { HouseCode } from './catalogue.codes';
import { formularyEntryById, memberItemById } from './catalogue.loaders';
import {
  type EntryPayload,
  FormularyEntryAddPayload,
  FormularyEntryEndPayload,
  MemberItemMapPayload,
  type MemberItemPayload,
  MemberItemSetAsidePayload,
  MemberItemUnmapPayload,
} from './catalogue.payloads';
import { houseViolations } from './catalogue.violations';
import { addEntry, endEntry, mapMemberItem, setMemberItemAside, undoMemberItem } from './house.commands';
import {
  FormularyEntryAddInput,
  FormularyEntryEndInput,
  MemberItemMapInput,
  MemberItemSetAsideInput,
  MemberItemUnmapInput,
} from './house.inputs';

/** Mutations on what houses keep and may use. */
@Resolver()
export class HouseMutations {
  @Rule('catalogue.map')
  @Mutation(() => MemberItemMapPayload, {
    description:
      'Says what something of a house is in the catalogue of its group; a person decides, proposals only help.',
  })
  memberItemMap(
    @Ctx() context: Context,
    @Input(() => MemberItemMapInput) input: MemberItemMapInput,
  ): Promise<MemberItemPayload> {
    const itemId = readId('CatalogueItem', input.itemId, 'itemId');
    const decision = { ...decisionOf(input), itemId, unitsPerUnit: input.unitsPerUnit };
    return onMemberItem(context, 'memberItemMap', input, tx => mapMemberItem(tx, viewerOf(context), decision));
  }

  @Rule('catalogue.map')
  @Mutation(() => MemberItemSetAsidePayload, {
    description: 'Says that something of a house has no counterpart in the catalogue, and why.',
  })
  memberItemSetAside(
    @Ctx() context: Context,
    @Input(() => MemberItemSetAsideInput) input: MemberItemSetAsideInput,
  ): Promise<MemberItemPayload> {
    const decision = { ...decisionOf(input), reason: input.reason };
    return onMemberItem(context, 'memberItemSetAside', input, tx =>
      setMemberItemAside(tx, viewerOf(context), decision),
    );
  }

  @Rule('catalogue.map')
  @Mutation(() => MemberItemUnmapPayload, { description: 'Takes back what was decided about something of a house.' })
  memberItemUnmap(
    @Ctx() context: Context,
    @Input(() => MemberItemUnmapInput) input: MemberItemUnmapInput,
  ): Promise<MemberItemPayload> {
    const decision = decisionOf(input);
    return onMemberItem(context, 'memberItemUnmap', input, tx => undoMemberItem(tx, viewerOf(context), decision));
  }

  @Rule('catalogue.map')
  @Mutation(() => FormularyEntryAddPayload, { description: 'Puts an item on the formulary of a house or ward.' })
  async formularyEntryAdd(
    @Ctx() context: Context,
    @Input(() => FormularyEntryAddInput) input: FormularyEntryAddInput,
  ): Promise<EntryPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    const wardId = readOptionalId('Ward', input.wardId, 'wardId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    if (wardId && !(await context.load(wardById, wardId))) throw notFound('该病区', 'ward');
    const itemId = readId('CatalogueItem', input.itemId, 'itemId');
    const { restriction, from = null, until = null } = input;
    return onEntry(context, 'formularyEntryAdd', input, tx =>
      addEntry(tx, viewerOf(context), { institutionId, wardId, itemId, restriction, from, until }),
    );
  }

  @Rule('catalogue.map')
  @Mutation(() => FormularyEntryEndPayload, {
    description: 'Ends an entry of a formulary; one that has not begun is taken back.',
  })
  formularyEntryEnd(
    @Ctx() context: Context,
    @Input(() => FormularyEntryEndInput) input: FormularyEntryEndInput,
  ): Promise<EntryPayload> {
    const entryId = readId('FormularyEntry', input.entryId, 'entryId');
    const { on = null, expectedVersion = null } = input;
    return onEntry(context, 'formularyEntryEnd', input, tx =>
      endEntry(tx, viewerOf(context), { entryId, on, expectedVersion }),
    );
  }
}

function decisionOf(input: { memberItemId: string; expectedVersion?: number | null }) {
  const memberItemId = readId('MemberItem', input.memberItemId, 'memberItemId');
  return { memberItemId, expectedVersion: input.expectedVersion ?? null };
}

async function onMemberItem(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ memberItemId: string }, HouseCode>>,
): Promise<MemberItemPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, houseViolations, body);
  return { memberItem: value && (await context.load(memberItemById, value.memberItemId)), userErrors };
}

async function onEntry(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ entryId: string }, HouseCode>>,
): Promise<EntryPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, houseViolations, body);
  return { entry: value && (await context.load(formularyEntryById, value.entryId)), userErrors };
}
