import type { PopupAnswer } from '../lib/messages.ts';
import { levelIn, wordingIn } from '../lib/risk/wording/in-words.ts';
import { FindingCard } from './finding-card.tsx';
import { LevelMark } from './level-mark.tsx';
import { useWords } from './words-context.ts';

/**
 * What feeds that the user added say: each under its own name, after the verdict and never mixed into it, because who
 * vouches for a record is part of what it says.
 */
export function OtherFeeds({
  others,
  onCopy,
}: {
  others: PopupAnswer['others'];
  onCopy: (text: string) => Promise<void>;
}) {
  const words = useWords();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.say('other_feeds_heading')}</h2>
      {others.map(({ feed, assessment }) => (
        <details class="other-feed" key={feed}>
          <summary>
            <LevelMark level={assessment.level} />{' '}
            {words.say('other_feed', { feed, level: levelIn(words, assessment.level) })}
          </summary>
          <p>{wordingIn(words, assessment.headline)}</p>
          <ul class="findings">
            {assessment.findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} onCopy={onCopy} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
