import type { RowFilter } from '../../lib/audit/pages/table.ts';
import { LEVELS } from '../../lib/risk/level.ts';
import { useAuditWords } from '../words/audit.ts';

const STATES = ['done', 'failed', 'running', 'waiting'] as const;
const ORIGINS = ['stated', 'contradicting', 'not-stated'] as const;

/** Which rows are shown, by level, by origin and by how far they are; each choice narrows the others. */
export function Filters({ filter, onFilter }: { filter: RowFilter; onFilter: (filter: RowFilter) => void }) {
  const words = useAuditWords();
  const choose = (part: 'level' | 'origin' | 'state', value: string) => {
    const { [part]: _before, ...rest } = filter;
    onFilter(value === '' ? rest : ({ ...rest, [part]: value } as RowFilter));
  };
  const choice = (
    part: 'level' | 'origin' | 'state',
    all: string,
    options: readonly { key: string; name: string }[],
  ) => (
    <select
      key={part}
      class="filter"
      aria-label={all}
      value={filter[part] ?? ''}
      onChange={(event) => choose(part, event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <>
      {choice(
        'level',
        words.say('audit_filter_level'),
        LEVELS.map((key) => ({ key, name: words.level(key) })),
      )}
      {choice(
        'origin',
        words.say('audit_filter_origin'),
        ORIGINS.map((key) => ({ key, name: words.origin(key) })),
      )}
      {choice(
        'state',
        words.say('audit_filter_state'),
        STATES.map((key) => ({ key, name: words.state(key) })),
      )}
    </>
  );
}
