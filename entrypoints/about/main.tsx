import { render } from 'preact';
import { AboutView } from '../../components/about.tsx';
import '../../components/popup.css';
import '../../components/pages.css';
import { WordsContext } from '../../components/words-context.ts';
import { loadWords, readLanguageChoice, speakIn, writeLanguageChoice } from '../../lib/i18n/load-words.ts';
import { send } from '../../lib/messages.ts';

const root = document.getElementById('app');

async function open(to: HTMLElement): Promise<void> {
  const [words, choice, about] = await Promise.all([loadWords(), readLanguageChoice(), send('about:get', {})]);
  speakIn(words, document);
  document.title = words.say('about_title');
  render(
    <WordsContext.Provider value={words}>
      <AboutView
        about={about}
        language={choice.kind === 'chosen' ? choice.language.tag : 'browser'}
        onLanguage={(tag) => void writeLanguageChoice(tag).then(() => open(to))}
      />
    </WordsContext.Provider>,
    to,
  );
}

if (root !== null) {
  open(root).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    render(
      <p class="trouble" role="alert">
        {message}
      </p>,
      root,
    );
  });
}
