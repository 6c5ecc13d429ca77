import type { Assessment } from '../lib/model/assessment.ts';
import { say, sayLevel, sayNotChecked } from '../lib/risk/wording.ts';
import { LevelMark } from './level-mark.tsx';

/** The verdict: shape, level in plain words, and in one sentence why. */
export function Verdict({ assessment, title }: { assessment: Assessment; title?: string }) {
  const { level, notChecked, headline } = assessment;
  return (
    <header class={`verdict level-${level}`}>
      {title !== undefined && <p class="product">{title}</p>}
      <h1>
        <LevelMark level={level} size={24} />
        <span>{sayLevel(level)}</span>
      </h1>
      <p class="why">{notChecked === undefined ? say(headline) : sayNotChecked(notChecked)}</p>
    </header>
  );
}
