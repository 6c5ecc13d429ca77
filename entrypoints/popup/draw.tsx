import { type ComponentChild, render } from 'preact';
import {
  type FirstAnswer,
  type FirstPart,
  FirstView,
  type PopupEvents,
  PopupView,
  ReadingView,
} from '../../components/popup.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { WordsContext } from '../../components/words-context.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { PopupAnswer } from '../../lib/messages.ts';

const root = document.getElementById('app');

function draw(view: ComponentChild): void {
  if (root !== null) render(view, root);
}

const speaking = (words: Words, view: ComponentChild): ComponentChild => (
  <WordsContext.Provider value={words}>{view}</WordsContext.Provider>
);

/** Draws what is known of a page before the worker has answered. */
export const drawFirst = (words: Words, answer: FirstAnswer, part: FirstPart, onCopy: PopupEvents['onCopy']): void =>
  draw(speaking(words, <FirstView answer={answer} part={part} onCopy={onCopy} />));

/** Draws that a page is being read. */
export const drawReading = (words: Words): void => draw(speaking(words, <ReadingView />));

/** Draws the whole answer. */
export const drawAnswer = (words: Words, answer: PopupAnswer, events: PopupEvents): void =>
  draw(speaking(words, <PopupView answer={answer} events={events} />));

/** Draws what went wrong, in words that are ready to be read. */
export const drawTrouble = (text: string): void => draw(<Trouble>{text}</Trouble>);

/** Most milliseconds to wait for a drawing: a page that nobody looks at is not drawn at all. */
const LONGEST_DRAWING = 100;

/** What was drawn first is on the screen, or cannot be expected there soon. */
export const onScreen = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, LONGEST_DRAWING);
    new PerformanceObserver((drawings) => {
      // Before it, an empty page may be drawn.
      if (drawings.getEntriesByName('first-contentful-paint').length > 0) done();
    }).observe({ type: 'paint', buffered: true });
  });
