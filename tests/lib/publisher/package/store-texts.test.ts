import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../lib/i18n/read-words.ts';
import { buildStarter } from '../../../../lib/publisher/starter.ts';
import { BANNED } from '../../risk/banned-words.ts';

const read = (name: string): string => readFileSync(`assets/store/${name}.md`, 'utf8');
/** Paragraphs set off by "> ": what is pasted into a store's form. */
const quoted = (text: string): string[] =>
  (text.match(/(?:^>.*\n)+/gm) ?? []).map((part) =>
    part
      .replace(/^> ?/gm, '')
      .trim()
      .replace(/\n(?!\n)/g, ' '),
  );

describe('what stands in the stores', () => {
  it.each(['LISTING', 'PERMISSIONS', 'PRIVACY'])('%s uses no word the method bans', (name) => {
    for (const line of read(name).split('\n')) expect(BANNED.exec(line)?.[0], line).toBeUndefined();
  });

  it('names no company of the data', () => {
    const text = read('LISTING');
    const named = buildStarter('assets/data')
      .entities.filter(({ name, ambiguous }) => !ambiguous && name.length > 4)
      .filter(({ name }) => text.includes(name));
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('has the name and summary the package has, the summary within 132 characters', () => {
    const words = readWords('en');
    const [summary = ''] = quoted(read('LISTING'));
    expect(summary).toBe(words.say('extension_description'));
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(read('LISTING')).toContain(`**Name** ${words.say('extension_name')}`);
  });

  it('names files and commands that exist', () => {
    const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
    for (const name of ['LISTING', 'PERMISSIONS', 'PRIVACY', 'REVIEWERS']) {
      for (const [, command = ''] of read(name).matchAll(/npm run ([\w:-]+)/g))
        expect(scripts).toHaveProperty([command]);
      for (const [, file = ''] of read(name).matchAll(/`((?:tests|lib|assets)\/[\w./-]+\.\w+)`/g)) readFileSync(file);
    }
  });
});
