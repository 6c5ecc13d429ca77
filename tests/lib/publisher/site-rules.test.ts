import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileRules, readSiteRules, SiteRuleError } from '../../../lib/publisher/site-rules.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const compiled = compileRules(await readSiteRules('lib/page/sites'));
const ids = Object.keys(compiled.rules).sort();
const namesIn = (dir: string, ending: string): string[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('shop rules', () => {
  it('are compiled anew after an edit (npm run sites:rules)', () => {
    expect(json('assets/sites/compiled/table.json')).toEqual(asSaved(compiled.table));
    expect(json('assets/sites/compiled/rules.json')).toEqual(asSaved(compiled.rules));
  });

  it('have one script, one sample page and one test each', () => {
    expect(namesIn('assets/public/sites', '.js')).toEqual(ids);
    expect(namesIn('tests/pages/sites', '.html')).toEqual(expect.arrayContaining(ids));
    expect(namesIn('tests/lib/page/sites', '.test.ts').filter((name) => name !== 'general-reader')).toEqual(ids);
  });

  it('are left out where the general reader reads the sample page without one', () => {
    const specified = readFileSync('tests/lib/page/sites/general-reader.test.ts', 'utf8');
    const unruled = namesIn('tests/pages/sites', '.html').filter((name) => !ids.includes(name));
    expect(unruled.filter((name) => !specified.includes(`specifyGeneralReader('${name}'`))).toEqual([]);
  });

  it('travel as the rules they were compiled from', () => {
    for (const id of ids) {
      const shelf: { whenceSites?: Record<string, unknown> } = {};
      new Function('globalThis', readFileSync(`assets/public/sites/${id}.js`, 'utf8'))(shelf);
      expect(shelf.whenceSites).toEqual({ [id]: asSaved(compiled.rules[id]) });
    }
  });

  it('stay small: no rule is over 1 kB gzipped', () => {
    for (const id of ids) expect(gzipSync(readFileSync(`assets/public/sites/${id}.js`)).length, id).toBeLessThan(1_000);
  });
});

describe('a rule is refused', () => {
  const folder = (files: Record<string, string>): string => {
    const dir = mkdtempSync(join(tmpdir(), 'rules-'));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), `export default ${text};\n`);
    return dir;
  };
  it.each([
    ['with a pattern of its own', { 'a-shop.ts': "{ id: 'a-shop', hosts: ['a'], places: { title: [/x/] } }" }],
    ['with code of its own', { 'b-shop.ts': "{ id: 'b-shop', hosts: ['b'], places: { title: [() => 'x'] } }" }],
    ['with a field we do not know', { 'c-shop.ts': "{ id: 'c-shop', hosts: ['c'], places: { price: ['b'] } }" }],
    ['under another’s name', { 'd-shop.ts': "{ id: 'e-shop', hosts: ['d'], places: {} }" }],
    ['for no page', { 'f-shop.ts': "{ id: 'f-shop', places: {} }" }],
    [
      'for a host that another has',
      {
        'g-shop.ts': "{ id: 'g-shop', hosts: ['g.com'], places: {} }",
        'h-shop.ts': "{ id: 'h-shop', hosts: ['g.com'], places: {} }",
      },
    ],
  ])('%s', async (_what, files) => {
    await expect(readSiteRules(folder(files))).rejects.toBeInstanceOf(SiteRuleError);
  });
});

/** As it comes back from a file: without prototypes and absent members. */
function asSaved(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
