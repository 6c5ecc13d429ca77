import { CHARTED, type FigureTable } from '../../lib/audit/pages/figures.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import { useAuditWords } from '../words/audit.ts';
import { BarChart } from './chart.tsx';
import { lineName, seriesName } from './figure-names.ts';

const LINE_HEAD: Record<FigureTable['kind'], MessageKey> = {
  'levels-by-brand': 'fact_brand',
  origin: 'audit_column_origin',
  countries: 'audit_place',
  labels: 'audit_label',
  failures: 'audit_reason',
  compared: 'audit_column_level',
};

/** Figures that say something by being empty: no place, no label is stated. The others are left out then. */
const TELLING_WHEN_EMPTY: ReadonlySet<FigureTable['kind']> = new Set(['countries', 'labels']);

/** All figures of an audit. Every number is a button that shows the rows behind it. */
export function FiguresView({ tables, onShow }: { tables: readonly FigureTable[]; onShow: (rows: RowFilter) => void }) {
  return (
    <div class="figures">
      {tables.map((table) => (
        <FigureView key={table.kind} table={table} onShow={onShow} />
      ))}
    </div>
  );
}

/** One figure: a chart to see it at a glance, and a table to count it by. */
export function FigureView({ table, onShow }: { table: FigureTable; onShow: (rows: RowFilter) => void }) {
  const words = useAuditWords();
  const { kind, series, lines } = table;
  const charted = { ...table, lines: lines.slice(0, CHARTED) };
  const labelled = kind === 'labels';
  if (lines.length === 0 && !TELLING_WHEN_EMPTY.has(kind)) return null;
  return (
    <section aria-labelledby={`figure-${kind}`}>
      <h2 id={`figure-${kind}`}>{words.figure(kind)}</h2>
      {lines.length === 0 && <p class="quiet">{words.say('not_stated')}</p>}
      {lines.length > 0 && (
        <BarChart
          table={charted}
          lineName={(key) => lineName(words, kind, key)}
          seriesName={(key) => seriesName(words, kind, key)}
          onChoose={(line, at) => {
            const cell = charted.lines[line]?.cells[at];
            if (cell !== undefined) onShow(cell.rows);
          }}
        />
      )}
      {lines.length > 0 && (
        <details open={labelled}>
          <summary>{words.say('audit_as_table')}</summary>
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{words.say(LINE_HEAD[kind])}</th>
                {series.map((each) => (
                  <th scope="col" key={each}>
                    {seriesName(words, kind, each)}
                  </th>
                ))}
                {labelled && <th scope="col">{words.say('audit_proves')}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, cells, label }) => (
                <tr key={key}>
                  <th scope="row" dir="auto">
                    {label?.name ?? lineName(words, kind, key)}
                  </th>
                  {cells.map(({ count, rows }, at) => (
                    <td key={series[at]}>
                      {count === 0 ? (
                        words.number(0)
                      ) : (
                        <button type="button" class="link" onClick={() => onShow(rows)}>
                          {words.number(count)}
                        </button>
                      )}
                    </td>
                  ))}
                  {labelled && (
                    <td class="shows">
                      {label === undefined ? words.say('audit_unknown_label') : words.labelFacts(label)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
