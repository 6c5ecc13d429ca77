import { foldName } from '../../names/fold.ts';
import { countryCode } from '../../search/country-code.ts';

/** Languages whose country names tables of suppliers use, beside English. */
const LANGUAGES =
  'de fr es it pt nl pl cs sk hu ro bg hr sl lt lv et fi sv da nb el tr ru uk ar hi th vi id ja ko zh zh-Hant'.split(
    ' ',
  );

/** ISO 3166-1 alpha-3 codes as tables of trading countries have them; each is followed by its alpha-2 code. */
const THREE_LETTERS =
  'AFG AF ALB AL DZA DZ ARG AR ARM AM AUS AU AUT AT AZE AZ BGD BD BLR BY BEL BE BEN BJ BOL BO BIH BA BWA BW BRA BR BGR BG BFA BF MMR MM KHM KH CMR CM CAN CA TCD TD CHL CL CHN CN COL CO CRI CR CIV CI HRV HR CYP CY CZE CZ DNK DK DOM DO ECU EC EGY EG SLV SV EST EE ETH ET FIN FI FRA FR GEO GE DEU DE GHA GH GRC GR GTM GT HTI HT HND HN HKG HK HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE ISR IL ITA IT JPN JP JOR JO KAZ KZ KEN KE PRK KP KOR KR KGZ KG LAO LA LVA LV LBN LB LSO LS LTU LT LUX LU MAC MO MDG MG MWI MW MYS MY MLI ML MLT MT MUS MU MEX MX MDA MD MNG MN MNE ME MAR MA MOZ MZ NAM NA NPL NP NLD NL NZL NZ NIC NI NER NE NGA NG MKD MK NOR NO OMN OM PAK PK PAN PA PRY PY PER PE PHL PH POL PL PRT PT QAT QA ROU RO RUS RU RWA RW SAU SA SEN SN SRB RS SGP SG SVK SK SVN SI ZAF ZA ESP ES LKA LK SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ THA TH TGO TG TUN TN TUR TR TKM TM UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VEN VE VNM VN YEM YE ZMB ZM ZWE ZW'.split(
    ' ',
  );

let names: Map<string, string> | undefined;

function otherNames(): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < THREE_LETTERS.length; at += 2) {
    map.set((THREE_LETTERS[at] ?? '').toLowerCase(), THREE_LETTERS[at + 1] ?? '');
  }
  const codes = THREE_LETTERS.filter((code) => code.length === 2);
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = regions.of(code);
      const folded = name === undefined ? '' : foldName(name);
      if (folded !== '' && !map.has(folded)) map.set(folded, code);
    }
  }
  return map;
}

const known = new Map<string, string | undefined>();
const KEPT = 2000;

/**
 * ISO 3166-1 alpha-2 code of a cell: a two- or three-letter code, or a country's name in English or one of the languages
 * above. `undefined` for anything else; a cell is never taken for a country because it begins like one.
 */
export function countryOf(cell: string): string | undefined {
  if (cell.length > 80) return undefined;
  if (known.has(cell)) return known.get(cell);
  if (known.size >= KEPT) known.clear();
  names ??= otherNames();
  const folded = foldName(cell);
  const code = folded === '' ? undefined : (names.get(folded) ?? validCode(countryCode(cell)));
  known.set(cell, code);
  return code;
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Two letters are a country only where there is one of that code: "NO" is, "XX" and "PT" the word is as well. */
const validCode = (code: string | undefined): string | undefined =>
  code !== undefined && REGIONS.of(code) !== undefined ? code : undefined;
