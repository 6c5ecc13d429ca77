import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { CorrectionsSection, type CorrectionsState } from '../../components/corrections.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { english } from '../../lib/i18n/english.ts';
import type { CorrectionsAnswer } from '../../lib/messages.ts';

const draw = (state: CorrectionsState): string =>
  renderToString(
    <WordsContext.Provider value={english}>
      <CorrectionsSection state={state} />
    </WordsContext.Provider>,
  );
const told = (corrections: Partial<CorrectionsAnswer>): string =>
  draw({ kind: 'told', corrections: { withdrawn: [], count: 0, versions: [], reports: [], ...corrections } });

it('how to ask for a correction stands there before anything is looked up, and where that fails', () => {
  expect(draw({ kind: 'loading' })).toContain('copy an error report from the popup');
  expect(draw({ kind: 'failed', message: 'no data' })).toMatch(/error report.*role="alert".*no data/s);
});

it('where nothing was taken back, that is said, and nothing is listed', () => {
  expect(told({})).toContain('no entry has been withdrawn');
  expect(told({})).not.toContain('<h3>');
});

it('a withdrawn entry stands by its name, or by its number where no name is known; the day by its version', () => {
  const shown = told({
    withdrawn: [{ id: 'x-1', name: 'Made <b>Up</b> Mills' }, { id: 'x-2' }],
    count: 5,
    versions: [{ version: 7, created: '2026-11-20T00:00:00Z', withdrawn: 5 }],
  });
  expect(shown).toContain('Made &lt;b>Up&lt;/b> Mills');
  expect(shown).toContain('<code><bdi>x-2</bdi></code>');
  expect(shown).toContain('not shown here: 3');
  expect(shown).toContain('Version 7, 2026-11-20. Entries withdrawn: 5');
  expect(shown).toContain('does not record the reason');
  expect(shown).not.toContain('no entry has been withdrawn');
});

it('a report taken back stands with its reason and source', () => {
  const shown = told({
    reports: [
      {
        parties: [
          { id: 'a', name: 'Mill A' },
          { id: 'b', name: 'Mill B' },
        ],
        mark: 'withdrawn',
        date: '2025-03',
        caveats: [{ text: 'Another company was meant.', of: [{ id: 'b', name: 'Mill B' }] }],
        sources: [{ publisher: 'Institute', title: 'Report', url: 'https://institute.example/report' }],
      },
    ],
  });
  expect(shown).toContain('Withdrawn: a report about Mill A, Mill B (date');
  expect(shown).toMatch(/<dt>Mill B<\/dt><dd>.*Another company was meant\./);
  expect(shown).toContain('https://institute.example/report');
});

it('data too large to look through is not called free of corrections', () => {
  const shown = draw({ kind: 'told', corrections: { withdrawn: [], count: 0, versions: [] } });
  expect(shown).toContain('too large to be searched');
  expect(shown).not.toContain('no report in it is marked');
});
