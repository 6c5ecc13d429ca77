import { useState } from 'preact/hooks';
import type { Finding } from '../lib/model/finding.ts';
import { say, sayAge, sayConfidence, sayFindingLevel, sayFlag, sayReply } from '../lib/risk/wording.ts';
import { citationOf } from './citation.ts';
import { LevelMark } from './level-mark.tsx';

/** One finding: the sentence, the reply as large, and unfolded the source, date, age and what it does not show. */
export function FindingCard({ finding, onCopy }: { finding: Finding; onCopy: (text: string) => Promise<void> }) {
  const possible = finding.confidence === 'close-name';
  // A record that gives no level is a note: neither an accusation nor a search without result.
  const isNote = finding.level === 'nothing-found';
  const reply = sayReply(finding.reply);
  return (
    <li class={`finding level-${possible ? 'possible' : finding.level}`}>
      <p class="tag">
        {!isNote && <LevelMark level={possible ? 'not-checked' : finding.level} size={14} />}{' '}
        {possible ? sayConfidence('close-name') : sayFindingLevel(finding)}
      </p>
      <p class="claim" dir="auto">
        {say(finding.wording)}
      </p>
      {reply !== '' && (
        <p class="reply" dir="auto">
          {reply}
        </p>
      )}
      {finding.caveat !== undefined && <p class="caveat">{finding.caveat}</p>}
      <p class="not-shown">
        <b>What this does not show.</b> {say(finding.doesNotShow)}
      </p>
      <details>
        <summary>Source, date, match</summary>
        <ul class="facts">
          {!possible && <li>{sayConfidence(finding.confidence)}</li>}
          <li>{sayAge(finding.age)}</li>
          {finding.flags.map((flag) => (
            <li key={flag}>{sayFlag(flag)}</li>
          ))}
          {finding.sources.map((source) => (
            <li key={`${source.publisher}${source.title}${source.url}`}>
              {source.publisher},{' '}
              {source.url === undefined ? source.title : <Link href={source.url} text={source.title} />}
              {source.date !== undefined && `, ${source.date}`}
            </li>
          ))}
        </ul>
        <CopyButton label="Copy citation" text={citationOf(finding)} onCopy={onCopy} />
      </details>
    </li>
  );
}

/** A link to somewhere else that tells that place nothing. */
export function Link({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {text}
    </a>
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
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = () =>
    onCopy(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const words = { ready: label, copied: 'Copied', failed: 'Could not copy' } as const;
  return (
    <button type="button" onClick={copy} aria-live="polite">
      {words[state]}
    </button>
  );
}
