import { expect, it, vi } from 'vitest';
import { once } from '../../lib/once.ts';

it('is made when it is asked for, once, whatever it is', () => {
  for (const it of [['a table'], undefined]) {
    const make = vi.fn(() => it);
    const ask = once(make);
    expect(make).not.toHaveBeenCalled();
    expect([ask(), ask()]).toEqual([it, it]);
    expect(make).toHaveBeenCalledTimes(1);
  }
});

it('is made anew after a failure', () => {
  const make = vi.fn<() => number>().mockImplementationOnce(() => {
    throw new Error('not now');
  });
  make.mockReturnValue(7);
  const ask = once(make);
  expect(ask).toThrow('not now');
  expect(ask()).toBe(7);
});
