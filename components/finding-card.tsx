import { useState } from 'preact/hooks';
import type { Finding } from '../lib/model/finding.ts';
import { ageIn, confidenceIn, findingLevelIn, flagIn, replyIn, wordingIn } from '../lib/risk/wording/in-words.ts';
import { citationOf } from './citation.ts';
import { DataText } from './data-text.tsx';
import { LevelMark } from './level-mark.tsx';
import { SourceLine } from './source-line.tsx';
import { useWords } from './words-context.ts';

/** One finding: the sentence, the reply as large, and unfolded the source, date, age and what it does not show. */
export function FindingCard({ finding, onCopy }: { finding: Finding; onCopy: (text: string) => Promise<void> }) {
  const words = useWords();
  const possible = finding.confidence === 'close-name';
  // A record that gives no level is a note: neither an accusation nor a search without result.
  const isNote = finding.level === 'nothing-found';
  const reply = replyIn(words, finding.reply);
  return (
    <li class={`finding level-${possible ? 'possible' : finding.level}`}>
      <p class="tag">
        {!isNote && <LevelMark level={possible ? 'not-checked' : finding.level} size={14} />}{' '}
        {possible ? confidenceIn(words, 'close-name') : findingLevelIn(words, finding)}
      </p>
      <p class="claim">{wordingIn(words, finding.wording)}</p>
      {reply !== '' && <p class="reply">{reply}</p>}
      {finding.caveat !== undefined && (
        <p class="caveat">
          <DataText text={finding.caveat} />
        </p>
      )}
      <p class="not-shown">
        <b>{words.say('not_shown_heading')}</b> {wordingIn(words, finding.doesNotShow)}
      </p>
      <details>
        <summary>{words.say('source_heading')}</summary>
        <ul class="facts">
          {!possible && <li>{confidenceIn(words, finding.confidence)}</li>}
          <li>{ageIn(words, finding.age)}</li>
          {finding.flags.map((flag) => (
            <li key={flag}>{flagIn(words, flag)}</li>
          ))}
          {finding.sources.map((source) => (
            <SourceLine key={`${source.publisher}${source.title}${source.url}`} source={source} />
          ))}
        </ul>
        <CopyButton label={words.say('copy_citation')} text={citationOf(words, finding)} onCopy={onCopy} />
      </details>
    </li>
  );
}

/** Copies a text and says so for a moment. */
export function CopyButton({
  label,
  text,
  onCopy,
}: {
  label: string;
  text: string;
  onCopy: (text: string) => Promise<void>;
}) {
  const words = useWords();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = () =>
    onCopy(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const labels = { ready: label, copied: words.say('copied'), failed: words.say('copy_failed') } as const;
  return (
    <button type="button" onClick={copy} aria-live="polite">
      {labels[state]}
    </button>
  );
}
