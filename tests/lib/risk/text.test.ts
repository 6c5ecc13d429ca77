import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/risk/assess.ts';
import { describe as describeVerdict } from '../../../lib/risk/text.ts';
import { entity, evidence, fibre, input, listing, match, origin, page, source } from './make.ts';

const report = evidence('investigation', '2025-09-24', 'a factory that supplied it took part in labour transfers', {
  caveat: 'Fewer than twenty workers.',
  flags: ['disputed'],
  sources: [source('An institute', '2025-09-24'), source('A newspaper')],
});

describe('a verdict in plain lines', () => {
  const verdict = assess(
    input({
      page: page({ brand: 'Example Jeans', maker: 'Example Textile', materials: [fibre('cotton', 100)] }),
      matches: [
        match('brand', entity('Example Jeans', { evidence: [report] })),
        match('manufacturer', entity('Example Textile', { listings: [listing('UFLPA Entity List', 'forced-labour')] })),
      ],
      gaps: ['Lists of goods of 2025 are missing.'],
    }),
  );
  const lines = describeVerdict(verdict);

  it('begins with the level and why', () => {
    expect(lines[0]).toBe(
      'On a government list. Example Textile, shown here as maker, is on the UFLPA Entity List since 2022-06-21.',
    );
  });

  it('gives each role its own row, one that is not stated too', () => {
    expect(lines.slice(1, 4)).toEqual([
      '  brand: Example Jeans – Named in a published report',
      '  maker: Example Textile – On a government list',
      '  seller: not stated – Not checked',
    ]);
  });

  it('says each finding with how sure and old it is, its caveat, what it does not show, and every source', () => {
    const at = lines.findIndex((line) => line.includes('An institute (2025-09-24) reports'));
    expect(lines.slice(at, at + 6)).toEqual([
      '  [Named in a published report] An institute (2025-09-24) reports that a factory that supplied it took part in labour transfers. Reply: none recorded.',
      '    Matched by published name; Evidence of 2025-09-24, current; Disputed by the company',
      '    Fewer than twenty workers.',
      expect.stringMatching(/^ {4}What this does not show: .+\.$/),
      '    Source: An institute, A document of An institute, 2025-09-24, https://example.org/document',
      '    Source: A newspaper, A document of A newspaper, https://example.org/document',
    ]);
  });

  it('ends with the recommendations, what it rests on, and the gaps of the data', () => {
    expect(lines.slice(-5)).toEqual([
      '  In 2021 MPs recommended: number 26 (paragraph 51 of HC 198)',
      '  In 2021 MPs recommended: number 24 (paragraph 49 of HC 198)',
      '  In 2021 MPs recommended: number 8 (paragraph 23 of HC 198)',
      '  Method 1, data 2026112301 of 2026-11-23 (1234 records), ages counted on 2026-11-23',
      '  Not in our data: Lists of goods of 2025 are missing.',
    ]);
  });
});

describe('what a rule says of itself', () => {
  const why = (rule: string, parts: Parameters<typeof input>[0]): string | undefined =>
    assess(input(parts)).trace.find((each) => each.rule === rule)?.why;
  const unsourced = evidence('investigation', '2025-01-01', 'x', { confidence: 'unsourced' });

  it('counts records that were left out, and only where there are any', () => {
    const brand = (...records: Parameters<typeof entity>[1][]) => [match('brand', entity('Example', records[0]))];
    expect(why('documented-report', { matches: brand({ evidence: [report] }) })).toBe(
      'Records that name parties of this page: 1.',
    );
    expect(why('documented-report', { matches: brand({ evidence: [report, unsourced, unsourced] }) })).toBe(
      'Records that name parties of this page: 1. Withdrawn or unsourced records left out: 2.',
    );
  });

  it('is the same whatever order a page states its materials’ origins in', () => {
    const grown = [origin('grown', 'TR', 'Grown there', 'cotton'), origin('grown', 'TR', 'Grown there', 'linen')];
    const traces = [grown, [...grown].reverse()].map((origins) => assess(input({ page: page({ origins }) })));
    expect(traces[0]).toEqual(traces[1]);
  });
});

describe('a company’s other statement', () => {
  const note = (reply: { reply?: string }) => {
    const statement = evidence('other-statement', '2025-01-01', 'it buys no cotton from there', reply);
    const brand = match('brand', entity('Example', { evidence: [statement] }));
    return assess(input({ page: page({ brand: 'Example' }), matches: [brand] })).findings[0];
  };

  it('is a note of no level, to which no reply is due', () => {
    expect(note({})).toMatchObject({ level: 'nothing-found', reply: { kind: 'not-applicable' } });
  });

  it('is shown with a reply that is recorded', () => {
    expect(note({ reply: 'We stand by it.' })?.reply).toEqual({ kind: 'replied', text: 'We stand by it.' });
  });
});
