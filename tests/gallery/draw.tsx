import '../../lib/page/text/all-packs.ts';
import '../../lib/page/site-rules/all-rules.ts';
import { mkdtempSync, openAsBlob, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { WordsContext } from '../../components/words-context.ts';
import { checkPage } from '../../lib/check/check-page.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import { readWords } from '../../lib/i18n/read-words.ts';
import { readPage } from '../../lib/page/read.ts';
import { packStarter } from '../../lib/publisher/pack-starter.ts';
import { type Sample, specimens } from './specimens.tsx';

const SHOP = ['cotton-shirt', 'listed-maker', 'xinjiang-cotton-zh', 'camera', 'clean', 'listing'];
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** Answers about the demo shop, as the popup gets them. */
export async function samplesOfShop(): Promise<Sample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-gallery-'));
  await packStarter(folder);
  const database = await openPackaged((name) => openAsBlob(join(folder, name)));
  const { recommendations, status } = await database.reference();
  return Promise.all(
    SHOP.map(async (name): Promise<Sample> => {
      const { document } = parseHTML(readFileSync(`tests/pages/${name}.html`, 'utf8'));
      const page = readPage(document as unknown as Document, { url: `https://shop.example/${name}` });
      const assessment = await checkPage(page, database, NOW);
      const state = { userRole: 'shopper', access: 'always', button: 'speaks', onPage: 'not-shown' } as const;
      return { name, answer: { assessment, page, recommendations, status, others: [], ...state } };
    }),
  );
}

/** The extension's styles, each import in its place. */
function styles(scheme: 'light' | 'dark' | 'any'): string {
  const read = (file: string): string =>
    readFileSync(`components/${file}`, 'utf8').replace(/@import "\.\/(.*)";/g, (_, other: string) => read(other));
  const css = ['popup.css', 'pages.css'].map(read).join('\n');
  // A scheme of its own for one page, whatever the browser's: the query is always true, or never.
  if (scheme === 'any') return css;
  return css.replace('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all');
}

const GALLERY = `
  body { inline-size: auto; }
  .specimen { padding: 1rem; border-block-end: 1px dashed var(--line-2); }
  .specimen > h6 { font: 600 0.75rem var(--sans); margin: 0 0 0.5rem; color: var(--ink-2); }
  .specimen.popup > div { inline-size: 25rem; max-inline-size: 100%; border: 1px solid var(--line); }
`;

/** The whole gallery as one page of HTML, in one language and one scheme. */
export function galleryHtml(samples: readonly Sample[], language: string, scheme: 'light' | 'dark' | 'any'): string {
  const words = readWords(language);
  const shown = specimens(words, samples).map(({ name, width, view }) => {
    const drawn = renderToString(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>);
    return `<section class="specimen ${width}" data-name="${name}"><h6 dir="ltr" lang="en">${name}</h6><div>${drawn}</div></section>`;
  });
  const { tag, dir } = words.language;
  return `<!doctype html><html lang="${tag}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Whence gallery</title><style>${styles(scheme)}${GALLERY}</style><body>${shown.join('\n')}</body></html>`;
}
