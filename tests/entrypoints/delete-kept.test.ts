import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { deleteEverything, keptDatabases } from '../../entrypoints/options/delete-kept.ts';

const areas = vi.hoisted(() => ({ local: new Map<string, unknown>(), session: new Map<string, unknown>() }));
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: { clear: async () => areas.local.clear() },
      session: { clear: async () => areas.session.clear() },
    },
  },
}));

beforeEach(() => {
  areas.local.set('userRole', 'buyer');
  areas.session.set('tab:1', {});
});

it('deleting leaves no database, no setting and no verdict', async () => {
  for (const name of ['whence-audits', 'whence-projects', 'whence-feeds']) (await openDB(name, 1)).close();
  expect(await deleteEverything()).toBe('done');
  expect(await keptDatabases()).toEqual([]);
  expect(areas.local.size + areas.session.size).toBe(0);
});

it('deleting waits for a page that lets go of a database when asked', async () => {
  const held = await openDB('whence-audits', 1, {
    blocking: (_now, _wanted, { target }) => (target as IDBDatabase).close(),
  });
  expect(await deleteEverything()).toBe('done');
  expect(await keptDatabases()).toEqual([]);
  held.close();
});

it('deleting says so where a page does not let go, and deletes the rest', async () => {
  const held = await openDB('whence-audits', 1);
  (await openDB('whence-projects', 1)).close();
  expect(await deleteEverything()).toBe('partly');
  expect(areas.local.size).toBe(0);
  expect(await keptDatabases()).not.toContain('whence-projects');
  held.close();
}, 10_000);
