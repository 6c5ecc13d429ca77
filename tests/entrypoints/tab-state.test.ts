import { beforeEach, expect, it, vi } from 'vitest';
import { forgetTab, recallTab, rememberedTabs, rememberTab } from '../../entrypoints/background/tab-state.ts';
import { pageOf, verdictOf } from '../lib/audit/pages/sample.ts';

const world = vi.hoisted(() => ({ session: new Map<string, unknown>(), tabs: [] as number[] }));
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { query: async () => world.tabs.map((id) => ({ id })) },
    storage: {
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...world.session].filter(([each]) => key === null || each === key)),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) world.session.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) world.session.delete(key);
        },
      },
    },
  },
}));

const URL_OF = 'https://shop.example/p/1';
const state = { url: URL_OF, page: pageOf(URL_OF), assessment: verdictOf() };

beforeEach(() => {
  world.session.clear();
  world.tabs = [1, 2, 3];
});

it('a tab is remembered until it is forgotten', async () => {
  await rememberTab(1, state);
  expect(await recallTab(1)).toEqual(state);
  await forgetTab(1);
  expect(await recallTab(1)).toBeUndefined();
});

it('what is not of today’s shape is as good as nothing', async () => {
  world.session.set('tab:1', { url: URL_OF });
  expect(await recallTab(1)).toBeUndefined();
});

it('tabs whose closing nobody came to hear of are forgotten with the next page', async () => {
  await rememberTab(1, state);
  await rememberTab(2, state);
  world.tabs = [2, 3];
  await rememberTab(3, state);
  expect(await rememberedTabs()).toEqual([2, 3]);
});

it('a tab that was closed while it was read is not remembered', async () => {
  await rememberTab(9, state);
  expect(await rememberedTabs()).toEqual([]);
});

it('the oldest go where there are more than sixty, and other things in the session stay', async () => {
  world.tabs = Array.from({ length: 70 }, (_, at) => at);
  world.session.set('feed-progress', 1);
  for (const tab of world.tabs) await rememberTab(tab, state);
  const kept = await rememberedTabs();
  expect(kept).toHaveLength(60);
  expect(kept[0]).toBe(10);
  expect(world.session.has('feed-progress')).toBe(true);
});

it('a tab that is read again takes no other one’s place', async () => {
  world.tabs = Array.from({ length: 60 }, (_, at) => at);
  for (const tab of world.tabs) await rememberTab(tab, state);
  await rememberTab(59, state);
  expect(await rememberedTabs()).toHaveLength(60);
});
