import type { StatusEvent } from '../lib/model/recommendation.ts';
import { DataText } from './data-text.tsx';
import { Link } from './link.tsx';
import { useWords } from './words-context.ts';

/** "What happened since" the report, unfolded on demand; nothing where nothing is recorded. */
export function StatusEvents({ events }: { events: readonly StatusEvent[] }) {
  const words = useWords();
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{words.say('since_heading')}</summary>
      <ul>
        {events.map(({ event, when, url }) => (
          <li key={event}>
            <b>
              <DataText text={`${when}:`} />
            </b>{' '}
            <DataText text={event} /> {url !== undefined && <Link href={url} text={words.say('source_link')} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
