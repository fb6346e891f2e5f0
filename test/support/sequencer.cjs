const Sequencer = require('@jest/test-sequencer').default;

/** What the long suites take, in seconds on two quiet cores: started first, none of them is left over at the end for one core alone. */
const seconds = {
  'browser/pages': 230,
  'platform/lifecycle': 120,
  'access/matrix': 110,
  'demo/simulator-live': 110,
  'browser/board': 80,
  'demo/seed': 90,
  'browser/panel': 60,
  'browser/referrals': 55,
  'faults/faults': 50,
  'browser/pay': 50,
  'browser/joint-wards': 45,
  'platform/embedded': 40,
  'notices/gateway': 30,
  'browser/contracts': 30,
  'demo/history': 28,
  'stock/checker': 26,
  'feeds/checker': 26,
  'browser/staff': 23,
  'joint-wards/kill': 20,
  'access/oidc-console': 20,
  'access/session': 19,
  'feeds/referral-feed': 19,
  'staffing/rights': 18,
  'wards/race': 18,
  'wards/census': 18,
  'platform/drift': 18,
  'demo/simulator-weeks': 17,
  'audit/chain': 15,
  'deploy/balancer': 15,
  'feeds/bed-feed': 14,
  'feeds/feed': 14,
  'browser/id-number': 1,
};

/** The longest first; of the others those in a browser, then the bigger files, which mostly take longer. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const weight = ({ path, context }) => {
      const name = path.replaceAll('\\', '/').split('/test/').at(-1).replace('.test.ts', '');
      return seconds[name] ?? (name.startsWith('browser/') ? 40 : context.hasteFS.getSize(path) / 5_000);
    };
    return [...tests].sort((a, b) => weight(b) - weight(a));
  }
};
