import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileTables } from '../../../lib/publisher/reading-tables.ts';

const compiled = compileTables('assets/reading');
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('reading tables', () => {
  it('are compiled anew after an edit (node lib/publisher/reading-tables.ts)', () => {
    expect(json('assets/reading/compiled/base.json')).toEqual(compiled.base);
    expect(json('assets/reading/compiled/packs.json')).toEqual(compiled.packs);
  });

  it('have one script for each language besides English', () => {
    const scripts = readdirSync('assets/public/reading').map((file) => file.replace('.js', ''));
    expect(scripts.sort()).toEqual(Object.keys(compiled.packs).sort());
    expect(scripts).toHaveLength(35);
  });

  it('stay small: no pack is over 4 kB gzipped', () => {
    for (const file of readdirSync('assets/public/reading')) {
      expect(gzipSync(readFileSync(`assets/public/reading/${file}`)).length, file).toBeLessThan(4_000);
    }
  });

  it('have no sign in words before a limit that a pattern made of them would take for its own, but a point', () => {
    for (const pack of [compiled.base.en, ...Object.values(compiled.packs)])
      expect(pack.hedge?.least ?? '').toMatch(/^[\p{L}\p{M} '.|-]*$/u);
  });

  it('name the roles, stages and labels the reader knows', () => {
    const { base } = compiled;
    expect(Object.keys(base.en.name ?? {}).sort()).toEqual(['brand', 'importer', 'manufacturer', 'packer', 'seller']);
    expect(Object.keys(base[''].claim ?? {})).toContain('better-cotton');
    for (const id of Object.keys(base[''].claim ?? {})) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
