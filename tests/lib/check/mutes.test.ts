import { describe, expect, it } from 'vitest';
import { isMuted, mutedForm, NO_MUTES, withMuted } from '../../../lib/check/mutes.ts';
import type { Assessment } from '../../../lib/model/assessment.ts';

const assessment = (level: Assessment['level'], brand?: string): Assessment =>
  ({
    level,
    roles: [
      { role: 'brand', level, name: brand === undefined ? { kind: 'not-stated' } : { kind: 'stated', name: brand } },
    ],
  }) as Assessment;

describe('muting the toolbar button', () => {
  it('by brand holds in any case, and for no other brand', () => {
    const mutes = { ...NO_MUTES, brands: withMuted([], ' H&M ') };
    expect(isMuted(assessment('documented', 'h&m'), 'shop.example', mutes)).toBe(true);
    expect(isMuted(assessment('documented', 'H&M Home'), 'shop.example', mutes)).toBe(false);
    expect(isMuted(assessment('documented'), 'shop.example', mutes)).toBe(false);
  });

  it('by shop and by level', () => {
    expect(isMuted(assessment('listed'), 'shop.example', { ...NO_MUTES, hosts: ['shop.example'] })).toBe(true);
    expect(isMuted(assessment('listed'), undefined, { ...NO_MUTES, hosts: ['shop.example'] })).toBe(false);
    expect(isMuted(assessment('context'), 'a.example', { ...NO_MUTES, levels: ['context'] })).toBe(true);
    expect(isMuted(assessment('listed'), 'a.example', { ...NO_MUTES, levels: ['context'] })).toBe(false);
  });

  it('keeps each name once, and no empty one', () => {
    expect(withMuted(['a'], 'A')).toEqual(['a']);
    expect(withMuted(['a'], '  ')).toEqual(['a']);
    expect(mutedForm('E\u0301toile')).toBe('étoile');
  });
});
