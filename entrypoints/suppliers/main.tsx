import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/suppliers/suppliers.css';
import { WordsContext } from '../../components/words-context.ts';
import { english } from '../../lib/i18n/english.ts';
import { database } from '../background/database.ts';
import { App } from './app.tsx';

const root = document.getElementById('app');
// The workbench speaks English until its sentences are messages.
if (root !== null) {
  render(
    <WordsContext.Provider value={english}>
      <App openDatabase={database} />
    </WordsContext.Provider>,
    root,
  );
}
