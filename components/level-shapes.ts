import type { Level } from '../lib/model/finding.ts';

/**
 * The shape of each level, drawn on a 16 × 16 grid so that it is told apart at 16 pixels and without colour. The weight
 * of ink follows how strong the link is; none is a tick, a shield or a warning sign.
 *
 * - listed: a full square, as an entry in a register
 * - documented: a sheet of paper with lines
 * - stated: a speech mark
 * - context: three links of a chain
 * - nothing-found: an empty ring
 * - not-checked: a broken ring
 */
export const LEVEL_SHAPES: Record<Level, { fill: string; stroke: string; dash?: string }> = {
  listed: { fill: 'M2 2h12v12H2z', stroke: '' },
  documented: { fill: 'M3 1h7l3 3v11H3zM5 6v1.4h6V6zM5 8.6V10h6V8.6zM5 11.2v1.4h4v-1.4z', stroke: '' },
  stated: { fill: 'M1 2h14v9H8.5L4.5 15v-4H1z', stroke: '' },
  context: {
    fill: '',
    stroke:
      'M4.2 8m-2.7 0a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0M11.8 8m-2.7 0a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0M5.6 8h4.8',
  },
  'nothing-found': { fill: '', stroke: 'M8 8m-5.8 0a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0' },
  'not-checked': { fill: '', stroke: 'M8 8m-5.8 0a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0', dash: '2.6 2.2' },
};

/** Ink of each level on light paper; every pair with the paper is at least 4.5 : 1 (WCAG 2.2 AA). No green. */
export const LEVEL_INKS: Record<Level, string> = {
  listed: '#8f1d14',
  documented: '#864700',
  stated: '#5a3690',
  context: '#2f5577',
  'nothing-found': '#4f4f4f',
  'not-checked': '#5f5f5f',
};

/** The same inks for dark paper. */
export const LEVEL_INKS_DARK: Record<Level, string> = {
  listed: '#f2a59d',
  documented: '#f0b775',
  stated: '#c9b2f0',
  context: '#9cc3e6',
  'nothing-found': '#c4c4c4',
  'not-checked': '#b0b0b0',
};
