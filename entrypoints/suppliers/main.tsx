import { render } from 'preact';
import { messageOf } from '../../lib/message-of.ts';
import '../../components/tokens.css';
import '../../components/suppliers/suppliers.css';
import '../../components/levels.css';
import { WorkbenchFrame } from '../../components/page-frame.tsx';
import { speakSuppliersIn } from '../../components/words/suppliers.ts';
import { speakTroubleIn } from '../../components/words/trouble.ts';
import { WordsContext } from '../../components/words-context.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { database } from '../background/database.ts';

const root = document.getElementById('app');

async function open(words: Words, to: HTMLElement): Promise<void> {
  speakIn(words, document);
  speakSuppliersIn(words);
  speakTroubleIn(words);
  document.title = words.say('suppliers_page_title');
  // The app reads its sentences while it is loaded, so it comes after the language.
  const { App } = await import('./app.tsx');
  render(
    <WordsContext.Provider value={words}>
      <WorkbenchFrame here="/suppliers.html">
        <App openDatabase={database} />
      </WorkbenchFrame>
    </WordsContext.Provider>,
    to,
  );
}

if (root !== null) {
  loadWords()
    .then((words) => open(words, root))
    .catch((error: unknown) => {
      root.textContent = messageOf(error);
    });
}
