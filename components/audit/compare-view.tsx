import type { Audit } from '../../lib/audit/pages/audit.ts';
import type { Change } from '../../lib/audit/pages/figures.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import type { Level } from '../../lib/model/finding.ts';
import { sayLevel } from '../../lib/risk/wording.ts';
import { AUDIT_WORDS as words } from '../words/audit.ts';
import { placeName } from './figure-names.ts';

/** What has changed since another audit, page by page. */
export function CompareView(props: {
  others: readonly Audit[];
  chosen: string | undefined;
  changes: readonly Change[];
  onChoose: (id: string) => void;
  onShow: (rows: RowFilter) => void;
}) {
  const { others, chosen, changes, onChoose, onShow } = props;
  if (others.length === 0) return <p class="quiet">{words.compareNone}</p>;
  return (
    <section class="compare">
      <label class="field">
        <span>{words.compareWith}</span>
        <select value={chosen ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{words.chooseAudit}</option>
          {others.map(({ id, name, created }) => (
            <option key={id} value={id}>
              {name}, {new Date(created).toISOString().slice(0, 10)}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && (
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{words.change}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.kind} ${change.from} ${change.to}`}>
                <th scope="row">{words.changed(change.kind)}</th>
                <td>{sideOf(change, change.from)}</td>
                <td>{sideOf(change, change.to)}</td>
                <td>
                  {change.kind === 'gone' ? (
                    words.number(change.pages.size)
                  ) : (
                    <button type="button" class="link" onClick={() => onShow({ pages: change.pages })}>
                      {words.number(change.pages.size)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** One side of a change in words. */
function sideOf({ kind }: Change, side: string): string {
  if (kind === 'level') return sayLevel(side as Level);
  if (kind !== 'origin') return '';
  return side === '' ? words.notStated : side.split(' ').map(placeName).join(', ');
}
