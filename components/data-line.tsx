import type { Assessment } from '../lib/model/assessment.ts';
import { DataText } from './data-text.tsx';
import { PAGES } from './masthead.tsx';
import { useWords } from './words-context.ts';

/** Which data and which method answered, and what the data is known not to hold. */
export function DataLine({ assessment }: { assessment: Assessment }) {
  const words = useWords();
  const { data, method } = assessment;
  return (
    <footer class="stamp">
      <p>
        {words.together([
          words.count('stamp', data.records, {
            date: words.date(data.created.slice(0, 10)),
            version: String(data.version),
            method,
          }),
          words.say('nothing_leaves'),
        ])}
      </p>
      <nav aria-label={words.say('pages_label')}>
        <ul class="pages">
          {PAGES.map(({ href, key }) => (
            <li key={key}>
              <a href={href} target="_blank" rel="noopener">
                {words.say(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {data.gaps.length > 0 && (
        <details>
          <summary>{words.say('gaps_heading')}</summary>
          <ul class="gaps">
            {data.gaps.map((gap) => (
              <li key={gap}>
                <DataText text={gap} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
