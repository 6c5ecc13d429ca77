/** A language Whence speaks. `folder` is its catalogue in `assets/public/_locales`, by the browsers' own naming. */
export interface Language {
  /** BCP 47, as in `lang` attributes. */
  tag: string;
  folder: string;
  /** The language's name in itself, for the list of choices. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** What `Intl` is asked for: where it differs, to have the digits and the order of dates that our texts are written for. */
  formats: string;
  /** What stands between two sentences. */
  between: ' ' | '';
}

const language = (tag: string, name: string, own: Partial<Language> = {}): Language => ({
  tag,
  folder: tag,
  name,
  dir: 'ltr',
  formats: tag,
  between: ' ',
  ...own,
});

export const ENGLISH = language('en', 'English', { formats: 'en-GB' });

/** Every language with a catalogue, in the order they are offered. A new one is a folder and a row here. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  language('de', 'Deutsch'),
  language('es', 'Español'),
  language('fr', 'Français'),
  language('it', 'Italiano'),
  language('nl', 'Nederlands'),
  language('pl', 'Polski'),
  language('tr', 'Türkçe'),
  language('ar', 'العربية', { dir: 'rtl', formats: 'ar-u-ca-gregory-nu-latn' }),
  language('ug', 'ئۇيغۇرچە', { dir: 'rtl', formats: 'ug-u-nu-latn' }),
  language('zh-Hans', '简体中文', { folder: 'zh_CN', between: '' }),
  language('zh-Hant', '繁體中文', { folder: 'zh_TW', between: '' }),
  language('ja', '日本語', { between: '' }),
  language('ko', '한국어'),
];

/** Chinese is told apart by its script; where a tag gives none, by its region. */
const TRADITIONAL = /^zh\b.*\b(?:hant|tw|hk|mo)\b/;

/** The language of one of our tags, or `undefined` for any other. */
export const languageOf = (tag: string): Language | undefined => LANGUAGES.find((each) => each.tag === tag);

/**
 * The first language in a list of wishes that has a catalogue, else English.
 *
 * @param wishes  BCP 47 tags, most wanted first, as a browser gives them (`de-AT`, `zh-TW`, `zh_CN`)
 */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const tag = wish.toLowerCase().replaceAll('_', '-');
    const [base = ''] = tag.split('-');
    const known = base === 'zh' ? languageOf(TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans') : languageOf(base);
    if (known !== undefined) return known;
  }
  return ENGLISH;
}
