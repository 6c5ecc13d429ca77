import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { AboutAnswer } from '../lib/messages.ts';
import { REPORT, type Recommendation, type StatusEvent } from '../lib/model/recommendation.ts';
import { RULES } from '../lib/risk/rules/index.ts';
import { CorrectionsSection, type CorrectionsState } from './corrections.tsx';
import { DataText } from './data-text.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Link } from './link.tsx';
import { MarkedText } from './marked-text.tsx';
import { PageFrame } from './page-frame.tsx';
import { StatusEvents } from './status-events.tsx';
import { useWords } from './words-context.ts';

const PARTS: readonly { id: string; key: MessageKey }[] = [
  { id: 'privacy', key: 'about_privacy' },
  { id: 'method', key: 'about_method' },
  { id: 'report', key: 'about_report' },
  { id: 'data', key: 'about_data' },
  { id: 'corrections', key: 'about_corrections' },
];

/** The page "About": what Whence does with a page, the method rule by rule, all 38 items of the report, the data. */
export function AboutView(props: {
  about: AboutAnswer;
  corrections: CorrectionsState;
  language: string;
  onLanguage: (tag: string) => void;
}) {
  const { about, corrections, language, onLanguage } = props;
  const words = useWords();
  return (
    <PageFrame here="/about.html" kind="about-whence">
      <header>
        <h1>{words.say('about_title')}</h1>
        <p class="lead">{words.say('about_opening')}</p>
        <nav class="contents" aria-label={words.say('about_on_this_page')}>
          <ul>
            {PARTS.map(({ id, key }) => (
              <li key={id}>
                <a href={`#${id}`}>{words.say(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageChoice chosen={language} onChoose={onLanguage} />
        {words.language.tag !== 'en' && <p>{words.say('english_texts')}</p>}
      </header>
      <section aria-labelledby="privacy">
        <h2 id="privacy">{words.say('about_privacy')}</h2>
        <p>{words.say('about_privacy_text')}</p>
      </section>
      <Method />
      <Report recommendations={about.recommendations} status={about.status} />
      <Data about={about} />
      <CorrectionsSection state={corrections} />
    </PageFrame>
  );
}

function Method() {
  const words = useWords();
  return (
    <section aria-labelledby="method">
      <h2 id="method">{words.say('about_method_heading')}</h2>
      {RULES.map(({ id, title, documentation }) => (
        <details key={id}>
          <summary>
            <DataText text={title} />
          </summary>
          <ul>
            {documentation.map((sentence) => (
              <li key={sentence}>
                <DataText text={sentence} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Report(props: { recommendations: readonly Recommendation[]; status: readonly StatusEvent[] }) {
  const words = useWords();
  const { recommendations, status } = props;
  const general = Math.max(3, recommendations.length / 2);
  const { title, reference, date, url } = REPORT;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{words.say('about_report_heading')}</h2>
      <p>
        <MarkedText
          pieces={words.pieces('about_report_text', { title, reference, date: words.date(date) })}
          marks={{ link: (text) => <Link href={url} text={text} /> }}
        />
      </p>
      <StatusEvents events={status.filter((event) => event.recommendations.length > general)} />
      <ol class="items">
        {recommendations.map(({ number, paragraph, summary, actor, type }) => (
          <li key={number} value={number}>
            <p>
              <MarkedText
                pieces={words.pieces(type === 'conclusion' ? 'about_conclusion' : 'about_recommendation', {
                  number,
                  paragraph,
                  actor,
                })}
                marks={{ b: (text) => <b>{text}</b> }}
              />
            </p>
            <p class="summary">
              <DataText text={summary} />
            </p>
            <StatusEvents
              events={status.filter(
                (event) => event.recommendations.includes(number) && event.recommendations.length <= general,
              )}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Data({ about: { data, sources } }: { about: AboutAnswer }) {
  const words = useWords();
  const { created, expires } = data;
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words.say('about_data')}</h2>
      <p>
        {words.count('about_data_stamp', data.records, {
          version: String(data.version),
          date: words.date(created.slice(0, 10)),
          expires: words.date(expires.slice(0, 10)),
        })}
      </p>
      <ul>
        {data.gaps.map((gap) => (
          <li key={gap}>
            <DataText text={gap} />
          </li>
        ))}
      </ul>
      <ul class="sources">
        {sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

/** One upstream: what it is, how old and how large, its licence, and what of it is missing. */
function Source({ source }: { source: AboutAnswer['sources'][number] }) {
  const words = useWords();
  const { name, publisher, url, licence, records, coverage, documentDate, retrieved } = source;
  const fetched = words.date(retrieved);
  return (
    <li>
      <p>
        <b>{url === undefined ? <bdi>{name}</bdi> : <Link href={url} text={name} />}</b>, <bdi>{publisher}</bdi>
      </p>
      <p class="quiet">
        {words.together([
          documentDate === undefined
            ? words.say('source_fetched', { retrieved: fetched })
            : words.say('source_dated', { date: words.date(documentDate), retrieved: fetched }),
          words.count('about_source_rows', records),
        ])}
      </p>
      <p>
        <DataText text={`${licence}.`} />
      </p>
      {coverage !== undefined && (
        <p>
          <DataText text={coverage} />
        </p>
      )}
    </li>
  );
}
