import { plainText } from '../../client/src/ui/plainText';

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['王=小明', '王=小明'],
  ['', ''],
])('%j stands in a sheet as %j', (said, written) => {
  expect(plainText(said)).toBe(written);
});
