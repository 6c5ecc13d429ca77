import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

type Listen = (message: unknown, from: object, reply: (answer: unknown) => void) => true | undefined;
let listen: Listen = () => undefined;
const ID = 'abcdefghijklmnop';
const OURS = `chrome-extension://${ID}/`;
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    runtime: { id: ID, getURL: () => OURS, onMessage: { addListener: (each: Listen) => (listen = each) } },
  },
}));
const { answerMessages } = await import('../../lib/messages.ts');

/** Every message of the contract, as its source names them. */
const names = [...readFileSync('lib/messages.ts', 'utf8').matchAll(/^ {2}'([a-z]+:[a-z-]+)': \{/gm)].map(
  ([, name = '']) => name,
);
const asked: string[] = [];
answerMessages(
  Object.fromEntries(names.map((name) => [name, async () => asked.push(name)])) as unknown as Parameters<
    typeof answerMessages
  >[0],
);

const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const page = { id: ID, url: 'https://shop.example/shirt', tab, frameId: 0 };
const own = { id: ID, url: `${OURS}popup.html` };
/** Whether the worker took a message. */
function takes(message: unknown, from: object): boolean {
  asked.length = 0;
  const open = listen(message, from, () => {});
  expect(open === true).toBe(asked.length === 1);
  return open === true;
}

describe('the worker', () => {
  it('knows the messages of the contract', () => {
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(takes({ name, request: {} }, own)).toBe(true);
  });

  it('a page may send one message and no other', () => {
    expect(names.filter((name) => takes({ name, request: {} }, page))).toEqual(['page:detected']);
  });

  it('another extension, a frame and an unknown page may send none', () => {
    for (const from of [
      { ...own, id: 'other' },
      { ...page, frameId: 3 },
      { id: ID, url: 'https://evil.example/' },
      { id: ID },
      {},
    ]) {
      expect(names.filter((name) => takes({ name, request: {} }, from))).toEqual([]);
    }
  });

  it.each([
    ['a name that every object has', { name: 'toString', request: {} }],
    ['a prototype', { name: '__proto__', request: {} }],
    ['no request', { name: 'popup:get' }],
    ['a text', 'popup:get'],
    ['nothing', null],
    ['a name that is no text', { name: ['popup:get'], request: {} }],
  ])('takes no message that is %s', (_what, message) => {
    expect(takes(message, own)).toBe(false);
  });
});
