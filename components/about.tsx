import type { AboutAnswer } from '../lib/messages.ts';
import { REPORT, type Recommendation, type StatusEvent } from '../lib/model/recommendation.ts';
import { RULES } from '../lib/risk/rules/index.ts';
import { Link } from './finding-card.tsx';

/** The page "About": what Whence does with a page, the method rule by rule, all 38 items of the report, the data. */
export function AboutView({ about }: { about: AboutAnswer }) {
  return (
    <main class="about">
      <header>
        <h1>About Whence</h1>
        <p>
          Whence reads a shop’s product page in your browser, compares brand, maker, seller and cotton claims with
          official lists and published reports, and shows what was found with its source, date and the company’s reply.
          It grades how strong a link and its evidence are, never a company.
        </p>
        <nav aria-label="On this page">
          <a href="#privacy">Privacy</a> · <a href="#method">Method</a> · <a href="#report">The report</a> ·{' '}
          <a href="#data">Data</a> · <a href="#corrections">Corrections</a>
        </nav>
      </header>
      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          Pages are read inside your browser and compared with data inside your browser. Nothing about you, the pages
          you visit or what was found is sent anywhere: the extension’s own pages are not able to connect to any host.
          Verdicts are kept in memory and are gone when the browser is closed; only your choice of reader (shopper,
          journalist, buyer) is stored.
        </p>
      </section>
      <Method />
      <Report recommendations={about.recommendations} status={about.status} />
      <Data about={about} />
      <section aria-labelledby="corrections">
        <h2 id="corrections">Corrections</h2>
        <p>
          If an entry names the wrong party, is out of date or lacks a reply, copy an error report from the popup and
          send it to whoever gave you Whence. You see everything it contains before you send it; it holds no address you
          visited. An entry that proves wrong is withdrawn with the next data and stops being shown.
        </p>
      </section>
    </main>
  );
}

function Method() {
  return (
    <section aria-labelledby="method">
      <h2 id="method">Method, rule by rule</h2>
      {RULES.map(({ id, title, documentation }) => (
        <details key={id}>
          <summary>{title}</summary>
          <ul>
            {documentation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Report(props: { recommendations: readonly Recommendation[]; status: readonly StatusEvent[] }) {
  const { recommendations, status } = props;
  const general = Math.max(3, recommendations.length / 2);
  return (
    <section aria-labelledby="report">
      <h2 id="report">The report “Never Again”</h2>
      <p>
        <Link href={REPORT.url} text={REPORT.title} />, House of Commons Foreign Affairs Committee, {REPORT.reference},{' '}
        {REPORT.date}. Its recommendations are addressed to the Government; they are not law. Summaries are ours.
      </p>
      <Events events={status.filter((event) => event.recommendations.length > general)} />
      <ol class="items">
        {recommendations.map(({ number, paragraph, summary, actor, type }) => (
          <li key={number} value={number}>
            <p>
              <b>
                {type === 'conclusion' ? 'Conclusion' : 'Recommendation'} {number}
              </b>{' '}
              (paragraph {paragraph}; to {actor})
            </p>
            <p class="summary">{summary}</p>
            <Events
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

function Events({ events }: { events: readonly StatusEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details>
      <summary>What happened since</summary>
      <ul>
        {events.map(({ event, when, url }) => (
          <li key={event}>
            <b>{when}:</b> {event} {url !== undefined && <Link href={url} text="Source" />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Data({ about: { data, sources } }: { about: AboutAnswer }) {
  return (
    <section aria-labelledby="data">
      <h2 id="data">Data</h2>
      <p>
        Version {data.version} of {data.created.slice(0, 10)}, {data.records} records; it stops answering after{' '}
        {data.expires.slice(0, 10)}.
      </p>
      <ul>
        {data.gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      <ul class="sources">
        {sources.map(({ id, name, publisher, url, licence, records, coverage }) => (
          <li key={id}>
            <b>{url === undefined ? name : <Link href={url} text={name} />}</b>, {publisher}. {records} rows. {licence}.{' '}
            {coverage}
          </li>
        ))}
      </ul>
    </section>
  );
}
