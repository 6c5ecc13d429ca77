// What a frame costs while the workbench's table of a hundred thousand rows is scrolled by whole screens, in headless
// Chromium: `npm run bench:scroll`. A browser that draws sixty times a second has 16 ms for each.
import { BIG_AUDIT, fillBigAudit } from '../browser/big-audit.ts';
import { openChromium } from '../browser/chromium.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { scrollCost } from '../browser/scroll-cost.ts';
import { spreadOf } from './wake/spread.ts';

const ROWS = 100_000;
const TRIES = 5;

const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true });
try {
  const workbench = `chrome-extension://${browser.extensionId}/audit.html`;
  const page = await browser.context.newPage();
  await page.goto(workbench);
  await page.waitForSelector('main.audit');
  await page.evaluate(fillBigAudit, { id: BIG_AUDIT, count: ROWS });
  const costs: number[] = [];
  while (costs.length < TRIES) {
    // Another page between, because an address that differs in its fragment alone is not loaded anew.
    await page.goto(`chrome-extension://${browser.extensionId}/about.html`);
    await page.goto(`${workbench}#${BIG_AUDIT}`);
    await page.waitForSelector('tbody tr.line', { timeout: 60_000 });
    costs.push(await scrollCost(browser.context, page, '.scroller', 'tbody tr.line'));
  }
  const { median, p95 } = spreadOf(costs);
  console.log(`${ROWS} rows, ${TRIES} tries: ${median} ms of processor a frame, at most ${p95} ms (target 16 ms)`);
} finally {
  await browser.close();
}
