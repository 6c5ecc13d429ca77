import { describe, expect, it } from 'vitest';
import { expiryIn } from '../../../lib/risk/expiry.ts';

describe('the last day of a certificate', () => {
  it.each([
    ['GOTS CU 1, valid until 2025-03-31', '2025-03-31'],
    ['expires on 31/12/2025', '2025-12-31'],
    ['expiry date: 12/31/2025', '2025-12-31'],
    ['gültig bis 01.12.2026', '2026-12-01'],
    ['gültig bis 03.04.2026', '2026-04-03'],
    ['valid until 04/03/2026', '2026-04-03'],
    ['valable jusqu’au 5.6.2024', '2024-06-05'],
    ['有效期至：2024-01-01', '2024-01-01'],
  ])('%s is %s', (quote, date) => {
    expect(expiryIn(quote)).toBe(date);
  });

  it.each([
    'GOTS certified since 2020-01-01',
    'certificate 123456',
    'valid until further notice',
    'expires 45/45/2025',
  ])('is not printed in "%s"', (quote) => {
    expect(expiryIn(quote)).toBeUndefined();
  });
});
