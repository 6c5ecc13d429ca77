import { expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';

it.each([
  [
    'a head that holds what belongs into the body',
    '<html><head><title>A</title><div>x</div></head><body class="b"><h1>Shirt</h1></body></html>',
  ],
  [
    'a body after a paragraph',
    '<html><head><title>A</title></head><p>x</p><body class="b"><h1>Shirt</h1></body></html>',
  ],
  ['no head and no body', '<title>A</title><h1>Shirt</h1>'],
  ['a paragraph around a list', '<body><p>x<ul><li>y</ul><h1>Shirt</h1></p>'],
])('reads a page with %s as a browser does', (_, html) => {
  const document = parsePage(html);
  expect(document.body.querySelector('h1')?.textContent).toBe('Shirt');
  expect(document.querySelectorAll('body')).toHaveLength(1);
  expect(document.head.querySelector('div')).toBeNull();
});
