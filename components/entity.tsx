import type { ComponentChildren } from 'preact';
import type { Entity } from '../lib/model/entity.ts';
import { CONFIDENCE, EvidenceItem, ListingItem, Sources } from './entity-records.tsx';
import { citationOfEntity, historyOf, shownRecords } from './entity-text.ts';
import { CopyButton } from './finding-card.tsx';
import { KINDS } from './lookup.tsx';
import { PageFrame } from './page-frame.tsx';
import { useWords } from './words-context.ts';

/** Everything recorded of one party: names, lists, reports with replies, owners, history, sources. */
export function EntityView(props: { entity: Entity; day: string; onCopy: (text: string) => Promise<void> }) {
  const { entity, day, onCopy } = props;
  const words = useWords();
  const { name, kind, ownedBy } = entity;
  const { listings, evidence } = shownRecords(entity);
  return (
    <PageFrame here="/lookup.html" kind="entity">
      <header>
        <p>
          <a href="#search">{words.say('entity_back')}</a>
        </p>
        <p class="kicker">{words.say(KINDS[kind])}</p>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {words.language.tag !== 'en' && <p class="quiet">{words.say('english_texts')}</p>}
      </header>
      <Facts entity={entity} />
      {listings.length + evidence.length === 0 && <p>{words.say('entity_nothing')}</p>}
      {listings.length > 0 && (
        <Section id="lists" heading={words.say('entity_lists')}>
          {listings.map((listing) => (
            <ListingItem key={listing.id} listing={listing} />
          ))}
        </Section>
      )}
      {evidence.length > 0 && (
        <Section id="reports" heading={words.say('entity_reports')}>
          {evidence.map((each) => (
            <EvidenceItem key={each.id} evidence={each} entity={entity} day={day} />
          ))}
        </Section>
      )}
      {ownedBy.length > 0 && (
        <Section id="owners" heading={words.say('entity_owners')}>
          {ownedBy.map((owner) => (
            <li key={owner.entityId}>
              <a href={`#entity=${encodeURIComponent(owner.entityId)}`}>
                <bdi>{owner.name}</bdi>
              </a>
              <p class="quiet">
                {words.together([`${words.say(CONFIDENCE[owner.confidence])}.`, words.say('entity_owners_note')])}
              </p>
              <Sources sources={owner.sources} />
            </li>
          ))}
        </Section>
      )}
      <History entity={entity} />
      <section aria-labelledby="not-shown">
        <h2 id="not-shown">{words.say('not_shown_heading')}</h2>
        <p>{words.say('entity_not_shown_text')}</p>
        <p>
          <CopyButton label={words.say('entity_copy')} text={citationOfEntity(words, entity)} onCopy={onCopy} />
        </p>
      </section>
    </PageFrame>
  );
}

function Section(props: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <ul class="records">{props.children}</ul>
    </section>
  );
}

function Facts({ entity }: { entity: Entity }) {
  const words = useWords();
  const { aliases, weakAliases, country, sectors, identifiers, domains } = entity;
  const rows: [string, readonly string[]][] = [
    [
      words.say('entity_names'),
      [...aliases, ...weakAliases.map((alias) => words.say('entity_unchecked', { name: alias }))],
    ],
    [words.say('entity_country'), country === undefined ? [] : [words.place(country)]],
    [words.say('entity_sectors'), sectors],
    [words.say('entity_numbers'), identifiers.map(({ scheme, value }) => `${scheme} ${value}`)],
    [words.say('entity_domains'), domains],
  ];
  const given = rows.filter(([, values]) => values.length > 0);
  if (given.length === 0) return null;
  return (
    <dl class="facts">
      {given.map(([label, values]) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd key={value} dir="auto">
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** What was recorded when, oldest first, so that additions, removals and reports can be read as one story. */
function History({ entity }: { entity: Entity }) {
  const words = useWords();
  const events = historyOf(words, entity);
  if (events.length < 2) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.say('entity_history')}</h2>
      <ol class="timeline">
        {events.map(({ date, text }) => (
          <li key={`${date}${text}`}>
            <time dateTime={date}>{words.date(date)}</time>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
