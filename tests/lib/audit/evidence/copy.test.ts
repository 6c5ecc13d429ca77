import { describe, expect, it } from 'vitest';
import { copyDocument, newLimits } from '../../../../lib/audit/evidence/copy-document.ts';
import { copySheet } from '../../../../lib/audit/evidence/copy-sheet.ts';
import { offeredTexts, placesOf } from '../../../../lib/audit/evidence/private-text.ts';
import { boxesOf, REDACTED, redact, usableTerms } from '../../../../lib/audit/evidence/redact.ts';
import { captureOf, documentOf } from './sample-capture.ts';

const copy = (html: string): string => copyDocument(documentOf(html), newLimits());

describe('the copy of a page', () => {
  it.each([
    ['a script', '<p>x</p><script src="https://evil.example/a.js">alert(1)</script>', /alert|evil/],
    ['an event', '<img onerror="alert(1)"><p onclick="alert(1)">x</p>', /alert/],
    ['a script address', '<a href="javascript:alert(1)">x</a>', /javascript/],
    ['a frame', '<iframe src="https://evil.example" srcdoc="<script>1</script>">y</iframe>', /evil|srcdoc/],
    [
      'a picture elsewhere',
      '<img src="https://cdn.example/a.jpg" srcset="https://cdn.example/b.jpg 2x">',
      /cdn\.example/,
    ],
    [
      'a style elsewhere',
      '<style>@import "https://cdn.example/a.css"; p{background:url(https://cdn.example/b.png)}</style>',
      /cdn/,
    ],
    ['a style attribute', '<p style="background:url(https://cdn.example/b.png)">x</p>', /cdn/],
    [
      'a form that sends',
      '<form action="https://evil.example"><button formaction="/x">y</button></form>',
      /evil|formaction/,
    ],
    [
      'a base and a refresh',
      '<base href="https://evil.example"><meta http-equiv="refresh" content="0;url=https://evil.example">',
      /evil/,
    ],
    ['what was typed', '<input value="jane@doe.example"><textarea>my letter</textarea>', /jane|letter/],
    ['a policy of its own', '<meta http-equiv="Content-Security-Policy" content="script-src *">', /script-src \*/],
  ])('has nothing of %s', (_what, html, forbidden) => {
    expect(copy(`<html><head></head><body>${html}</body></html>`)).not.toMatch(forbidden);
  });

  it('forbids whoever opens it to load or run anything', () => {
    expect(copy('<html><head><title>x</title></head><body></body></html>')).toContain("default-src 'none'");
  });

  it('keeps words, structure, links and structured data', () => {
    const html = copy(
      '<html lang="de"><head><meta name="description" content="Hemd"><script type="application/ld+json">{"name":"</scr<b>"}</script></head><body><main id="m"><p class="c">100&nbsp;% Baumwolle &lt;bio&gt;</p><a href="/p/2">x</a></main></body></html>',
    );
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('content="Hemd"');
    expect(html).toContain('"name":"\\u003c/scr\\u003cb>"');
    expect(html).toContain('&lt;bio&gt;');
    expect(html).toContain('<main id="m">');
  });

  it('keeps every element in its place, so that the way to a quote is the same', () => {
    const body =
      '<body><div><script>1</script><p>one</p></div><div><iframe></iframe><p>two</p><p>three</p></div></body>';
    const again = documentOf(copy(`<html><head></head>${body}</html>`));
    expect(again.querySelector('body > div:nth-of-type(2) > p:nth-of-type(2)')?.textContent).toBe('three');
  });

  it('of its copy is the same copy', () => {
    const html = '<html><head><title>A &amp; B</title></head><body><p title="&quot;x&quot;">1 &lt; 2</p></body></html>';
    const strip = (text: string) => text.replace(/<meta charset.*?font-src data:">/g, '').replace(/<meta[^>]*>/g, '');
    expect(strip(copy(copy(html)))).toBe(strip(copy(html)));
  });

  it('is cut where a page is too deep, and says so', () => {
    const limits = newLimits();
    const deep = documentOf('<html><head></head><body></body></html>');
    let at: Element = deep.body;
    for (let depth = 0; depth < 1000; depth += 1) {
      const next = deep.createElement('div');
      at.appendChild(next);
      at = next;
    }
    copyDocument(deep, limits);
    expect(limits.cut).toBe(1);
  });

  it('takes hostile style in linear time', () => {
    const began = performance.now();
    copySheet('url('.repeat(200_000));
    copySheet('@import '.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('redaction', () => {
  const page =
    '<html><head><title>Shirt</title></head><body><p>Hello, Jane Doe</p><div class="deliver-to">12 Long Street</div><div id="minicart"><span>Blue socks</span></div><p>Write to jane@doe.example</p><h1>Shirt</h1></body></html>';

  it('offers what may tell who looks, and nothing of the product', () => {
    expect(offeredTexts(documentOf(page))).toEqual([
      { kind: 'greeting', text: 'Hello, Jane Doe' },
      { kind: 'email', text: 'jane@doe.example' },
      { kind: 'address', text: '12 Long Street' },
      { kind: 'basket', text: 'Blue socks' },
    ]);
  });

  it('offers what was written into fields, which the picture shows, and no number of pieces', () => {
    const fields =
      '<body><input value="Jane Doe"><input type="tel" value="0049 30 123456"><input type="number" value="10"><input value="10"><input type="hidden" value="a token"><textarea>my letter</textarea></body>';
    expect(offeredTexts(documentOf(`<html>${fields}</html>`))).toEqual([
      { kind: 'field', text: 'Jane Doe' },
      { kind: 'field', text: '0049 30 123456' },
      { kind: 'field', text: 'my letter' },
    ]);
  });

  it('offers what stands in open shadow trees, which the copy holds as well', () => {
    const document = documentOf('<html><head></head><body><shop-head></shop-head></body></html>');
    const tree = document.querySelector('shop-head')?.attachShadow({ mode: 'open' });
    if (tree === undefined) throw new Error('the sample has a shadow tree');
    tree.innerHTML = '<p class="user-name">Jane Doe</p>';
    expect(offeredTexts(document)).toEqual([{ kind: 'account', text: 'Jane Doe' }]);
  });

  it('takes nothing out by itself', () => {
    const capture = captureOf(page);
    expect(redact(capture, [])).toBe(capture);
  });

  it('takes out what was picked, in every form it has, and leaves tags alone', () => {
    const html =
      '<html><head></head><body><div title="O\'Neil &amp; div"><p>O\'Neil\n   &amp; div</p>div</div></body></html>';
    const clean = redact(captureOf(html), ["O'Neil & div", 'div']).copy.html;
    expect(clean).toContain(`<div title="${REDACTED}"><p>${REDACTED}</p>${REDACTED}</div>`);
  });

  it.each([
    ['another case', '<p>JANE DOE</p>', 'Jane Doe', /jane/i],
    ['an address', '<p title="/account/jane-doe?n=Jane+Doe">me</p>', 'Jane Doe', /jane/i],
    ['several elements', '<p>Jane <b class="last">Doe</b></p>', 'Jane Doe', /Jane|Doe/],
    ['signs as scripts escape them', '<script type="application/json">{"n":"Jos\\u00e9 D"}</script>', 'José D', /00e9/],
  ])('takes a passage out in %s', (_what, html, term, forbidden) => {
    const clean = redact(captureOf(`<html><head></head><body>${html}</body></html>`), [term]).copy.html;
    expect(clean).not.toMatch(forbidden);
    expect(clean).toContain(REDACTED);
  });

  it('takes a passage out of what was read and of every address, in any case', () => {
    const shirt = captureOf(
      '<html><head><title>Jane Doe’s basket</title></head><body><h1>Shirt</h1><p>Made in Portugal for JANE DOE.</p></body></html>',
    );
    const capture = { ...shirt, asked: `${shirt.asked}?for=JANE%20doe`, copy: { ...shirt.copy, title: 'JANE DOE' } };
    expect(JSON.stringify(redact(capture, ['Jane Doe']))).not.toMatch(/jane/i);
  });

  it('names the passage that cannot be taken out', () => {
    const html =
      '<html><head></head><body><h1>Shirt</h1><p>Made in Portugal. 100% cotton.</p><button>Add to basket</button></body></html>';
    expect(() => redact(captureOf(html), ['Jane Doe is here', 'PT'])).toThrow('“PT”');
    expect(redact(captureOf(html), ['text', 'product']).page?.schema).toBe(1);
  });

  it('knows where in the picture a passage stands: in a long text, in a field, over several elements', () => {
    const box = { x: 1, y: 2, width: 30, height: 4 };
    const document = documentOf(
      `<html><body><p>${'Words and words. '.repeat(60)}Jane Doe</p><p>Call <b>John</b> <i>Roe</i></p><input value="Ann Poe"></body></html>`,
    );
    for (const each of document.querySelectorAll('*')) each.getBoundingClientRect = () => box as DOMRect;
    document.createRange = () =>
      ({ selectNodeContents: () => undefined, getBoundingClientRect: () => box }) as unknown as Range;
    const places = placesOf(document, { innerWidth: 100, innerHeight: 100 } as Window);
    const { copy } = captureOf(page);
    for (const term of ['Jane Doe', 'John Roe', 'Ann Poe']) {
      const boxes = boxesOf({ ...copy, places, view: { ...copy.view, scale: 1 } }, [term]);
      expect({ term, found: boxes.length > 0 }).toEqual({ term, found: true });
    }
    for (const { text } of places) expect(text.length).toBeLessThanOrEqual(400);
  });

  it('blacks out in the picture every text in sight that holds the passage', () => {
    expect(boxesOf(captureOf(page).copy, ['jane doe'])).toEqual([{ x: 18, y: 38, width: 204, height: 36 }]);
    expect(boxesOf(captureOf(page).copy, ['somebody else'])).toEqual([]);
  });

  it('passes over passages too short to mean anything', () => {
    expect(usableTerms([' ', 'a', ' 王芳 ', 'Jane  Doe', 'Jane Doe'])).toEqual(['Jane Doe', '王芳']);
  });
});
