const Sequencer = require('@jest/test-sequencer').default;

/** What the long suites take, in seconds on two quiet cores: started first, none of them is left over at the end for one core alone. */
const seconds = {
  'browser/pages': 230,
  'access/matrix': 150,
  'platform/lifecycle': 135,
  'demo/simulator-live': 120,
  'browser/board': 100,
  'demo/seed': 95,
  'browser/panel': 60,
  'browser/referrals': 60,
  'faults/faults': 58,
  'platform/embedded': 52,
  'browser/pay': 50,
  'browser/joint-wards': 50,
  'notices/gateway': 43,
  'browser/contracts': 38,
  'browser/staff': 36,
  'demo/history': 36,
  'feeds/checker': 33,
  'feeds/feed': 27,
};

/** The longest first; of the others the bigger files, which mostly take longer. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const weight = ({ path, context }) => {
      const name = path.replaceAll('\\', '/').split('/test/').at(-1).replace('.test.ts', '');
      return seconds[name] ?? context.hasteFS.getSize(path) / 2_000;
    };
    return [...tests].sort((a, b) => weight(b) - weight(a));
  }
};
