import type { PopupAnswer } from '../lib/messages.ts';
import type { Assessment } from '../lib/model/assessment.ts';
import { levelIn, reasonIn, wordingIn } from '../lib/risk/wording/in-words.ts';
import { LevelMark } from './level-mark.tsx';
import { useWords } from './words-context.ts';

/** The verdict: shape, level in plain words, and in one sentence why. */
export function Verdict(props: { assessment: Assessment; title?: string; button?: PopupAnswer['button'] }) {
  const { assessment, title, button } = props;
  const words = useWords();
  const { level, notChecked, headline } = assessment;
  return (
    <header class={`verdict level-${level}`}>
      {title !== undefined && (
        <p class="product" dir="auto">
          {title}
        </p>
      )}
      <h1>
        <LevelMark level={level} size={24} />
        <span>{levelIn(words, level)}</span>
      </h1>
      <p class="why">{notChecked === undefined ? wordingIn(words, headline) : reasonIn(words, notChecked)}</p>
      {button === 'muted' && <p class="quiet">{words.say('muted_here')}</p>}
    </header>
  );
}
