import type { BrowserContext, Page } from 'playwright-core';

/** Far apart and in no order, so that every row in sight is another at each step. */
const JUMP = 7919;
const FRAMES = 120;
const WARM_UP = 40;

/**
 * Milliseconds of processor that a page spends on one frame while a table in it is scrolled by whole screens: script,
 * style, layout. It is the page's own time: what other programs take of the processor is not the table's doing.
 *
 * @param table  selects what scrolls
 * @param line  selects the lines, whose layout is asked for at each step
 */
export async function scrollCost(context: BrowserContext, page: Page, table: string, line: string): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const scroll = (frames: number) => page.evaluate(scrollBy, { frames, table, line, jump: JUMP });
  // What is measured is scrolling, not the end of loading and the browser's first look at the code.
  await scroll(WARM_UP);
  const before = await spent();
  await scroll(FRAMES);
  const perFrame = (((await spent()) - before) * 1000) / FRAMES;
  await session.detach();
  return perFrame;
}

/** Runs in the page. */
async function scrollBy(wanted: { frames: number; table: string; line: string; jump: number }): Promise<void> {
  const { frames, table, line, jump } = wanted;
  const scroller = document.querySelector(table);
  if (scroller === null) throw new Error('There is no table to scroll.');
  for (let step = 0; step < frames; step += 1) {
    scroller.scrollTop = ((step * jump) % 1000) * 1700;
    // The event is sent by hand and the layout asked for, because a browser that is starved draws, and tells of
    // scrolling, once a second.
    scroller.dispatchEvent(new Event('scroll'));
    await new Promise((done) => setTimeout(done, 0));
    [...document.querySelectorAll(line)].at(-1)?.getBoundingClientRect();
  }
}
