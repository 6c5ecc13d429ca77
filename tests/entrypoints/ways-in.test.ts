import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearWaysIn, offerMenu } from '../../entrypoints/background/ways-in.ts';
import type { LookupMatch } from '../../lib/messages.ts';

type Listener = (...heard: never[]) => unknown;

/** What the browser was asked to do, and the listeners it would call. */
const asked = vi.hoisted(() => ({
  listeners: new Map<string, Listener>(),
  opened: [] as object[],
  menus: [] as object[],
  default: '',
  searched: [] as string[],
}));
const found = vi.hoisted(() => ({ matches: [] as Partial<LookupMatch>[], error: '' }));

vi.mock('../../lib/browser.ts', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => void asked.listeners.set(name, listener) });
  return {
    browser: {
      runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
      contextMenus: {
        onClicked: event('menu'),
        removeAll: async () => void asked.menus.splice(0),
        create: (menu: object) => void asked.menus.push(menu),
      },
      omnibox: {
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
        setDefaultSuggestion: ({ description }: { description: string }) => {
          asked.default = description;
        },
      },
      tabs: {
        create: async (tab: object) => void asked.opened.push({ create: tab }),
        update: async (tab: object) => void asked.opened.push({ update: tab }),
      },
    },
  };
});
vi.mock('../../entrypoints/background/words.ts', () => ({ words: async () => ({ say: (key: string) => `<${key}>` }) }));
vi.mock('../../entrypoints/background/lookup.ts', () => ({
  lookupHandlers: {
    'lookup:search': async ({ text }: { text: string }) => {
      asked.searched.push(text);
      if (found.error !== '') throw new Error(found.error);
      return { matches: found.matches, created: '2026-11-23' };
    },
  },
}));

beforeEach(() => {
  asked.listeners.clear();
  asked.opened.length = 0;
  asked.searched.length = 0;
  Object.assign(found, { matches: [], error: '' });
  hearWaysIn();
});

const hear = (name: string, ...heard: unknown[]): unknown => asked.listeners.get(name)?.(...(heard as never[]));
const suggested = (typed: string): Promise<unknown> =>
  new Promise((told) => {
    hear('changed', typed, told);
  });

describe('the menu of a selected text', () => {
  it('has one entry, for selections alone, however often it is offered', async () => {
    await offerMenu();
    await offerMenu();
    expect(asked.menus).toEqual([{ id: 'check-name', title: '<menu_check_name>', contexts: ['selection'] }]);
  });

  it.each([
    [' H&M <b> ', 'H%26M%20%3Cb%3E'],
    ['../options.html?x=1#y', '..%2Foptions.html%3Fx%3D1%23y'],
    ['x'.repeat(5000), 'x'.repeat(300)],
    [`${'x'.repeat(299)}😀`, `${'x'.repeat(299)}%EF%BF%BD`],
  ])('opens the look-up with the name as plain text, bounded: %j', (selectionText, name) => {
    hear('menu', { menuItemId: 'check-name', selectionText });
    expect(asked.opened).toEqual([{ create: { url: `chrome-extension://own/lookup.html?name=${name}` } }]);
  });

  it('does nothing for another entry, or without a selection', () => {
    hear('menu', { menuItemId: 'other', selectionText: 'H&M' });
    hear('menu', { menuItemId: 'check-name' });
    expect(asked.opened).toEqual([]);
  });
});

describe('the address bar after the keyword', () => {
  it.each([
    ['currentTab', { update: { url: 'chrome-extension://own/lookup.html?name=H%26M' } }],
    ['newForegroundTab', { create: { url: 'chrome-extension://own/lookup.html?name=H%26M', active: true } }],
    ['newBackgroundTab', { create: { url: 'chrome-extension://own/lookup.html?name=H%26M', active: false } }],
  ])('opens the look-up where the person wants it: %s', (where, opened) => {
    hear('entered', 'H&M', where);
    expect(asked.opened).toEqual([opened]);
  });

  it('says what it does, escaped for the browser', async () => {
    hear('started');
    await vi.waitFor(() => expect(asked.default).toBe('&lt;lookup_link&gt;'));
  });

  it('suggests names of our data, escaped and no more than a browser shows', async () => {
    found.matches = Array.from({ length: 20 }, (_, at) => ({ name: `<H&M> ${at}`, matchedName: `<H&M> ${at}` }));
    const told = (await suggested('h')) as object[];
    expect(told).toHaveLength(6);
    expect(told[0]).toEqual({ content: '<H&M> 0', description: '&lt;H&amp;M&gt; 0' });
  });

  it('searches with no more than a name can be, and not at all for nothing', async () => {
    await suggested('y'.repeat(5000));
    await suggested('   ');
    expect(asked.searched).toEqual(['y'.repeat(300)]);
  });

  it('suggests nothing where the data cannot answer', async () => {
    found.error = 'The data is past its date.';
    expect(await suggested('h')).toEqual([]);
  });
});
