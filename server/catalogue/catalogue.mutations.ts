import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import type { ItemCode, SupplierCode } from './catalogue.codes';
import {
  CatalogueCategoryAddInput,
  CatalogueItemAddInput,
  CatalogueItemUnlistInput,
  CatalogueItemUpdateInput,
  CataloguePackAddInput,
  CataloguePackCloseInput,
  type CataloguePackInput,
  SupplierAddInput,
  SupplierRepresentativeAddInput,
  SupplierRepresentativeEndInput,
  SupplierUpdateInput,
} from './catalogue.inputs';
import { categoryById, itemById, packById, supplierById } from './catalogue.loaders';
import {
  CatalogueCategoryAddPayload,
  CatalogueItemAddPayload,
  CatalogueItemUnlistPayload,
  CatalogueItemUpdatePayload,
  CataloguePackAddPayload,
  CataloguePackClosePayload,
  type CategoryPayload,
  type ItemPayload,
  type PackPayload,
  SupplierAddPayload,
  type SupplierPayload,
  SupplierRepresentativeAddPayload,
  SupplierRepresentativeEndPayload,
  SupplierUpdatePayload,
} from './catalogue.payloads';
import { itemViolations, supplierViolations } from './catalogue.violations';
import { addCategory, addItem, addPack, changeItem, closePack, type PackPlan, unlistItem } from './item.commands';
import { addRepresentative, addSupplier, changeSupplier, endRepresentative } from './supplier.commands';

/** Mutations on suppliers and on what groups buy. */
@Resolver()
export class CatalogueMutations {
  @Rule('catalogue.keep')
  @Mutation(() => SupplierAddPayload, { description: 'Puts a supplier on record, for all groups.' })
  supplierAdd(
    @Ctx() context: Context,
    @Input(() => SupplierAddInput) input: SupplierAddInput,
  ): Promise<SupplierPayload> {
    const plan = { ...supplierFields(input), code: input.code };
    return onSupplier(context, 'supplierAdd', input, (tx, viewer) => addSupplier(tx, viewer, plan));
  }

  @Rule('catalogue.keep')
  @Mutation(() => SupplierUpdatePayload, { description: 'Changes a supplier, closes it, or opens it again.' })
  supplierUpdate(
    @Ctx() context: Context,
    @Input(() => SupplierUpdateInput) input: SupplierUpdateInput,
  ): Promise<SupplierPayload> {
    const change = {
      ...supplierFields(input),
      supplierId: readId('Supplier', input.supplierId, 'supplierId'),
      closedOn: input.closedOn ?? null,
      expectedVersion: input.expectedVersion ?? null,
    };
    return onSupplier(context, 'supplierUpdate', input, (tx, viewer) => changeSupplier(tx, viewer, change));
  }

  @Rule('catalogue.keep')
  @Mutation(() => SupplierRepresentativeAddPayload, {
    description: 'Lets somebody speak for a supplier: its own orders and bids, and nothing of any house.',
  })
  supplierRepresentativeAdd(
    @Ctx() context: Context,
    @Input(() => SupplierRepresentativeAddInput) input: SupplierRepresentativeAddInput,
  ): Promise<SupplierPayload> {
    const plan = {
      groupId: readId('MedicalGroup', input.groupId, 'groupId'),
      supplierId: readId('Supplier', input.supplierId, 'supplierId'),
      personId: readOptionalId('Person', input.personId, 'personId'),
      nameZh: input.nameZh,
      nameEn: input.nameEn,
    };
    return onSupplier(context, 'supplierRepresentativeAdd', input, (tx, viewer) => addRepresentative(tx, viewer, plan));
  }

  @Rule('catalogue.keep')
  @Mutation(() => SupplierRepresentativeEndPayload, {
    description: 'Ends at once that somebody speaks for a supplier.',
  })
  supplierRepresentativeEnd(
    @Ctx() context: Context,
    @Input(() => SupplierRepresentativeEndInput) input: SupplierRepresentativeEndInput,
  ): Promise<SupplierPayload> {
    const plan = {
      groupId: readId('MedicalGroup', input.groupId, 'groupId'),
      supplierId: readId('Supplier', input.supplierId, 'supplierId'),
      personId: readId('Person', input.personId, 'personId'),
    };
    return onSupplier(context, 'supplierRepresentativeEnd', input, (tx, viewer) => endRepresentative(tx, viewer, plan));
  }

  @Rule('catalogue.keep')
  @Mutation(() => CatalogueCategoryAddPayload, { description: 'Adds a category to the catalogue of a group.' })
  async catalogueCategoryAdd(
    @Ctx() context: Context,
    @Input(() => CatalogueCategoryAddInput) input: CatalogueCategoryAddInput,
  ): Promise<CategoryPayload> {
    const { kind, code, nameZh, nameEn } = input;
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    const { value, userErrors } = await runCommand<{ categoryId: string }, ItemCode>(
      context,
      'catalogueCategoryAdd',
      input,
      itemViolations,
      tx => addCategory(tx, viewerOf(context), { groupId, kind, code, nameZh, nameEn }),
    );
    return { category: value && (await context.load(categoryById, value.categoryId)), userErrors };
  }

  @Rule('catalogue.keep')
  @Mutation(() => CatalogueItemAddPayload, { description: 'Lists an item with its smallest pack, from today.' })
  catalogueItemAdd(
    @Ctx() context: Context,
    @Input(() => CatalogueItemAddInput) input: CatalogueItemAddInput,
  ): Promise<ItemPayload> {
    const { code, kind, baseUnitZh, baseUnitEn, tracking } = input;
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    const fixed = { groupId, code, kind, baseUnitZh, baseUnitEn, tracking };
    const plan = { ...itemFields(input), ...fixed, pack: packFields(input.pack) };
    return onItem(context, 'catalogueItemAdd', input, (tx, viewer) => addItem(tx, viewer, plan));
  }

  @Rule('catalogue.keep')
  @Mutation(() => CatalogueItemUpdatePayload, {
    description: 'Changes an item; what stock is counted in stays as it is.',
  })
  catalogueItemUpdate(
    @Ctx() context: Context,
    @Input(() => CatalogueItemUpdateInput) input: CatalogueItemUpdateInput,
  ): Promise<ItemPayload> {
    const itemId = readId('CatalogueItem', input.itemId, 'itemId');
    const change = { ...itemFields(input), itemId, expectedVersion: input.expectedVersion ?? null };
    return onItem(context, 'catalogueItemUpdate', input, (tx, viewer) => changeItem(tx, viewer, change));
  }

  @Rule('catalogue.keep')
  @Mutation(() => CatalogueItemUnlistPayload, {
    description: 'Takes an item off the list: it is bought no more, what is there may be used up.',
  })
  catalogueItemUnlist(
    @Ctx() context: Context,
    @Input(() => CatalogueItemUnlistInput) input: CatalogueItemUnlistInput,
  ): Promise<ItemPayload> {
    const itemId = readId('CatalogueItem', input.itemId, 'itemId');
    const { reason, on = null, expectedVersion = null } = input;
    return onItem(context, 'catalogueItemUnlist', input, (tx, viewer) =>
      unlistItem(tx, viewer, { itemId, on, reason, expectedVersion }),
    );
  }

  @Rule('catalogue.keep')
  @Mutation(() => CataloguePackAddPayload, { description: 'Adds a pack to an item.' })
  cataloguePackAdd(
    @Ctx() context: Context,
    @Input(() => CataloguePackAddInput) input: CataloguePackAddInput,
  ): Promise<PackPayload> {
    const plan = { ...packFields(input.pack), itemId: readId('CatalogueItem', input.itemId, 'itemId') };
    return onPack(context, 'cataloguePackAdd', input, (tx, viewer) => addPack(tx, viewer, plan));
  }

  @Rule('catalogue.keep')
  @Mutation(() => CataloguePackClosePayload, { description: 'Closes a pack: it is ordered no more.' })
  cataloguePackClose(
    @Ctx() context: Context,
    @Input(() => CataloguePackCloseInput) input: CataloguePackCloseInput,
  ): Promise<PackPayload> {
    const packId = readId('CataloguePack', input.packId, 'packId');
    return onPack(context, 'cataloguePackClose', input, (tx, viewer) => closePack(tx, viewer, packId));
  }
}

type Body<Value, Code extends string> = (tx: Transaction, viewer: Viewer) => Promise<Result<Value, Code>>;

async function onSupplier(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: Body<{ supplierId: string }, SupplierCode>,
): Promise<SupplierPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, supplierViolations, tx =>
    body(tx, viewerOf(context)),
  );
  return { supplier: value && (await context.load(supplierById, value.supplierId)), userErrors };
}

async function onItem(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: Body<{ itemId: string }, ItemCode>,
): Promise<ItemPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, itemViolations, tx =>
    body(tx, viewerOf(context)),
  );
  return { item: value && (await context.load(itemById, value.itemId)), userErrors };
}

async function onPack(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: Body<{ packId: string }, ItemCode>,
): Promise<PackPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, itemViolations, tx =>
    body(tx, viewerOf(context)),
  );
  return { pack: value && (await context.load(packById, value.packId)), userErrors };
}

function supplierFields(input: SupplierAddInput | SupplierUpdateInput) {
  const { nameZh, nameEn, kind, creditCode, licenceUntil, contactPhone } = input;
  return {
    groupId: readId('MedicalGroup', input.groupId, 'groupId'),
    nameZh,
    nameEn,
    kind,
    creditCode: creditCode || null,
    licenceUntil: licenceUntil ?? null,
    contactPhone: contactPhone || null,
  };
}

function itemFields(input: CatalogueItemAddInput | CatalogueItemUpdateInput) {
  const { nameZh, nameEn, specificationZh, manufacturerZh, storage, isEssential, isHighValue } = input;
  return {
    categoryId: readId('CatalogueCategory', input.categoryId, 'categoryId'),
    nameZh,
    nameEn,
    specificationZh,
    dosageFormZh: input.dosageFormZh || null,
    manufacturerZh,
    nationalCode: input.nationalCode || null,
    insurerCode: input.insurerCode || null,
    storage,
    isEssential,
    isHighValue,
  };
}

function packFields({ nameZh, nameEn, units, gtin, agency, deviceIdentifier }: CataloguePackInput): PackPlan {
  return {
    nameZh,
    nameEn,
    units,
    gtin: gtin || null,
    agency: agency ?? null,
    deviceIdentifier: deviceIdentifier || null,
  };
}
