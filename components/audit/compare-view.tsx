import type { Audit } from '../../lib/audit/pages/audit.ts';
import type { Change, FigureTable } from '../../lib/audit/pages/figures.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import type { Level } from '../../lib/model/finding.ts';
import { type AuditWords, useAuditWords } from '../words/audit.ts';
import { FigureView } from './figures-view.tsx';

/** What has changed since another audit, page by page. */
export function CompareView(props: {
  others: readonly Audit[];
  chosen: string | undefined;
  changes: readonly Change[];
  levels: FigureTable | undefined;
  onChoose: (id: string) => void;
  /** Opens the earlier audit at pages that are in it alone. */
  onEarlier: (id: string, rows: RowFilter) => void;
  onShow: (rows: RowFilter) => void;
}) {
  const words = useAuditWords();
  const { others, chosen, changes, levels, onChoose, onEarlier, onShow } = props;
  if (others.length === 0) return <p class="quiet">{words.say('audit_compare_none')}</p>;
  return (
    <section class="compare">
      <label class="field">
        <span>{words.say('audit_compare_with')}</span>
        <select value={chosen ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{words.say('audit_choose')}</option>
          {others.map(({ id, name, created }) => (
            <option key={id} value={id}>
              {name}, {words.date(new Date(created).toISOString().slice(0, 10))}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && (
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{words.say('audit_change')}</th>
              <th scope="col">{words.say('audit_from')}</th>
              <th scope="col">{words.say('audit_to')}</th>
              <th scope="col">{words.say('audit_rows')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.kind} ${change.from} ${change.to}`}>
                <th scope="row">{words.changed(change.kind)}</th>
                <td>{sideOf(words, change, change.from)}</td>
                <td>{sideOf(words, change, change.to)}</td>
                <td>
                  <button
                    type="button"
                    class="link"
                    onClick={() =>
                      change.kind === 'gone'
                        ? onEarlier(chosen, { pages: change.pages })
                        : onShow({ pages: change.pages })
                    }
                  >
                    {words.number(change.pages.size)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen !== undefined && levels !== undefined && <FigureView table={levels} onShow={onShow} />}
    </section>
  );
}

/** One side of a change in words. */
function sideOf(words: AuditWords, { kind }: Change, side: string): string {
  if (kind === 'level') return words.level(side as Level);
  if (kind !== 'origin') return '';
  return side === '' ? words.say('not_stated') : words.list(side.split(' ').map(words.place));
}
