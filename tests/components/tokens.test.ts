import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVEL_INKS, LEVEL_INKS_DARK } from '../../components/level-shapes.ts';

const css = readFileSync('components/tokens.css', 'utf8');
const blocks = css.split('@media');
const block = (query: string): string => blocks.find((each) => each.trimStart().startsWith(query)) ?? '';
const SCHEMES = { light: blocks[0] ?? '', dark: block('(prefers-color-scheme: dark)') };
const PAPERS = ['paper', 'paper-2'];
const LEVELS = {
  listed: 'listed',
  documented: 'documented',
  stated: 'stated',
  context: 'context',
  nothing: 'nothing-found',
  unchecked: 'not-checked',
} as const;

function tokenIn(of: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(of)?.[1];
  if (value === undefined) throw new Error(`no --${name}`);
  return value;
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(ink: readonly number[], paper: readonly number[]): number {
  const [dark, light] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
const tinted = (ink: readonly number[], paper: readonly number[]): number[] =>
  ink.map((value, at) => value * 0.06 + (paper[at] ?? 0) * 0.94);

describe.each(Object.entries(SCHEMES))('the tokens in %s', (scheme, tokens) => {
  const colour = (name: string) => channels(tokenIn(tokens, name));

  it('every ink is at least 4.5 : 1 on each paper', () => {
    for (const ink of ['ink', 'ink-2', ...Object.keys(LEVELS)])
      for (const paper of PAPERS)
        expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  it('so are level, ink and quiet ink on the tinted paper of each verdict', () => {
    for (const level of Object.keys(LEVELS))
      for (const ink of [level, 'ink', 'ink-2'])
        expect(
          contrast(colour(ink), tinted(colour(level), colour('paper'))),
          `${ink} on ${level}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of controls and the mark of focus are at least 3 : 1 on paper', () => {
    for (const line of ['line-2', 'focus'])
      for (const paper of PAPERS) expect(contrast(colour(line), colour(paper)), line).toBeGreaterThanOrEqual(3);
  });

  it('no level is green, and icons and marks on pages have the same inks', () => {
    const inks = scheme === 'light' ? LEVEL_INKS : LEVEL_INKS_DARK;
    for (const [token, level] of Object.entries(LEVELS)) {
      const [r = 0, g = 0, b = 0] = colour(token);
      expect(g > r && g > b, token).toBe(false);
      expect(tokenIn(tokens, token)).toBe(inks[level]);
    }
  });
});

it('in forced colours every colour is the person’s own, and nothing moves unless movement is welcome', () => {
  const forced = block('(forced-colors: active)');
  const names = [...(SCHEMES.light.matchAll(/--([\w-]+): #/g) ?? [])].map(([, name]) => name);
  for (const name of names) expect(forced, name).toMatch(new RegExp(`--${name}: (?:Canvas|CanvasText|Highlight);`));
  expect(SCHEMES.light).toContain('--motion: 0s');
  expect(block('(prefers-reduced-motion: no-preference)')).toContain('--motion: 120ms');
});
