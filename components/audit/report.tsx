import type { Audit } from '../../lib/audit/pages/audit.ts';
import type { Exported } from '../../lib/audit/pages/export/flat-row.ts';
import type { FigureTable } from '../../lib/audit/pages/figures.ts';
import { ageIn, confidenceIn, findingLevelIn, replyIn, wordingIn } from '../../lib/risk/wording/in-words.ts';
import { DataText } from '../data-text.tsx';
import { useAuditWords } from '../words/audit.ts';
import { useWords } from '../words-context.ts';
import { lineName, seriesName } from './figure-names.ts';

/** An audit on paper: figures as tables, then every page with its findings, replies, sources and quotes. */
export function Report(props: {
  audit: Audit;
  rows: readonly Exported[];
  tables: readonly FigureTable[];
  now: number;
}) {
  const words = useAuditWords();
  const { audit, rows, tables, now } = props;
  return (
    <article class="report">
      <h1 dir="auto">{audit.name}</h1>
      <p>{words.reportHead(rows.length, new Date(now).toISOString(), words.source(audit.source))}</p>
      <p>{words.say('audit_report_method')}</p>
      {tables
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, series, lines }) => (
          <table key={kind} class="numbers">
            <caption>{words.figure(kind)}</caption>
            <thead>
              <tr>
                <td />
                {series.map((each) => (
                  <th key={each} scope="col">
                    {seriesName(words, kind, each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, cells, label }) => (
                <tr key={key}>
                  <th scope="row">{label?.name ?? lineName(words, kind, key)}</th>
                  {cells.map(({ count }, at) => (
                    <td key={series[at]}>{words.number(count)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      {rows.map((exported) => (
        <PageSection key={exported.row.n} {...exported} />
      ))}
    </article>
  );
}

function PageSection({ row, result }: Exported) {
  const words = useAuditWords();
  const spoken = useWords();
  const { summary, state } = row;
  const page = result?.page;
  return (
    <section>
      <h2 dir="auto">{summary?.title ?? row.url}</h2>
      <p class="address">
        {row.url} ({row.id})
      </p>
      <p>
        {state.kind === 'done' && summary !== undefined && <b>{words.level(summary.level)}</b>}
        {state.kind === 'failed' && words.failures(state.reason, state.status)}
        {(state.kind === 'waiting' || state.kind === 'running') && words.state(state.kind)}
        {state.kind === 'done' && `, ${new Date(state.ended).toISOString()}`}
      </p>
      {page !== undefined && (
        <ul>
          {[...page.origins, ...page.materials, ...page.claims].map(({ quote }) => (
            <li key={quote}>
              <q dir="auto">{quote}</q>
            </li>
          ))}
        </ul>
      )}
      {result?.assessment.findings.map((finding) => (
        <div key={finding.id} class="paper-finding">
          <h3>{findingLevelIn(spoken, finding)}</h3>
          <p>{wordingIn(spoken, finding.wording)}</p>
          <p>{replyIn(spoken, finding.reply)}</p>
          <p>{finding.caveat !== undefined && <DataText text={finding.caveat} />}</p>
          <p class="small">
            {wordingIn(spoken, finding.doesNotShow)} {confidenceIn(spoken, finding.confidence)}.{' '}
            {ageIn(spoken, finding.age)}.
          </p>
          <ul class="small">
            {finding.sources.map(({ publisher, title, date, url }) => (
              <li key={`${publisher}${title}${url}`}>
                {[publisher, title, date, url].filter((part) => part !== undefined).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
