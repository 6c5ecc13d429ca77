import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every WCAG level up to 2.2 AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to in a page, a line for each rule with the first element it names; empty where it is content. */
export async function violations(page: Page): Promise<string[]> {
  // Half-way from light to dark, a button has a colour of neither, and axe would measure that one.
  await page.evaluate(() => {
    for (const running of document.getAnimations()) {
      if (Number.isFinite(Number(running.effect?.getComputedTiming().endTime))) running.finish();
    }
  });
  await page.evaluate(AXE);
  const result = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/**
 * The same of a screen as it is and of its other side: dark, from right to left. Contrast goes by the scheme and places go
 * by the side, so these two find what all four would.
 */
export async function violationsOfBothSides(page: Page): Promise<string[]> {
  const here = await violations(page);
  const side = await page.evaluate(() => document.documentElement.dir);
  const turn = (dir: string) =>
    page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
  await page.emulateMedia({ colorScheme: 'dark' });
  await turn('rtl');
  const there = await violations(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await turn(side);
  return [...here, ...there.map((each) => `dark, from the right: ${each}`)];
}
