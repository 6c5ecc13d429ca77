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

describe('tabs', () => {
  it.each([
    [
      'of which the last is called reviews',
      `<ul><li><a href="#d">Details</a></li><li><a href="#r">Reviews</a></li></ul><div>${COMPOSITION}</div>`,
    ],
    [
      'one of which ends in a link to more of the brand',
      `<div><div><ul><li><a href="/alder">More from Alder</a></li></ul></div></div><div>${COMPOSITION}</div>`,
    ],
    ['whose holder is called their menu', `<div class="tab-menu--product"><div>${COMPOSITION}</div></div>`],
  ])('%s are read', (_, html) => {
    expect(compositionOf(readBody(`<div>${html}</div>`))).toEqual(['80 cotton', '20 linen']);
  });

  it.each([
    ['a heading of reviews that is a link', `<h2><a href="/r">Reviews</a></h2><div>${COMPOSITION}</div>`],
    ['the same in an entry of a list', `<ul><li><h3><a href="/r">Reviews</a></h3><div>${COMPOSITION}</div></li></ul>`],
    ['a menu', `<div class="side-menu">${COMPOSITION}</div>`],
    ['a menu with a name in camel case', `<div class="pageSizeGuide">${COMPOSITION}</div>`],
  ])('but not what stands behind %s', (_, html) => {
    expect(compositionOf(readBody(`<div>${html}</div>`))).toEqual([]);
  });
});
