// `npm start`: the extension on the demo shop. With a display, a browser to try it in; without, every page is driven
// headless, its verdict printed and its popup pictured.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedView, PopupAnswer } from '../../lib/messages.ts';
import { describe } from '../../lib/risk/text.ts';
import { sayLevel } from '../../lib/risk/wording.ts';
import { buildWithFeed } from '../browser/built-in-feed.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { type ExpectedVerdict, expectedVerdicts } from '../browser/expected-verdicts.ts';
import { installBrowsers } from '../browser/find-browser.ts';

const PICTURES = 'test-results/popups';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

async function main(): Promise<void> {
  installBrowsers(['chromium']);
  console.log('Building the extension, a demo shop and a signed feed …');
  const { server, extensionDir } = await buildWithFeed('demo');
  const shop = await serveDemo();
  const headless = process.argv.includes('--headless') || !hasDisplay();
  const browser = await openChromium({ extensionDir, headless });
  try {
    console.log(`\n${await waitForFeed(browser)}`);
    if (headless) await driveAll(browser, shop);
    else await letTry(browser, shop);
  } finally {
    await browser.close();
    await shop.close();
    await server.close();
  }
}

/** Waits until the extension has synchronised its feed, as it does when it is installed. */
async function waitForFeed(browser: ExtensionInChromium): Promise<string> {
  const popup = await browser.popup(-1);
  for (let tries = 0; tries < 100; tries += 1) {
    const reply = await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'feeds:get', request: {} }));
    const [feed] = (reply as { answer: { feeds: readonly FeedView[] } }).answer.feeds;
    if (feed?.state.version !== undefined) {
      await popup.close();
      return `Feed “${feed.name}” from ${feed.address} synchronised: version ${feed.state.version}, signed, fingerprint ${feed.fingerprint.slice(0, 16)}…`;
    }
    if (feed?.state.fault !== undefined) throw new Error(feed.state.fault.message);
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The feed was not synchronised within ten seconds.');
}

/** Opens the shop and waits until the window is closed. */
async function letTry(browser: ExtensionInChromium, shop: DemoServer): Promise<void> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(shop.origin);
  console.log(
    `The demo shop is open at ${shop.origin}. Click the Whence button on a product. Close the window to end.`,
  );
  await new Promise<void>((closed) => browser.context.once('close', () => closed()));
}

/** Drives every demo page and says how many verdicts are as METHOD.md wants them. */
async function driveAll(browser: ExtensionInChromium, shop: DemoServer): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const expected = expectedVerdicts();
  let right = 0;
  for (const verdict of expected) {
    const { answer, picture } = await drive(browser, shop, verdict);
    const wrong = differences(answer, verdict);
    if (wrong.length === 0) right += 1;
    console.log(`\n${verdict.page}: ${verdict.shows}`);
    for (const line of describe(answer.assessment).slice(0, 12)) console.log(`  ${line.slice(0, 200)}`);
    for (const line of wrong) console.log(`  NOT AS EXPECTED: ${line}`);
    console.log(`  popup: ${picture}`);
  }
  console.log(`\n${right} of ${expected.length} verdicts as expected`);
  if (right !== expected.length) process.exitCode = 1;
}

async function drive(browser: ExtensionInChromium, shop: DemoServer, { page: path }: ExpectedVerdict) {
  const page = await browser.context.newPage();
  const url = `${shop.origin}/${path}`;
  await page.goto(url);
  const worker = await browser.worker();
  const tabId = await worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === address)?.id ?? -1;
  }, url);
  const popup = await browser.popup(tabId);
  await popup.waitForSelector('main:not([aria-busy]) h1');
  const answer = await popup.evaluate(async (id) => {
    const reply = await chrome.runtime.sendMessage({ name: 'popup:get', request: { tabId: id } });
    return (reply as { answer: unknown }).answer;
  }, tabId);
  const picture = join(PICTURES, path.replace(/html$/, 'png'));
  await popup.screenshot({ path: picture, fullPage: true, animations: 'disabled' });
  await popup.close();
  await page.close();
  return { answer: answer as PopupAnswer, picture };
}

/** Where an answer differs from what is expected, in words. */
function differences({ assessment }: PopupAnswer, expected: ExpectedVerdict): string[] {
  const { level, findings, recommendations } = assessment;
  const wrong: string[] = [];
  if (level !== expected.level) wrong.push(`level ${sayLevel(level)}, expected ${sayLevel(expected.level)}`);
  const { finding, subject } = expected;
  if (finding === null) {
    if (findings.length > 0) wrong.push(`${findings.length} findings, expected none`);
  } else if (!findings.some((each) => each.kind === finding && each.subject.includes(subject ?? ''))) {
    wrong.push(`no finding ${finding} about ${subject}`);
  }
  const first = recommendations[0]?.number ?? null;
  if (first !== expected.recommendation) wrong.push(`recommendation ${first}, expected ${expected.recommendation}`);
  return wrong;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
