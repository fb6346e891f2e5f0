import { readIdNumber, readPastedRow } from '../../client/src/wards/idNumber';

/** What the registration form reads out of numbers and pasted rows; the published example of GB 11643 is the first. */
describe('a resident identity number', () => {
  test('gives birth date and sex', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({ birthDate: '1949-12-31', sex: 'FEMALE' });
    expect(readIdNumber(' 11010519491231002x ')).toEqual({ birthDate: '1949-12-31', sex: 'FEMALE' });
    expect(readIdNumber('440524188001010014')).toEqual({ birthDate: '1880-01-01', sex: 'MALE' });
  });

  test.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that does not exist', '110105194902300020'],
    ['too short', '1101051949123100'],
    ['letters', 'ABCDEFGHIJKLMNOPQR'],
    ['nothing', ''],
  ])('is refused for %s', (_, text) => expect(readIdNumber(text)).toBeUndefined());
});

describe('a pasted row', () => {
  test('is sorted by what its cells look like, in any order', () => {
    const person = { name: '张三', idNumber: '11010519491231002X', phone: '13800000000' };
    expect(readPastedRow('张三\t11010519491231002X\t13800000000')).toEqual(person);
    expect(readPastedRow('13800000000，张三，11010519491231002X')).toEqual(person);
  });

  test('may say where somebody lives', () =>
    expect(readPastedRow('张三\t11010519491231002X\t13800000000\t塔城路888弄12号')?.address).toBe('塔城路888弄12号'));

  test('is left alone when it is an ordinary name', () => {
    expect(readPastedRow('张三')).toBeUndefined();
    expect(readPastedRow('Anna Maria')).toBeUndefined();
  });
});
