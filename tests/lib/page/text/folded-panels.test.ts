import { describe, expect, it } from 'vitest';
import { compositionOf, readBody } from './page.ts';

const COMPOSITION = '<p>80% cotton, 20% linen</p>';

describe('a panel that opens on a click is read while it is closed', () => {
  it.each([
    [
      'named by a control that can expand it',
      `<h3><button aria-expanded="false" aria-controls="a1">Care</button></h3><i></i><div id="a1" aria-hidden="true" style="display:none">${COMPOSITION}</div>`,
    ],
    [
      'directly behind a control that can expand it',
      `<button aria-expanded="false">Care</button><div hidden>${COMPOSITION}</div>`,
    ],
    [
      'behind a heading that holds the control',
      `<h3><button aria-expanded="false">Care</button></h3><div style="display: none">${COMPOSITION}</div>`,
    ],
    [
      'a region named by its control',
      `<b id="c">Care</b><i></i><div role="region" aria-labelledby="c" hidden>${COMPOSITION}</div>`,
    ],
    ['a tab panel', `<div role="tabpanel" hidden>${COMPOSITION}</div>`],
    ['details', `<details><summary>Care</summary>${COMPOSITION}</details>`],
  ])('%s', (_, html) => {
    expect(compositionOf(readBody(html))).toEqual(['80 cotton', '20 linen']);
  });

  it.each([
    ['a quick view of another product', `<i></i><div hidden class="quickview">${COMPOSITION}</div>`],
    [
      'a size guide behind its control',
      `<button aria-expanded="false">Size guide</button><div hidden class="size-guide">${COMPOSITION}</div>`,
    ],
    [
      'reviews named by their control',
      `<button aria-expanded="false" aria-controls="r">Reviews</button><i></i><div id="r" class="reviews" hidden>${COMPOSITION}</div>`,
    ],
  ])('but not %s', (_, html) => {
    expect(compositionOf(readBody(html))).toEqual([]);
  });
});
