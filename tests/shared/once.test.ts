import { expect, test, vi } from 'vitest';
import { once, oncePer } from '../../src/shared/once.ts';

test('a value is made when it is first asked for, and only then', () => {
  const make = vi.fn(() => undefined);
  const get = once(make);
  expect(make).not.toHaveBeenCalled();
  get();
  get();
  expect(make).toHaveBeenCalledOnce();
});

test('a value that could not be made is tried anew', () => {
  const make = vi
    .fn()
    .mockImplementationOnce(() => {
      throw new Error('not yet');
    })
    .mockReturnValue(1);
  const get = once<number>(make);
  expect(get).toThrow('not yet');
  expect(get()).toBe(1);
});

test('each object has a value of its own, made once', () => {
  const make = vi.fn(({ length }: readonly string[]) => length);
  const count = oncePer(make);
  const [one, other] = [['a'], ['a', 'b']];
  expect([count(one), count(other), count(one)]).toEqual([1, 2, 1]);
  expect(make).toHaveBeenCalledTimes(2);
});
