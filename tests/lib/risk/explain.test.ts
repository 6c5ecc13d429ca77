import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/risk/assess.ts';
import { explain } from '../../../lib/risk/explain.ts';
import { NotARecordError, readRecord } from '../../../lib/risk/record.ts';
import { TABLES } from './golden/tables.ts';
import { entity, evidence, fibre, input, match, origin, page } from './make.ts';

const saved = input({
  page: page({
    brand: 'Example',
    title: 'Shirt',
    materials: [fibre('cotton', 100)],
    origins: [origin('made', 'VN', 'Made in Vietnam')],
  }),
  matches: [
    match('brand', entity('Example', { evidence: [evidence('investigation', '2025-09-24', 'a report names it')] })),
  ],
  reference: TABLES,
});

describe('explaining a saved record', () => {
  it('works the verdict out again from the saved inputs and finds the same bytes', () => {
    const { lines, verdict } = explain(readRecord(JSON.stringify({ input: saved, assessment: assess(saved) })));
    expect(verdict).toBe('same');
    expect(lines.join('\n')).toContain('fired  documented-report (1)');
    expect(lines.join('\n')).toContain('silent listed-party (0)');
    expect(lines).toContain('  origins: “Made in Vietnam” (text)');
    const read = lines.indexOf('Read on https://shop.example/product/1:');
    expect(lines.slice(read + 1, read + 4)).toEqual([
      '  title: “Shirt” (text)',
      '  brand: “Example” (text)',
      '  materials: “100% cotton” (text)',
    ]);
    expect(lines).toContain('Rules:');
    expect(lines).toContain('  brand “Example”: Example, by the name “Example” (Matched by published name)');
  });

  it('says so when the saved verdict is another', () => {
    const assessment = { ...assess(saved), level: 'listed' as const };
    expect(explain(readRecord(JSON.stringify({ input: saved, assessment }))).verdict).toBe('differs');
  });

  it('reads inputs alone and a verdict alone', () => {
    expect(explain(readRecord(JSON.stringify(saved))).verdict).toBe('no-verdict');
    expect(explain(readRecord(JSON.stringify(assess(saved)))).verdict).toBe('no-inputs');
  });

  it('does not mind in which order a program wrote the keys', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(assess(saved)).reverse()));
    expect(explain(readRecord(`{"input":${JSON.stringify(saved)},"assessment":${turned}}`)).verdict).toBe('same');
  });

  it.each(['', '[]x', '42', 'null', '{}', '{"page":{}}', '{"input":{"page":1}}'])(
    'refuses %j and says what it wants',
    (text) => {
      expect(() => readRecord(text)).toThrow(NotARecordError);
    },
  );

  it('names each rule once, in the trace', () => {
    const { trace } = assess(saved);
    expect(new Set(trace.map(({ rule }) => rule)).size).toBe(16);
    for (const { why } of trace) expect(why).toMatch(/\.$/);
  });
});
