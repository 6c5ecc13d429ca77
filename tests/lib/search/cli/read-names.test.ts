import { describe, expect, it } from 'vitest';
import { readNameRows } from '../../../../lib/search/cli/read-names.ts';

describe('readNameRows', () => {
  it('finds the columns by their headers, whatever their order and separator', () => {
    expect(readNameRows('Country;Supplier name;ID;Address\nCN;"Huafu; Fashion";91330;Aksu\n')).toEqual([
      { name: 'Huafu; Fashion', country: 'CN', id: '91330', address: 'Aksu' },
    ]);
  });

  it('leaves out what a row leaves empty, and empty rows', () => {
    expect(readNameRows('name,country\nYoungor,\n\n')).toEqual([{ name: 'Youngor' }]);
  });

  it('reads a list without a header as one name a line, with a byte order mark or without', () => {
    expect(readNameRows('\ufeffHuafu Fashion, Co.\r\n\r\n华孚时尚\n')).toEqual([
      { name: 'Huafu Fashion, Co.' },
      { name: '华孚时尚' },
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(readNameRows('')).toEqual([]);
  });
});
