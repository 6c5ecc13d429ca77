import { english } from '../../../i18n/english.ts';
import type { Audit } from '../audit.ts';
import { type Cite, type Exported, findingRows, pageRow } from './flat-row.ts';

/** Signs that Markdown or HTML would take for markup; page text is hostile. */
const plain = (text: string | number | undefined): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, (sign) => `\\${sign}`)
    .trim();

/** An address as Markdown links it; only web addresses are links. */
const link = (url: string): string => (/^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : plain(url));

/** A report to paste into a document: each page with its verdict, each finding with the other side and its sources. */
export function toMarkdown(audit: Audit, rows: readonly Exported[], cite: Cite, now: number): string {
  const checked = rows.filter(({ row }) => row.state.kind === 'done').length;
  return [
    `# ${plain(audit.name)}`,
    '',
    `${rows.length} pages, ${checked} of them checked. Exported ${new Date(now).toISOString()} (UTC). Addresses: ${plain(audit.source)}.`,
    '',
    'Each finding says how strong the link and its evidence are. Nothing here grades a company.',
    ...rows.flatMap((exported) => pageLines(exported, cite)),
    '',
  ].join('\n');
}

/** What stands on the page, in its own words, and where. */
const passage = (quotes: string | number | undefined, places: string | number | undefined): string =>
  `(“${plain(quotes)}”${places === undefined || places === '' ? '' : `, at ${plain(places)}`})`;

/** Names of places by their codes: "CN-XJ TR". */
const placeNames = (codes: string | number | undefined): string =>
  String(codes ?? '')
    .split(' ')
    .filter((code) => code !== '')
    .map((code) => (code === 'CN-XJ' ? english.say('uyghur_region_china') : english.place(code)))
    .join(', ');

function pageLines(exported: Exported, cite: Cite): string[] {
  const page = pageRow(exported);
  const names = ['brand', 'manufacturer', 'seller'].flatMap((key) =>
    page[key] === '' ? [] : [`- ${key}: ${plain(page[key])} ${passage(page[`${key}_quote`], page[`${key}_place`])}`],
  );
  const read = [
    { key: 'made_in', name: 'made in', value: placeNames(page.made_in) },
    { key: 'grown_in', name: 'fibre grown in', value: placeNames(page.grown_in) },
    { key: 'materials', name: 'materials', value: String(page.materials) },
    { key: 'labels', name: 'labels claimed', value: String(page.labels) },
  ].flatMap(({ key, name, value }) => {
    if (page[key] === '') return key === 'made_in' ? [`- ${name}: not stated`] : [];
    return [`- ${name}: ${plain(value)} ${passage(page[`${key}_quotes`], page[`${key}_places`])}`];
  });
  return [
    '',
    `## ${plain(page.title === '' ? page.address : page.title)}`,
    '',
    `- ${link(String(page.address))} (${page.page_id})`,
    `- ${page.level_words === '' ? `not checked: ${plain(page.reason === '' ? page.state : page.reason)}` : plain(page.level_words)}${page.checked_utc === '' ? '' : `, ${page.checked_utc} (UTC)${page.data_version === '' ? '' : `, data ${page.data_version}, method ${page.method_version}`}`}`,
    ...names,
    ...(exported.result?.page === undefined ? [] : read),
    ...findingRows(exported, cite).flatMap((finding) => [
      '',
      `### ${plain(finding.level_words)}: ${plain(finding.subject)}`,
      '',
      plain(finding.claim),
      ...(finding.quote === '' ? [] : ['', `On the page: ${passage(finding.quote, finding.quote_place)}`]),
      ...(finding.reply === '' ? [] : ['', plain(finding.reply)]),
      ...(finding.caveat === '' ? [] : ['', plain(finding.caveat)]),
      '',
      `What this does not show: ${plain(finding.does_not_show)}`,
      '',
      `To cite: ${plain(finding.citation)}`,
      '',
      `${plain(finding.match)}. ${plain(finding.evidence_age)}. ${plain(finding.sources)} (\`${String(finding.finding_id).replaceAll('`', '')}\`)`,
    ]),
  ];
}
