import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ChangedLibraryError, withoutHtmlSinks } from '../../../../lib/publisher/package/without-html-sinks.ts';

type Transform = (code: string, id: string) => { code: string } | undefined;
const transform = withoutHtmlSinks().transform as unknown as Transform;
const ID = '/work/node_modules/preact/dist/preact.mjs';

it('the Preact we ship sets no innerHTML, and is otherwise as it came', () => {
  const before = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');
  const after = transform(before, ID)?.code ?? '';
  expect(after).not.toContain('innerHTML');
  expect(before.length - after.length).toBeLessThan(80);
});

it('another Preact stops the build rather than ship a way past us', () => {
  expect(() => transform('node["innerHTML"]=html', ID)).toThrow(ChangedLibraryError);
});

it('nothing else is touched', () => {
  expect(transform('a.innerHTML=b', '/work/components/popup.tsx')).toBeUndefined();
});
