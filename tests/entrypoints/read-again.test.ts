import { afterEach, describe, expect, it } from 'vitest';
import { hasAll, readAgain, readerThere } from '../../entrypoints/background/read-again.ts';

const shelf = globalThis as { whenceReader?: object; whenceReading?: object; whenceSites?: object };
/** Runs a function as the browser injects it: from its text alone. */
const inject = (injected: () => unknown): unknown => new Function(`return (${injected.toString()})()`)();

afterEach(() => {
  delete shelf.whenceReader;
  delete shelf.whenceReading;
  delete shelf.whenceSites;
});

describe('what of the reader stands in a page', () => {
  it('is nothing before it was read', () => {
    shelf.whenceReading = { de: {} };
    expect(inject(readerThere)).toBeUndefined();
    expect(inject(readAgain)).toBeUndefined();
  });

  it('is told by its version and its files, and reads the page again', () => {
    shelf.whenceReader = { version: '1.2', read: () => 'read' };
    expect(inject(readerThere)).toEqual({ version: '1.2', langs: [], rules: [] });
    shelf.whenceReading = { de: {}, fr: {} };
    shelf.whenceSites = { amazon: {} };
    const there = inject(readerThere);
    expect(there).toEqual({ version: '1.2', langs: ['de', 'fr'], rules: ['amazon'] });
    expect(hasAll(there, '1.2', ['/reading/fr.js', '/sites/amazon.js', '/site-reader.js'])).toBe(true);
    expect(inject(readAgain)).toBe('read');
  });

  it('suffices where it is of this version and has every file the page needs', () => {
    const there = { version: '1.2', langs: ['de', 'fr'], rules: [] };
    expect(hasAll(there, '1.2', ['/reading/fr.js'])).toBe(true);
    expect(hasAll(there, '1.2', [])).toBe(true);
    expect(hasAll(there, '1.3', [])).toBe(false);
    expect(hasAll(there, '1.2', ['/reading/it.js'])).toBe(false);
    expect(hasAll(there, '1.2', ['/sites/amazon.js', '/site-reader.js'])).toBe(false);
  });

  it('never suffices where a page’s process tells something else', () => {
    for (const there of [
      undefined,
      null,
      'x',
      1,
      {},
      { version: '1' },
      { version: '1', langs: 'abc', rules: [] },
      { version: '1', langs: [] },
      [],
    ])
      expect(hasAll(there, '1', [])).toBe(false);
  });
});
