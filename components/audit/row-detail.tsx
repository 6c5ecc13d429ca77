import type { AuditRow, PageResult } from '../../lib/audit/pages/audit.ts';
import { levelIn, wordingIn } from '../../lib/risk/wording/in-words.ts';
import { FindingCard } from '../finding-card.tsx';
import { LevelMark } from '../level-mark.tsx';
import { Link } from '../link.tsx';
import { type AuditWords, useAuditWords } from '../words/audit.ts';
import { useWords } from '../words-context.ts';

/** All that is known of one page: verdict, findings with replies and sources, what was read with its quotes. */
export function RowDetail(props: {
  row: AuditRow;
  result: PageResult | undefined;
  onClose: () => void;
  onCopy: (text: string) => Promise<void>;
  onEvidence: () => void;
}) {
  const { row, result, onClose, onCopy, onEvidence } = props;
  const { summary, state } = row;
  const page = result?.page;
  const words = useAuditWords();
  const spoken = useWords();
  return (
    <aside class="detail" aria-label={summary?.title ?? row.url}>
      <p class="bar">
        <button type="button" onClick={onClose}>
          {words.say('audit_close')}
        </button>
        <button type="button" onClick={onEvidence}>
          {words.say('audit_evidence')}
        </button>
      </p>
      <h2 dir="auto">{summary?.title ?? row.url}</h2>
      <p>
        <Link href={row.url} text={row.url} />
      </p>
      <p class="quiet">
        {row.id}
        {state.kind === 'failed' && `: ${words.failures(state.reason, state.status)}`}
      </p>
      {result !== undefined && result.assessment.notChecked === undefined && (
        <p class={`level-${result.assessment.level}`}>
          <LevelMark level={result.assessment.level} /> <b>{levelIn(spoken, result.assessment.level)}</b>{' '}
          <span class="headline">{wordingIn(spoken, result.assessment.headline)}</span>
        </p>
      )}
      {(result?.assessment.findings.length ?? 0) > 0 && (
        <>
          <h3>{words.say('found_heading')}</h3>
          <ul class="findings">
            {result?.assessment.findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} onCopy={onCopy} />
            ))}
          </ul>
        </>
      )}
      {page !== undefined && (
        <>
          <h3>{words.say('read_heading')}</h3>
          <ul class="quotes">
            {quotesOf(words, page).map(({ what, quote }) => (
              <li key={`${what}${quote}`}>
                <span class="quiet">{what}</span> <q dir="auto">{quote}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** Every value of a page with the page's own words. */
function quotesOf(words: AuditWords, page: NonNullable<PageResult['page']>): { what: string; quote: string }[] {
  const names = (['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer'] as const).flatMap((key) => {
    const name = page[key];
    return name === undefined ? [] : [{ what: words.read(key), quote: name.quote }];
  });
  // Several values may be read from one passage, which is told once.
  const lists = (['materials', 'origins', 'regionMentions', 'claims'] as const).flatMap((key) =>
    [...new Set(page[key].map(({ quote }) => quote))].map((quote) => ({ what: words.read(key), quote })),
  );
  return [...names, ...lists];
}
