import { once } from './once.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * English names of countries and regions with their ISO 3166-1 codes, as the browser's own data has them. It is asked once
 * and not before somebody needs them: it takes 20 ms.
 */
export const regionNames = once((): readonly (readonly [name: string, code: string])[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [[name, code] as const];
  });
});
