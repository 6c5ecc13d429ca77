/** A piece of text; with an address it is a link. */
export interface Item {
  text: string;
  url?: string;
}

/** What a written report is made of. Every form of it (page, HTML file, Markdown) is made from the same blocks. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly Item[] }
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(url);

function itemHtml({ text, url }: Item): string {
  if (url === undefined || !isWebAddress(url)) return escapeHtml(text);
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer" referrerpolicy="no-referrer">${escapeHtml(text)}</a>`;
}

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
  if (block.kind === 'text') return `<p dir="auto">${escapeHtml(block.text)}</p>`;
  if (block.kind === 'list') {
    return `<ul>${block.items.map((item) => `<li dir="auto">${itemHtml(item)}</li>`).join('\n')}</ul>`;
  }
  const head = block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escapeHtml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

const PRINT_STYLE = `body{font:11pt/1.45 Georgia,"Times New Roman",serif;color:#1d1d1b;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25;break-after:avoid}table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:9.5pt}
caption{text-align:start;font-weight:bold;padding:.25rem 0}th,td{border:1px solid #777;padding:.2rem .4rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}@page{margin:18mm}`;

/** The report as one file that opens and prints anywhere; it runs no script and loads nothing. */
export function blocksToHtml(title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${PRINT_STYLE}</style></head><body>`,
    ...blocks.map(blockHtml),
    '</body></html>',
    '',
  ].join('\n');
}

/** Signs that Markdown would read as its own, and line ends inside a cell. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');

/** A line that would begin a list or quote. */
const plainStart = (text: string): string => text.replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');

function blockMarkdown(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
  if (block.kind === 'text') return plainStart(escapeMarkdown(block.text));
  if (block.kind === 'list') {
    return block.items
      .map(({ text, url }) =>
        url === undefined || !isWebAddress(url)
          ? `- ${escapeMarkdown(text)}`
          : `- [${escapeMarkdown(text)}](<${url.replace(/[<>]/g, '')}>)`,
      )
      .join('\n');
  }
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    `**${escapeMarkdown(block.caption)}**`,
    '',
    line(block.head),
    line(block.head.map(() => '---')).replaceAll('\\', ''),
    ...block.rows.map(line),
  ].join('\n');
}

/** The report as Markdown, with everything that came from tables and lists escaped. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`;
}
