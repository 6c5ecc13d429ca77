import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** First cells of the tables, with the reasons beside them. */
const reasons = new Map(
  [...readFileSync('assets/store/PERMISSIONS.md', 'utf8').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
    ([, key = '', reason = '']) => [key, reason] as const,
  ),
);
/** Keys that describe a package and give it no access to anything. */
const DESCRIBING = new Set([
  'action',
  'background',
  'browser_specific_settings',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'short_name',
  'version',
]);
const LISTS = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'] as const;

/** Everything a manifest asks for: its permissions and hosts one by one, and every key that gives access. */
function askedFor(build: string): string[] {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;
  const listed = LISTS.flatMap((list) => (manifest[list] as string[] | undefined) ?? []);
  const keys = Object.keys(manifest).filter(
    (key) => !DESCRIBING.has(key) && !(LISTS as readonly string[]).includes(key),
  );
  return [...listed, ...keys];
}

const builds = ['chrome-mv3', 'firefox-mv3'] as const;

it.each(builds)('%s asks for nothing without its reason', (build) => {
  for (const each of askedFor(build)) {
    expect(reasons.get(each), `${each} has no row in assets/store/PERMISSIONS.md: say why it is needed`).toBeDefined();
    expect(reasons.get(each)?.length).toBeGreaterThan(20);
  }
});

it('no reason is left for what no build asks for', () => {
  const asked = new Set(builds.flatMap(askedFor));
  expect([...reasons.keys()].filter((key) => !asked.has(key))).toEqual([]);
});
