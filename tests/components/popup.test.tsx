import { mkdtempSync, openAsBlob, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { PopupView } from '../../components/popup.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { checkPage } from '../../lib/check/check-page.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import { readWords } from '../../lib/i18n/read-words.ts';
import type { PopupAnswer } from '../../lib/messages.ts';
import type { NotCheckedReason } from '../../lib/model/assessment.ts';
import type { Database } from '../../lib/model/database.ts';
import { readPage } from '../../lib/page/read.ts';
import { packStarter } from '../../lib/publisher/pack-starter.ts';
import { notChecked } from '../../lib/risk/not-checked.ts';
import { sayLevel, sayNotChecked } from '../../lib/risk/wording.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const words = readWords('en');
const STATE = { button: 'speaks', onPage: 'not-shown' } as const;
let database: Database;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-popup-'));
  await packStarter(folder);
  database = await openPackaged((name) => openAsBlob(join(folder, name)));
}, 60_000);

async function answerFor(html: string, changes: Partial<PopupAnswer> = {}): Promise<PopupAnswer> {
  const page = readPage(parseHTML(html).document as unknown as Document, { url: 'https://shop.example/products/1' });
  const { recommendations, status } = await database.reference();
  const assessment = await checkPage(page, database, NOW);
  return {
    assessment,
    page,
    recommendations,
    status,
    userRole: 'shopper',
    access: 'always',
    ...STATE,
    others: [],
    ...changes,
  };
}

const events = {
  onOnPage: () => {},
  onRole: () => {},
  onShowQuote: () => {},
  onCheckAgain: () => {},
  onSaveRecord: () => {},
  onEvidence: () => {},
  onCopy: async () => {},
};
const html = (answer: PopupAnswer) =>
  renderToString(
    <WordsContext.Provider value={words}>
      <PopupView answer={answer} events={events} />
    </WordsContext.Provider>,
  );
const text = (answer: PopupAnswer) =>
  parseHTML(`<main>${html(answer)}</main>`).document.querySelector('main')?.textContent ?? '';
const demo = (page: string) => readFileSync(`tests/pages/${page}`, 'utf8');

describe('the popup of a product', () => {
  it('says level, reason, rows, reply, what it does not show, and the recommendation with its caption', async () => {
    const shown = text(await answerFor(demo('listed-maker.html')));
    expect(shown).toContain('On a government list');
    expect(shown).toContain('Harbour & Finch');
    expect(shown).toContain('Reply: none recorded.');
    expect(shown).toContain('What this does not show.');
    expect(shown).toMatch(/In 2021 MPs recommended to the Government \(HC 198, number 26, paragraph 51\)/);
    expect(shown).toContain('90 of the 187');
  });

  it('shows a company’s reply as a part of the claim, not behind a click', async () => {
    const { document } = parseHTML(`<main>${html(await answerFor(demo('cotton-shirt.html')))}</main>`);
    const reply = document.querySelector('.finding .reply');
    expect(reply?.textContent).toMatch(/^Reply: 2020-09-15/);
    expect(reply?.closest('details')).toBeNull();
  });

  it('shows each kind of reader its own advice, and what is for journalists to them alone', async () => {
    const shopper = text(await answerFor(demo('cotton-shirt.html')));
    const journalist = text(await answerFor(demo('cotton-shirt.html'), { userRole: 'journalist' }));
    expect(shopper).not.toContain('number 8,');
    expect(journalist).toContain('number 8,');
    expect(journalist).toContain('Name the list, the entry and its date');
  });

  it('says of nothing found how old and how large the data is', async () => {
    const shown = text(await answerFor(demo('clean.html')));
    expect(shown).toMatch(/Nothing found in our data of 23 November 2026 \([\d,]+ records\)/);
  });

  it('shows a possible match as nothing more than that', async () => {
    const shop = demo('listed-maker.html').replace(
      'Guangdong Esquel Textile Co., Ltd.',
      'Guangdong Esquell Textile Co., Ltd.',
    );
    const answer = await answerFor(shop);
    expect(answer.assessment.level).not.toBe('listed');
    const { document } = parseHTML(`<main>${html(answer)}</main>`);
    const possible = [...document.querySelectorAll('.finding')].filter((card) =>
      card.textContent?.includes('Possible match, please check'),
    );
    expect(possible.length).toBeGreaterThan(0);
    for (const card of possible) expect(card.getAttribute('class')).toContain('level-possible');
  });
});

it('shows what an added feed says under the feed’s own name, apart from the verdict', async () => {
  const answer = await answerFor('<html><body><p>No product here</p></body></html>');
  const { assessment } = answer;
  const shown = text({
    ...answer,
    others: [{ feed: 'Newsroom feed', assessment: { ...assessment, level: 'listed' } }],
  });
  expect(shown).toContain('From feeds you added');
  expect(shown).toContain(`Newsroom feed: ${sayLevel('listed')}`);
});

describe('the popup without a verdict', () => {
  it.each<NotCheckedReason>(['not-a-product', 'no-permission', 'unreadable', 'data-expired', 'no-data', 'pending'])(
    'says why: %s',
    async (reason) => {
      const { recommendations, status } = await database.reference();
      const assessment = notChecked(reason, await database.stamp(), '2026-11-23');
      const shown = text({
        assessment,
        recommendations,
        status,
        userRole: 'shopper',
        access: 'none',
        ...STATE,
        others: [],
      });
      expect(shown).toContain(sayLevel('not-checked'));
      expect(shown).toContain(sayNotChecked(reason));
    },
  );
});

it('text of a page stays text', async () => {
  const answer = await answerFor(demo('hostile.html'));
  const { document } = parseHTML(`<main>${html(answer)}</main>`);
  expect(document.querySelectorAll('script, img, iframe, style, template')).toHaveLength(0);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  // The page's title names an image with a handler: it has to be read as the words it is.
  expect(document.querySelector('.product')?.textContent).toContain('onerror=');
});

it('no link leads anywhere but the web or our own pages, and tells nobody where from', async () => {
  const { document } = parseHTML(`<main>${html(await answerFor(demo('cotton-shirt.html')))}</main>`);
  for (const link of document.querySelectorAll('a')) {
    expect(link.getAttribute('href')).toMatch(
      /^(?:https?:\/\/|mailto:\?subject=|\/(?:about|audit|lookup|options|suppliers)\.html$)/,
    );
    expect(link.getAttribute('rel')).toContain('noopener');
  }
});
