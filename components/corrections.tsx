import type { CorrectionsAnswer } from '../lib/messages.ts';
import type { MarkedReport } from '../lib/model/corrections.ts';
import { DataText } from './data-text.tsx';
import { SourceLine } from './source-line.tsx';
import { useWords } from './words-context.ts';

/** What the data has taken back, while it is looked for, and where that failed. */
export type CorrectionsState =
  | { kind: 'loading' }
  | { kind: 'told'; corrections: CorrectionsAnswer }
  | { kind: 'failed'; message: string };

/** How to ask for a correction, and what was corrected so far: nothing is said that the data does not record. */
export function CorrectionsSection({ state }: { state: CorrectionsState }) {
  const words = useWords();
  return (
    <section aria-labelledby="corrections" aria-busy={state.kind === 'loading'}>
      <h2 id="corrections">{words.say('about_corrections')}</h2>
      <p>{words.say('about_corrections_text')}</p>
      {state.kind === 'told' && <Told corrections={state.corrections} />}
      {state.kind === 'failed' && <p role="alert">{words.say('trouble', { message: state.message })}</p>}
    </section>
  );
}

function Told({ corrections }: { corrections: CorrectionsAnswer }) {
  const words = useWords();
  const { count, versions, reports } = corrections;
  return (
    <>
      {count + versions.length > 0 && <Withdrawn corrections={corrections} />}
      {reports === undefined && <p>{words.say('corrections_not_read')}</p>}
      {reports !== undefined && reports.length > 0 && <Reports reports={reports} />}
      {count + versions.length + (reports?.length ?? 0) === 0 && reports !== undefined && (
        <p>{words.say('corrections_none')}</p>
      )}
    </>
  );
}

function Withdrawn({ corrections: { withdrawn, count, versions } }: { corrections: CorrectionsAnswer }) {
  const words = useWords();
  return (
    <>
      <h3>{words.say('corrections_withdrawn')}</h3>
      <p>{words.say('corrections_withdrawn_note')}</p>
      <ul class="withdrawn">
        {withdrawn.map(({ id, name }) => (
          <li key={id}>
            {name === undefined ? (
              <code>
                <bdi>{id}</bdi>
              </code>
            ) : (
              <bdi>{name}</bdi>
            )}
          </li>
        ))}
      </ul>
      {count > withdrawn.length && <p>{words.say('corrections_more', { count: count - withdrawn.length })}</p>}
      <ul class="quiet">
        {versions.map(({ version, created, withdrawn: gone }) => (
          <li key={version}>
            {words.say('corrections_version', {
              version: String(version),
              date: words.date(created.slice(0, 10)),
              count: gone,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Reports({ reports }: { reports: readonly MarkedReport[] }) {
  const words = useWords();
  return (
    <>
      <h3>{words.say('corrections_reports')}</h3>
      <ul class="sources">
        {reports.map(({ parties, mark, date, caveats, sources }, at) => (
          <li key={`${date}:${at}`}>
            <p>
              {words.say(mark === 'withdrawn' ? 'corrections_report_withdrawn' : 'corrections_report_corrected', {
                party: words.list(parties.map(({ name }) => name)),
                date: words.date(date),
              })}
            </p>
            {caveats.length > 0 && (
              <dl class="caveats">
                {caveats.map(({ text, of }) => (
                  <div key={text}>
                    <dt>{words.list(of.map(({ name }) => name))}</dt>
                    <dd>
                      <DataText text={text} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <ul>
              {sources.map((source) => (
                <SourceLine key={`${source.publisher}${source.title}${source.url}`} source={source} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
