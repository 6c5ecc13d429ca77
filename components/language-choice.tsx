import { LANGUAGES } from '../lib/i18n/languages.ts';
import { useWords } from './words-context.ts';

/** Which language Whence speaks: the browser's own (`browser`), or one of ours by its name in itself. */
export function LanguageChoice({ chosen, onChoose }: { chosen: string; onChoose: (tag: string) => void }) {
  const words = useWords();
  return (
    <label class="language-choice">
      <span>{words.say('language_label')}</span>{' '}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="browser">{words.say('language_browser')}</option>
        {LANGUAGES.map(({ tag, name, dir }) => (
          <option key={tag} value={tag} lang={tag} dir={dir}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
