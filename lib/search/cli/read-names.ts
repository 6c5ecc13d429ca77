import Papa from 'papaparse';

/** One name to screen, with what its row says besides. */
export interface NameRow {
  name: string;
  country?: string;
  id?: string;
  address?: string;
}

const HEADERS: Record<keyof NameRow, RegExp> = {
  name: /^(name|company|company[ _]?name|supplier|supplier[ _]?name|vendor|vendor[ _]?name|entity|facility[ _]?name|brand|名称|公司名称|企业名称)$/i,
  country: /^(country|country[ _]?code|country[ _]?name|iso|国家)$/i,
  id: /^(id|number|supplier[ _]?id|vendor[ _]?id|reference|ref|编号)$/i,
  address: /^(address|street|location|地址)$/i,
};

/**
 * Reads names out of a table or a list. A first row with a column called name (company, supplier, vendor …) makes it a
 * table, separated by comma, semicolon or tab; anything else is one name a line. Empty lines are left out.
 */
export function readNameRows(text: string): NameRow[] {
  const clean = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(clean, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'] });
  const header = (data[0] ?? []).map((cell) => cell.trim());
  const column = (field: keyof NameRow): number => header.findIndex((cell) => HEADERS[field].test(cell));
  const nameAt = column('name');
  if (nameAt < 0) {
    return clean
      .split(/\r?\n/)
      .map((line) => ({ name: line.trim() }))
      .filter(({ name }) => name !== '');
  }
  const places = { country: column('country'), id: column('id'), address: column('address') };
  return data.slice(1).map((cells) => {
    const row: NameRow = { name: (cells[nameAt] ?? '').trim() };
    for (const field of ['country', 'id', 'address'] as const) {
      const value = cells[places[field]]?.trim();
      if (value) row[field] = value;
    }
    return row;
  });
}
