import { done } from '../referrals/referring';
import { Buying } from './buying';

let b: Buying;
beforeAll(async () => {
  b = await Buying.make();
}, 60_000);
afterAll(() => b.close());

it('life of an order', async () => {
  const order = await b.confirmed(50);
  const first = await b.shipped(order, 20, 'A1');
  const second = await b.shipped(order, 30);
  done(await b.receive(first, [{ scan: b.label('A1'), packs: 20n }]));
  expect(await b.order(order.orderId)).toMatchObject({ state: 'RECEIVING', received: '20' });
  done(await b.receive(second, [{ scan: b.label('A2'), packs: 30n }]));
  expect(await b.order(order.orderId)).toMatchObject({ state: 'RECEIVED', received: '50' });
});
