/** Longest style sheet kept, in UTF-16 units. */
const MAX_SHEET = 2_000_000;

/**
 * Style rules without anything that loads: no imports, no addresses but `data:`. What a browser has parsed is taken
 * where there is a sheet, so that changes made by scripts are in it.
 *
 * @returns `undefined` where the browser does not let the rules be read (another origin)
 */
export function copySheet(sheet: CSSStyleSheet): string | undefined;
export function copySheet(css: string): string;
export function copySheet(from: CSSStyleSheet | string): string | undefined {
  const css = typeof from === 'string' ? from : rulesOf(from);
  return css === undefined ? undefined : inert(css.slice(0, MAX_SHEET));
}

function rulesOf(sheet: CSSStyleSheet): string | undefined {
  try {
    const rules: string[] = [];
    let units = 0;
    for (const { cssText } of sheet.cssRules) {
      units += cssText.length;
      if (units > MAX_SHEET) break;
      rules.push(cssText);
    }
    return rules.join('\n');
  } catch {
    return undefined;
  }
}

const inert = (css: string): string =>
  css
    .replace(/@import[^;]{0,2000};?/gi, '')
    .replace(/url\(\s*(?!["']?data:)[^)]{0,4000}\)?/gi, 'none')
    .replaceAll('</', '<\\/');
