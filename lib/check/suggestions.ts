import { latePattern } from '../late-pattern.ts';

/** Browsers show no more under the address bar. */
export const MOST_SUGGESTED = 6;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const unshowable = latePattern(String.raw`[\p{Cc}\p{Cf}\p{Cn}\p{Co}\s]+`, 'gu');

/**
 * A text as a browser shows it under the address bar. Where it is read as XML, a name may mark nothing up; characters that
 * XML cannot hold would make the browser drop every suggestion.
 */
export function forAddressBar(text: string, form: 'xml' | 'plain'): string {
  const shown = text.toWellFormed().replace(unshowable(), ' ').trim();
  return form === 'plain' ? shown : shown.replace(/[&<>"']/g, (each) => ESCAPES[each] ?? each);
}

/** A party that was found, and which of its names was. */
interface FoundName {
  name: string;
  matchedName: string;
}

/** Suggestions of names found, each once; choosing one looks up its name. What was typed is offered anyway. */
export function suggestionsOf(
  matches: readonly FoundName[],
  typed: string,
  form: 'xml' | 'plain',
): { content: string; description: string }[] {
  const names = new Map(matches.map(({ name, matchedName }) => [name, matchedName]));
  return [...names]
    .filter(([name]) => name !== typed)
    .map(([name, matched]) => ({
      content: name,
      description: forAddressBar(matched === name ? name : `${name} (${matched})`, form),
    }));
}
