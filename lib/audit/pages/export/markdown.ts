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

function pageLines(exported: Exported, cite: Cite): string[] {
  const page = pageRow(exported);
  const read = ['brand', 'manufacturer', 'seller'].flatMap((key) =>
    page[key] === '' ? [] : [`- ${key}: ${plain(page[key])} (“${plain(page[`${key}_quote`])}”)`],
  );
  return [
    '',
    `## ${plain(page.title === '' ? page.address : page.title)}`,
    '',
    `- ${link(String(page.address))} (${page.page_id})`,
    `- ${page.level_words === '' ? `not checked: ${plain(page.reason === '' ? page.state : page.reason)}` : plain(page.level_words)}${page.checked_utc === '' ? '' : `, ${page.checked_utc} (UTC), data ${page.data_version}, method ${page.method_version}`}`,
    ...read,
    `- made in: ${page.made_in === '' ? 'not stated' : `${plain(page.made_in)} (“${plain(page.made_in_quotes)}”)`}`,
    ...findingRows(exported, cite).flatMap((finding) => [
      '',
      `### ${plain(finding.level_words)}: ${plain(finding.subject)}`,
      '',
      plain(finding.claim),
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
