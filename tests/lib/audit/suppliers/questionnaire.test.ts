import { describe, expect, it } from 'vitest';
import { letterText, questionsFor, TIERS } from '../../../../lib/audit/suppliers/questionnaire.ts';

const letter = (tier: (typeof TIERS)[number]) =>
  letterText({
    tier,
    supplier: { name: 'Made Up Mill', localName: '样品厂' },
    buyer: 'Sample Council',
    day: '2026-11-24',
  });

describe.each(TIERS)('the questionnaire for tier %s', (tier) => {
  it('asks for origin, labour placement, papers and tests, each question once', () => {
    const ids = questionsFor(tier).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['suppliers', 'labour-transfer', 'documents', 'tests']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names no list, no region and no suspicion', () => {
    expect(letter(tier)).not.toMatch(
      /xinjiang|uyghur|uighur|forced|slave|sanction|\blisted\b|on a list|match|suspic|risk (of|level)/i,
    );
  });

  it('bears its version, and both names of the supplier', () => {
    expect(letter(tier)).toMatch(/version 1, tier \d/);
    expect(letter(tier)).toContain('Made Up Mill (样品厂)');
  });
});

it('cotton is followed from cloth to field over the tiers', () => {
  const asked = (tier: (typeof TIERS)[number]) => questionsFor(tier).map(({ id }) => id);
  expect(asked('2')).toContain('weaving');
  expect(asked('3')).toContain('spinning');
  expect(asked('4')).toContain('growing');
});
