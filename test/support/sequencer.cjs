const Sequencer = require('@jest/test-sequencer').default;

/** What the long suites take, in seconds on two quiet cores: started first, none of them is left over at the end for one core alone. */
const seconds = {
  'browser/pages': 130,
  'platform/lifecycle': 160,
  'access/matrix': 130,
  'demo/simulator-live': 130,
  'browser/board': 100,
  'demo/seed': 90,
  'browser/panel': 75,
  'browser/referrals': 70,
  'browser/pay': 60,
  'browser/contracts': 55,
  'browser/joint-wards': 55,
  'faults/faults': 54,
  'platform/embedded': 45,
  'notices/gateway': 43,
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
