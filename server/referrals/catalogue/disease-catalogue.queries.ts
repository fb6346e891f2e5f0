import { policyContentOf } from '../../group/group.queries';
import type { Transaction } from '../../platform/database/transaction';
import { type DiseaseCatalogue, readDiseaseCatalogue } from './disease-catalogue.rules';

/** The disease catalogue that holds today in the tight group of an institution. */
export async function diseaseCatalogueOf(
  reader: Pick<Transaction, 'row'>,
  institutionId: string,
): Promise<DiseaseCatalogue> {
  return readDiseaseCatalogue(await policyContentOf(reader, institutionId, 'diseaseCatalogue'));
}
