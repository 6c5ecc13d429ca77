import fibres from '../../../assets/reading/fibres.json' with { type: 'json' };
import labels from '../../../assets/reading/labels.json' with { type: 'json' };
import materialLabels from '../../../assets/reading/material-labels.json' with { type: 'json' };
import nameLabels from '../../../assets/reading/name-labels.json' with { type: 'json' };
import negations from '../../../assets/reading/negations.json' with { type: 'json' };
import origins from '../../../assets/reading/origins.json' with { type: 'json' };
import parts from '../../../assets/reading/parts.json' with { type: 'json' };
import places from '../../../assets/reading/places.json' with { type: 'json' };
import qualifiers from '../../../assets/reading/qualifiers.json' with { type: 'json' };
import regions from '../../../assets/reading/regions.json' with { type: 'json' };
import headings from '../../../assets/reading/section-headings.json' with { type: 'json' };
import { type Kind, Lexicon } from './lexicon.ts';

/** Rows by value and language; the words of one cell are separated by `|`. */
type ByLanguage = Record<string, Record<string, string>>;
type Flat = Record<string, string>;

function addRows(lexicon: Lexicon, kind: Kind, rows: ByLanguage): void {
  for (const [value, languages] of Object.entries(rows)) {
    for (const [lang, terms] of Object.entries(languages)) {
      const meaning = { kind, value, langs: lang === '*' ? '' : lang };
      for (const term of terms.split('|')) {
        lexicon.add(term, meaning);
        if (kind === 'fibre' && lang !== 'en') lexicon.addStem(term, meaning);
      }
    }
  }
}

function addFlat(lexicon: Lexicon, kind: Kind, rows: Flat): void {
  for (const [value, terms] of Object.entries(rows)) {
    for (const term of terms.split('|')) lexicon.add(term, { kind, value, langs: '' });
  }
}

/** Everything a line of product text may say, in one lexicon. */
export function loadWords(): Lexicon {
  const lexicon = new Lexicon();
  addRows(lexicon, 'fibre', fibres);
  addRows(lexicon, 'part', parts);
  addRows(lexicon, 'qualifier', qualifiers);
  addRows(lexicon, 'material', materialLabels);
  addRows(lexicon, 'origin', origins);
  addRows(lexicon, 'name', nameLabels);
  addFlat(lexicon, 'claim', labels);
  addFlat(lexicon, 'region', regions);
  return lexicon;
}

/** Headings of sections that speak of other products or of what buyers say. */
export function loadHeadings(): Lexicon {
  const lexicon = new Lexicon();
  addRows(lexicon, 'heading', headings);
  return lexicon;
}

/** Words that turn a statement round, by where they stand. */
export function loadNegations(): Lexicon {
  const lexicon = new Lexicon();
  for (const word of negations.before.split('|')) lexicon.add(word, { kind: 'not-before', value: '', langs: '' });
  for (const word of negations.after.split('|')) lexicon.add(word, { kind: 'not-after', value: '', langs: '' });
  return lexicon;
}

/** Names and short forms of countries and of the Uyghur region, whatever the language. */
export function placeRows(): Iterable<[string, string]> {
  return Object.entries(places);
}
