// English names of countries to ISO 3166-1 codes, from the language data of the runtime (Unicode CLDR), with the forms
// that official lists use beside them.

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

const OTHER_FORMS: Record<string, string> = {
  burma: 'MM',
  'china, mainland': 'CN',
  "people's republic of china": 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  'south korea': 'KR',
  'korea, republic of': 'KR',
  'korea, south': 'KR',
  'north korea': 'KP',
  'korea, north': 'KP',
  "cote d'ivoire": 'CI',
  'democratic republic of the congo': 'CD',
  'congo, democratic republic of the': 'CD',
  'czech republic': 'CZ',
  'kyrgyz republic': 'KG',
  'slovak republic': 'SK',
  swaziland: 'SZ',
  turkey: 'TR',
  'united states of america': 'US',
  'great britain': 'GB',
  'viet nam': 'VN',
};

let byName: Map<string, string> | undefined;

function names(): Map<string, string> {
  if (byName !== undefined) return byName;
  byName = new Map(Object.entries(OTHER_FORMS));
  for (let a = 65; a <= 90; a += 1) {
    for (let b = 65; b <= 90; b += 1) {
      const code = String.fromCharCode(a, b);
      const name = NAMES.of(code);
      if (name !== undefined && name !== code && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), code);
    }
  }
  return byName;
}

/** The code of a country by its English name or its code; `undefined` where it is neither. */
export function countryCodeOf(text: string): string | undefined {
  const clean = text
    .trim()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'");
  if (/^[A-Za-z]{2}$/.test(clean)) {
    const code = clean.toUpperCase();
    return NAMES.of(code) === code ? undefined : code;
  }
  const name = clean.toLowerCase();
  // "Turkey (Türkiye)", "Burma (Myanmar)": either of the two forms will do.
  const [, outer = '', inner = ''] = /^([^()]{2,60}) \(([^()]{2,60})\)$/.exec(name) ?? [];
  return names().get(name) ?? names().get(outer) ?? names().get(inner);
}
