import { render } from 'preact';
import { AboutView } from '../../components/about.tsx';
import type { CorrectionsState } from '../../components/corrections.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { messageOf } from '../../lib/message-of.ts';
import '../../components/popup.css';
import '../../components/pages.css';
import { WordsContext } from '../../components/words-context.ts';
import { loadWords, readLanguageChoice, speakIn, writeLanguageChoice } from '../../lib/i18n/load-words.ts';
import { send } from '../../lib/messages.ts';

const root = document.getElementById('app');

/** Asked for once and shown when it is there: looking through the data may take longer than the rest of the page. */
let corrections: CorrectionsState = { kind: 'loading' };

async function open(to: HTMLElement): Promise<void> {
  const [words, choice, about] = await Promise.all([loadWords(), readLanguageChoice(), send('about:get', {})]);
  speakIn(words, document);
  document.title = words.say('about_title');
  render(
    <WordsContext.Provider value={words}>
      <AboutView
        about={about}
        corrections={corrections}
        language={choice.kind === 'chosen' ? choice.language.tag : 'browser'}
        onLanguage={(tag) => void writeLanguageChoice(tag).then(() => open(to))}
      />
    </WordsContext.Provider>,
    to,
  );
}

async function lookForCorrections(): Promise<void> {
  corrections = await send('about:corrections', {}).then(
    (told): CorrectionsState => ({ kind: 'told', corrections: told }),
    (error: unknown) => ({ kind: 'failed', message: messageOf(error) }),
  );
}

if (root !== null) {
  open(root)
    .then(lookForCorrections)
    .then(() => open(root))
    .catch((error: unknown) => {
      render(<Trouble>{messageOf(error)}</Trouble>, root);
    });
}
