import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { Api, bearer } from '../support/api';
import { negotiated } from '../support/negotiation';
import { Negotiating, nonce } from './negotiating';

let n: Negotiating;
let api: Api;
beforeAll(async () => {
  n = await Negotiating.make('API');
  api = await Api.start(n.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await n.close();
});

async function ask(viewer: Viewer, query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const authorization = await bearer(n.world, viewer.personId);
  const answer = await api.ask(query, { variables, authorization });
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.data ?? {};
}

const roundQuery = `query ($id: ID!) { negotiationRound(id: $id) {
  state availableActions bidProgress { sealed revealed } bids { supplier { code } lines { price { amount } } }
  offerings(first: 10) { position packs previous { price { amount } } demand { packs institution { code } }
    comparison { price { amount } unitPrice scoreBp rank changeBp supplier { code } } awards { supplierCode packs line { price { amount } } } }
  agreements { supplier { code } memberContracts { institution { code } lineCount } } } }`;

it('shows the group the comparison, a house its own demand, and a supplier its own bid without its score, which tells what others bid', async () => {
  const { roundId } = await n.unsealed();
  const id = toGlobalId('NegotiationRound', roundId);
  const seen = async (viewer: Viewer) => (await ask(viewer, roundQuery, { id })).negotiationRound;
  const { officer, hospitalSupply, otherSeller } = n.people;
  expect(await seen(officer)).toMatchObject({
    state: 'OPENED',
    availableActions: ['AWARD', 'FINISH_AWARD', 'FAIL'],
    bidProgress: { sealed: 2, revealed: 2 },
    offerings: [
      {
        packs: 120,
        demand: [{ packs: 100 }, { packs: 20 }],
        comparison: [
          { price: { amount: '15.00' }, unitPrice: '1.500000', rank: 1, changeBp: null, supplier: { code: 'S1' } },
          { price: { amount: '18.00' }, rank: 2, supplier: { code: 'S2' } },
        ],
      },
      {
        previous: { price: { amount: '90.00' } },
        comparison: [
          { rank: 1, scoreBp: 9400, changeBp: -2222, supplier: { code: 'S2' } },
          { rank: 2, changeBp: -1111 },
        ],
      },
    ],
  });
  expect(await seen(hospitalSupply)).toMatchObject({
    availableActions: [],
    bids: [],
    offerings: [
      { demand: [{ packs: 100 }], comparison: [] },
      { demand: [{ packs: 10 }], comparison: [] },
    ],
  });
  expect(await seen(otherSeller)).toMatchObject({
    bidProgress: null,
    bids: [{ supplier: { code: 'S2' } }],
    offerings: [
      {
        packs: 120,
        previous: null,
        demand: null,
        comparison: [{ price: { amount: '18.00' }, changeBp: null, scoreBp: null, rank: null }],
        awards: [],
      },
      {
        packs: 10,
        previous: null,
        demand: null,
        comparison: [{ price: { amount: '70.00' }, changeBp: null, scoreBp: null, rank: null }],
        awards: [],
      },
    ],
  });
});

it('publishes the result to every supplier, prices to its own alone', async () => {
  const { itemId, boxId, supplierId } = n.goods;
  const past = { groupId: n.groupId, institutionIds: [n.hospital.institutionId], supplierCode: 'S1' };
  const made = await negotiated(n.world, { ...past, supplierId, itemId, packId: boxId });
  const id = toGlobalId('NegotiationRound', made.roundId);
  const { seller, otherSeller } = n.people;
  const [own, others] = [await ask(seller, roundQuery, { id }), await ask(otherSeller, roundQuery, { id })];
  expect(own.negotiationRound).toMatchObject({
    offerings: [
      {
        comparison: [{ rank: 1, scoreBp: null }],
        awards: [{ supplierCode: 'S1', packs: 100, line: { price: { amount: '12.50' } } }],
      },
    ],
    agreements: [{ memberContracts: [{ lineCount: 1 }] }],
  });
  expect(others.negotiationRound).toMatchObject({
    bids: [],
    offerings: [{ comparison: [], awards: [{ supplierCode: 'S1', packs: 100, line: null }] }],
    agreements: [],
  });
  const lists =
    '{ agreements { edges { node { number } } } memberContracts { edges { node { number } } } priceLines { edges { node { price { amount } } } } }';
  expect(await ask(otherSeller, lists)).toEqual({
    agreements: { edges: [] },
    memberContracts: { edges: [] },
    priceLines: { edges: [] },
  });
  expect(await ask(seller, lists)).toMatchObject({ priceLines: { edges: [{ node: { price: { amount: '12.50' } } }] } });
});

it('takes a bid as a supplier would hand it in, and refuses it changed', async () => {
  const roundId = await n.opened();
  const lines = n.lines(1_999n, 5_000n);
  const seal = await n.sealFor(roundId, 'S1', lines);
  const { seller } = n.people;
  const sealed = await ask(
    seller,
    'mutation ($input: BidSealInput!) { bidSeal(input: $input) { bid { id seal } userErrors { code } } }',
    {
      input: {
        requestId: newUuid(),
        roundId: toGlobalId('NegotiationRound', roundId),
        supplierId: toGlobalId('Supplier', n.goods.supplierId),
        seal,
      },
    },
  );
  const { bid, userErrors } = sealed.bidSeal as { bid: { id: string; seal: string }; userErrors: unknown[] };
  expect([userErrors, bid.seal]).toEqual([[], seal]);
  await n.pass(roundId, 2);
  const reveal = async (boxPrice: string) => {
    const plain = { packsMax: 1_000, deliveryDays: 2, qualityLevel: 4 };
    const input = {
      requestId: newUuid(),
      bidId: bid.id,
      nonce,
      lines: [
        { ...plain, offering: 1, price: boxPrice },
        { ...plain, offering: 2, price: '50.00' },
      ],
    };
    return ask(
      seller,
      'mutation ($input: BidRevealInput!) { bidReveal(input: $input) { bid { revealedAt } userErrors { code field } } }',
      { input },
    );
  };
  expect(await reveal('19.98')).toEqual({
    bidReveal: { bid: null, userErrors: [{ code: 'BID_CHANGED', field: ['lines'] }] },
  });
  expect(await reveal('0')).toMatchObject({ bidReveal: { userErrors: [{ code: 'BID_LINES' }] } });
  expect(await reveal('19.99')).toMatchObject({ bidReveal: { userErrors: [] } });
});
