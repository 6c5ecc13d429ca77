import * as v from 'valibot';
import type { Entity, Evidence } from '../../model/entity.ts';
import { CountryCode } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { newEntity } from './new-entity.ts';
import { foundAt, Maybe, Names, Refs, SourcedConfidence } from './row-fields.ts';

/** A row of `assets/data/intermediaries.jsonl`. */
export const IntermediaryRow = v.object({
  name: v.string(),
  chinese_name: Maybe,
  aliases: Names,
  country: v.optional(CountryCode),
  role: v.string(),
  named_in: Names,
  url: Maybe,
  note: Maybe,
  source_refs: Refs,
  confidence: SourcedConfidence,
});
type IntermediaryRow = v.InferOutput<typeof IntermediaryRow>;

/** Reports named in our rows, by the words our rows use for them. */
const REPORTS: readonly { words: RegExp; publisher: string; title: string; date: string; kind: Evidence['kind'] }[] = [
  {
    words: /^Laundering Cotton/,
    publisher: 'Helena Kennedy Centre, Sheffield Hallam University',
    title: 'Laundering Cotton',
    date: '2021-11-17',
    kind: 'investigation',
  },
  {
    words: /^Uyghurs for Sale/,
    publisher: 'Australian Strategic Policy Institute',
    title: 'Uyghurs for Sale',
    date: '2020-03-01',
    kind: 'investigation',
  },
  {
    words: /^Tailoring Responsibility/,
    publisher:
      'Uyghur Rights Monitor; Helena Kennedy Centre (Sheffield Hallam); Uyghur Center for Democracy and Human Rights',
    title: 'Tailoring Responsibility',
    date: '2023-12-06',
    kind: 'investigation',
  },
  {
    words: /^RTÉ Investigates/,
    publisher: 'RTÉ',
    title: 'RTÉ Investigates: Forced Fashion',
    date: '2025-09-24',
    kind: 'investigation',
  },
  {
    words: /^ABC Four Corners/,
    publisher: 'ABC (Australia)',
    title: 'Four Corners: Xinjiang cotton in Australian brands',
    date: '2019-07-15',
    kind: 'investigation',
  },
  {
    words: /^Disclose/,
    publisher: 'Disclose; France 2',
    title: 'Cash Investigation / Disclose',
    date: '2025-02-06',
    kind: 'investigation',
  },
];

/** What became of that report; it stands beside everything taken from it. */
const CORRECTED =
  'The report was corrected in February 2024 (four manufacturers and their customers were removed) and a libel claim over it is before the High Court in London.';

/** A party our notes say not to use as a sign of risk before lawyers have read it stays a name without evidence. */
const NOT_AS_SIGNAL = /do not use as a risk signal/i;

/**
 * A spinner, weaver, gin or garment maker named in public reports. Chinese names of these rows are unchecked. Listings
 * come from the lists themselves, never from here.
 */
export function intermediaryEntity(row: IntermediaryRow): Entity {
  return newEntity({
    id: slug(row.name),
    kind: 'company',
    name: row.name,
    aliases: row.aliases.filter((alias) => /[A-Za-z]/.test(alias)),
    weakAliases: [
      ...(row.chinese_name === undefined ? [] : [row.chinese_name]),
      ...row.aliases.filter((alias) => !/[A-Za-z]/.test(alias)),
    ],
    ...(row.country === undefined ? {} : { country: row.country }),
    sectors: [row.role],
    evidence: NOT_AS_SIGNAL.test(row.note ?? '') ? [] : row.named_in.flatMap((named) => evidenceFrom(row, named)),
  });
}

function evidenceFrom(row: IntermediaryRow, named: string): Evidence[] {
  const report = REPORTS.find(({ words }) => words.test(named));
  if (report === undefined || /per press/.test(named)) return [];
  const { publisher, title, date, kind } = report;
  const denial = /denies|denied|wrongly|management blames|says/i.test(row.note ?? '') ? row.note : undefined;
  const caveat = [
    title === 'Tailoring Responsibility' ? CORRECTED : undefined,
    denial === undefined ? row.note : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(' ');
  return [
    {
      id: `${slug(title)}:${slug(row.name)}`.slice(0, 120),
      kind,
      fact: `the company is named as ${ROLES[row.role] ?? 'a company'} in its account of supply chains tied to the Uyghur region`,
      date,
      suppliers: [],
      ...(denial === undefined ? {} : { reply: denial }),
      ...(caveat === '' ? {} : { caveat }),
      flags: title === 'Tailoring Responsibility' ? ['corrected', 'in-litigation'] : [],
      uyghurRegion: true,
      sources: [{ publisher, title, date }, ...foundAt(row.source_refs, 'where our compilation found it')],
      confidence: row.confidence,
    },
  ];
}

const ROLES: Record<string, string> = {
  spinner: 'a spinner',
  fabric: 'a maker of cloth',
  garment: 'a maker of garments or shoes',
  gin: 'a cotton trader or gin',
};
