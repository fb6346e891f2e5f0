import type { DemoApi } from './demo-api';

/** Something of which a box with a code lies in the cabinet of the ward where the demo's nurse works. */
export interface Stocked {
  readonly groupId: string;
  readonly itemId: string;
  readonly name: string;
  readonly lot: string;
  /** As a scanner gives it, with the lot. */
  readonly code: string;
}

interface Held {
  readonly stockHoldings: {
    readonly edges: readonly {
      readonly node: {
        readonly units: number;
        readonly item: {
          readonly id: string;
          readonly nameZh: string;
          readonly packs: readonly { gtin: string | null }[];
        };
      };
    }[];
  };
}

export async function stockedForNurse(api: DemoApi): Promise<Stocked> {
  const { viewer } = await api.as<{
    viewer: { homeInstitution: { id: string }; groups: { id: string }[]; posts: { ward: { id: string } | null }[] };
  }>('nurse', '{ viewer { homeInstitution { id } groups { id } posts { ward { id } } } }');
  const houseId = viewer.homeInstitution.id;
  const wardId = viewer.posts.find(({ ward }) => ward)?.ward?.id;
  const { stockPlaces } = await api.as<{
    stockPlaces: { edges: { node: { id: string; ward: { id: string } | null } }[] };
  }>(
    'nurse',
    'query ($id: ID!) { stockPlaces(institutionId: $id, first: 100) { edges { node { id ward { id } } } } }',
    {
      id: houseId,
    },
  );
  const placeId = stockPlaces.edges.find(({ node }) => node.ward?.id === wardId)?.node.id;
  const at = { houseId, placeId };
  const { stockHoldings } = await api.as<Held>(
    'nurse',
    `query ($houseId: ID!, $placeId: ID!) { stockHoldings(institutionId: $houseId, placeId: $placeId, first: 50) {
      edges { node { units item { id nameZh packs { gtin } } } } } }`,
    at,
  );
  const found = stockHoldings.edges.find(
    ({ node }) => node.units > 4 && node.item.packs.some(({ gtin }) => gtin),
  )?.node;
  if (!found) throw new Error('nothing with a code in the cabinet');
  const { stockBalances } = await api.as<{ stockBalances: { edges: { node: { lot: { number: string } } }[] } }>(
    'nurse',
    `query ($houseId: ID!, $placeId: ID!, $itemId: ID!) { stockBalances(institutionId: $houseId, placeId: $placeId, itemId: $itemId, first: 1) {
      edges { node { lot { number } } } } }`,
    { ...at, itemId: found.item.id },
  );
  const lot = stockBalances.edges[0]?.node.lot.number ?? '';
  const gtin = found.item.packs.find(pack => pack.gtin)?.gtin;
  return {
    groupId: viewer.groups[0]?.id ?? '',
    itemId: found.item.id,
    name: found.item.nameZh,
    lot,
    code: `(01)${gtin}(10)${lot}`,
  };
}
