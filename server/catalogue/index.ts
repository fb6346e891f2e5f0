import type { Slice } from '../platform/graphql/slice';
import { catalogueEntities } from './catalogue.entities';
import {
  categoryById,
  formularyEntryById,
  itemById,
  memberItemById,
  packById,
  supplierById,
} from './catalogue.loaders';
import { CatalogueMutations } from './catalogue.mutations';
import {
  CatalogueItemConnectionResolver,
  CatalogueItemResolver,
  CataloguePackResolver,
  SupplierResolver,
  ViewerSuppliersResolver,
} from './catalogue.resolver';
import { HouseMutations } from './house.mutations';
import {
  FormularyEntryResolver,
  MappingProposalResolver,
  MemberItemConnectionResolver,
  MemberItemResolver,
  ScanResolver,
} from './house.resolver';
import { CatalogueImportResolver } from './import.resolver';

/** What groups buy and from whom, what houses call it, and what they may use. */
export const supplyCatalogue: Slice = {
  resolvers: [
    SupplierResolver,
    ViewerSuppliersResolver,
    CatalogueItemResolver,
    CatalogueItemConnectionResolver,
    CataloguePackResolver,
    CatalogueMutations,
    MemberItemResolver,
    MemberItemConnectionResolver,
    MappingProposalResolver,
    FormularyEntryResolver,
    HouseMutations,
    ScanResolver,
    CatalogueImportResolver,
  ],
  entities: catalogueEntities,
  nodes: {
    Supplier: (context, uuid) => context.load(supplierById, uuid),
    CatalogueCategory: (context, uuid) => context.load(categoryById, uuid),
    CatalogueItem: (context, uuid) => context.load(itemById, uuid),
    CataloguePack: (context, uuid) => context.load(packById, uuid),
    MemberItem: (context, uuid) => context.load(memberItemById, uuid),
    FormularyEntry: (context, uuid) => context.load(formularyEntryById, uuid),
  },
};
