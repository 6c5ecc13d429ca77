import type { SourceRef } from '../lib/model/source-ref.ts';
import { Link } from './link.tsx';
import { useWords } from './words-context.ts';

/** Where something stands: whose paper, its title, its date. */
export function SourceLine({ source }: { source: SourceRef }) {
  const words = useWords();
  return (
    <li>
      <bdi>{source.publisher}</bdi>,{' '}
      {source.url === undefined ? <bdi>{source.title}</bdi> : <Link href={source.url} text={source.title} />}
      {source.date !== undefined && `, ${words.date(source.date)}`}
    </li>
  );
}
