import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type CatalogueLineFragment, ScanDocument, type ScannedFragment } from '../gql/graphql';

/** What was scanned: a thing of the catalogue with its lot, expiry and serial as far as the code says them; or why it is none. */
export type ReadScan = { item: CatalogueLineFragment; scan: ScannedFragment } | { refused: string };

/** Reads scanned texts for a house: its item and pack in the catalogue, or a sentence for whoever scanned. */
export function useScanReader(institutionId: string): (text: string) => Promise<ReadScan> {
  const { t } = useTranslation();
  const client = useApolloClient();
  return async text => {
    const { data } = await client.query({
      query: ScanDocument,
      variables: { institutionId, text },
      fetchPolicy: 'no-cache',
    });
    const scan = data?.scan;
    if (!scan) return { refused: t('scan.noHouse') };
    const [error] = scan.userErrors;
    if (error) return { refused: error.message };
    if (scan.item) return { item: scan.item, scan };
    const code = scan.gtin ?? scan.deviceIdentifier;
    return { refused: code ? t('scan.notInCatalogue', { code }) : t('scan.noProduct') };
  };
}
