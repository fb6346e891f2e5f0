import { words } from '../locales/words';

/** What is said of rounds, bids, agreements and contracts. */
export const negotiation = words(
  {
    rounds: '议价',
    agreements: '协议与合同',
    bids: '报价',
    ownAgreements: '协议与合同',
    soon: '这里还没有内容',
  },
  {
    rounds: 'Negotiation',
    agreements: 'Agreements and contracts',
    bids: 'Bids',
    ownAgreements: 'Agreements and contracts',
    soon: 'Nothing here yet',
  },
);
