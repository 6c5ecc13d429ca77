import { type ComponentChild, render } from 'preact';
import { EntityView } from '../../components/entity.tsx';
import { LookupView, type SearchState } from '../../components/lookup.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { messageOf } from '../../lib/message-of.ts';
import '../../components/popup.css';
import '../../components/pages.css';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import { send } from '../../lib/messages.ts';

const root = document.getElementById('app');
const loading = loadWords();
/** Long enough that a word typed in one go is one search. */
const PAUSE_MS = 120;

let text = new URLSearchParams(location.search).get('name')?.slice(0, 300) ?? '';
let state: SearchState = { kind: 'empty' };
/** Answers of searches that were overtaken are dropped. */
let turn = 0;
/** So are entities that come when the user has gone on. */
let place = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function draw(view: ComponentChild): Promise<void> {
  const words = await loading;
  speakIn(words, document);
  if (root !== null) render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}

/** The entity that the address names, or `null` where it shows the search. */
const entityShown = (): string | null => new URLSearchParams(location.hash.slice(1)).get('entity');

/** Draws the search, unless an entity is looked at: its results are there for whoever comes back. */
async function showSearch(): Promise<void> {
  if (entityShown() === null) await draw(<LookupView text={text} state={state} onType={type} />);
}

function type(typed: string): void {
  text = typed;
  clearTimeout(timer);
  turn += 1;
  if (text.trim() === '') {
    state = { kind: 'empty' };
    void showSearch();
    return;
  }
  if (state.kind === 'empty') state = { kind: 'searching' };
  void showSearch();
  timer = setTimeout(() => void search(turn), PAUSE_MS);
}

async function search(own: number): Promise<void> {
  try {
    const asked = text;
    const { matches, created } = await send('lookup:search', { text: asked });
    if (own !== turn) return;
    state = { kind: 'found', text: asked, matches, date: created.slice(0, 10) };
    await showSearch();
  } catch (error) {
    if (own === turn && entityShown() === null) await trouble(error);
  }
}

/** The address says what is shown, so that an entity can be gone back from and kept as a bookmark. */
async function follow(): Promise<void> {
  place += 1;
  const own = place;
  const id = entityShown();
  const words = await loading;
  if (id === null) {
    document.title = words.say('lookup_link');
    await showSearch();
    return;
  }
  try {
    const { entity } = await send('lookup:entity', { id });
    if (own !== place) return;
    if (entity === undefined) return await draw(<p class="trouble">{words.say('entity_gone')}</p>);
    document.title = entity.name;
    await draw(
      <EntityView
        entity={entity}
        day={new Date().toISOString().slice(0, 10)}
        onCopy={(copied) => navigator.clipboard.writeText(copied)}
      />,
    );
    scrollTo(0, 0);
  } catch (error) {
    if (own === place) await trouble(error);
  }
}

const trouble = (error: unknown): Promise<void> => draw(<Trouble>{messageOf(error)}</Trouble>);

addEventListener('hashchange', () => void follow());
void follow().then(() => {
  if (text !== '') type(text);
});
