import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'lib/README.md',
  'lib/feed/README.md',
  'lib/i18n/README.md',
  'lib/page/sites/README.md',
  'lib/publisher/sources/README.md',
  'assets/data/DATA.md',
  'assets/store/LISTING.md',
  'assets/store/REVIEWERS.md',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to files that exist', () => {
    for (const [, to = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(dirname(page), to)), `${page} → ${to}`).toBe(true);
    }
  });

  it('names commands that exist', () => {
    for (const [, command = ''] of text.matchAll(/npm run (?:--silent |-s )?([a-z][\w:-]*)/g)) {
      expect(scripts, `${page} names npm run ${command}`).toHaveProperty([command]);
    }
  });
});
