import type { PopupAnswer } from '../lib/messages.ts';
import { say, sayLevel } from '../lib/risk/wording.ts';
import { FindingCard } from './finding-card.tsx';
import { LevelMark } from './level-mark.tsx';

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
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">From feeds you added</h2>
      {others.map(({ feed, assessment }) => (
        <details class="other-feed" key={feed}>
          <summary>
            <LevelMark level={assessment.level} /> {feed}: {sayLevel(assessment.level)}
          </summary>
          <p>{say(assessment.headline)}</p>
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
