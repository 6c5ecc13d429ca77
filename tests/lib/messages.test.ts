import { describe, expect, it, vi } from 'vitest';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
const { identify } = await import('../../lib/messages.ts');

const ID = 'abcdefghijklmnop';
const OURS = `chrome-extension://${ID}/`;
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };

describe('the sender of a message', () => {
  it('is the extension itself when one of its own pages speaks, in a tab or not', () => {
    expect(identify({ id: ID, url: `${OURS}popup.html` }, ID, OURS)).toEqual({ kind: 'extension' });
    expect(identify({ id: ID, url: `${OURS}popup.html`, tab, frameId: 0 }, ID, OURS)).toEqual({ kind: 'extension' });
  });

  it('is a page, known by its tab, when a content script speaks', () => {
    const sender = { id: ID, url: 'https://shop.example/shirt', tab, frameId: 0 };
    expect(identify(sender, ID, OURS)).toEqual({ kind: 'page', tabId: 7, url: 'https://shop.example/shirt' });
  });

  it.each([
    ['another extension', { id: 'other', url: `${OURS}popup.html` }],
    ['nobody in particular', { url: `${OURS}popup.html` }],
    ['a page that only looks like ours', { id: ID, url: `https://evil.example/?${OURS}` }],
    ['a frame inside a page', { id: ID, url: 'https://ads.example/', tab, frameId: 3 }],
  ])('is not believed when it is %s', (_who, sender) => {
    expect(identify(sender, ID, OURS)).toBeUndefined();
  });
});
