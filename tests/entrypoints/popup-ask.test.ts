import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { ask, askOfTab } from '../../entrypoints/popup/ask.ts';

const VERDICT = { url: 'https://shop.example/shirt' };

/** The parts of the browser that the popup asks, and what it asked of them in order. */
function browserWith(open: { tabs: { id?: number; url?: string }[]; session: Record<string, unknown> }) {
  const asked: string[] = [];
  const said = <Answer>(what: string, answer: Answer): Promise<Answer> => {
    asked.push(what);
    return Promise.resolve(answer);
  };
  const api = {
    i18n: { getUILanguage: () => 'fr-CA' },
    storage: {
      local: { get: () => said('language', {}) },
      session: { get: (key: string) => said(key, { [key]: open.session[key] }) },
    },
    tabs: {
      query: () => said('tab in front', open.tabs),
      get: (id: number) => (id === 404 ? Promise.reject(new Error('No tab')) : said(`tab ${id}`, { id, ...VERDICT })),
    },
  };
  return { api: api as unknown as Browser, asked };
}

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('{}')),
  );
});
afterEach(() => void vi.unstubAllGlobals());

describe('what the popup asks for before its own script is there', () => {
  it('goes out at once: the tab, the chosen language, and the catalogue of the browser’s own language', () => {
    const { api, asked } = browserWith({ tabs: [{ id: 7 }], session: {} });
    const { words } = ask(api);
    expect(asked).toEqual(['language', 'tab in front']);
    expect(words.own.tag).toBe('fr');
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/_locales/fr/messages.json');
  });

  it('is what the worker remembers of the tab in front', async () => {
    const { api } = browserWith({ tabs: [{ id: 7, url: VERDICT.url }], session: { 'tab:7': VERDICT, 'tab:8': {} } });
    const { tab, remembered } = askOfTab(api);
    expect(await tab).toEqual({ id: 7, url: VERDICT.url });
    expect(await remembered).toBe(VERDICT);
  });

  it('is about the tab that the address names, where it names one', async () => {
    vi.stubGlobal('location', { search: '?tab=8' });
    const { api, asked } = browserWith({ tabs: [{ id: 7 }], session: {} });
    expect(await askOfTab(api).tab).toEqual({ id: 8, url: VERDICT.url });
    expect(asked).not.toContain('tab in front');
  });

  it('keeps the number of a tab that is closed by now, so that the worker can say so', async () => {
    vi.stubGlobal('location', { search: '?tab=404' });
    expect(await askOfTab(browserWith({ tabs: [], session: {} }).api).tab).toEqual({ id: 404 });
  });

  it('is no tab and nothing remembered where none is in front', async () => {
    const { tab, remembered } = askOfTab(browserWith({ tabs: [], session: {} }).api);
    expect(await tab).toBeUndefined();
    expect(await remembered).toBeUndefined();
  });

  it('remembers nothing where the browser refuses to say', async () => {
    const { api } = browserWith({ tabs: [{ id: 7 }], session: {} });
    api.storage.session.get = () => Promise.reject(new Error('No storage'));
    expect(await askOfTab(api).remembered).toBeUndefined();
  });
});
