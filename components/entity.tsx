import type { ComponentChildren } from 'preact';
import type { Entity, Evidence, Listing } from '../lib/model/entity.ts';
import type { SourceRef } from '../lib/model/source-ref.ts';
import { shownFlags, weigh } from '../lib/risk/evidence.ts';
import { isUsable } from '../lib/risk/reply.ts';
import { ageIn, flagIn } from '../lib/risk/wording/in-words.ts';
import { CopyButton, Link } from './finding-card.tsx';
import { LOOKUP_WORDS as words } from './words/lookup.ts';
import { useWords } from './words-context.ts';

/** Everything recorded of one party: names, lists, reports with replies, owners, sources. */
export function EntityView(props: { entity: Entity; day: string; onCopy: (text: string) => Promise<void> }) {
  const { entity, day, onCopy } = props;
  const { name, kind, ownedBy } = entity;
  const { listings, evidence } = shownRecords(entity);
  return (
    <main class="about entity">
      <header>
        <p>
          <a href="#search">{words.back}</a>
        </p>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p class="quiet">{words.kinds[kind]}</p>
      </header>
      <Facts entity={entity} />
      {listings.length + evidence.length === 0 && <p>{words.nothing}</p>}
      {listings.length > 0 && (
        <Section id="lists" heading={words.lists}>
          {listings.map((listing) => (
            <ListingItem key={listing.id} listing={listing} />
          ))}
        </Section>
      )}
      {evidence.length > 0 && (
        <Section id="reports" heading={words.reports}>
          {evidence.map((each) => (
            <EvidenceItem key={each.id} evidence={each} entity={entity} day={day} />
          ))}
        </Section>
      )}
      {ownedBy.length > 0 && (
        <Section id="owners" heading={words.owners}>
          {ownedBy.map((owner) => (
            <li key={owner.entityId}>
              <a href={`#entity=${encodeURIComponent(owner.entityId)}`}>
                <bdi>{owner.name}</bdi>
              </a>
              <p class="quiet">
                {words.confidence[owner.confidence]}. {words.ownersNote}
              </p>
              <Sources sources={owner.sources} />
            </li>
          ))}
        </Section>
      )}
      <section aria-labelledby="not-shown">
        <h2 id="not-shown">{words.notShown}</h2>
        <p>{words.notShownText}</p>
        <CopyButton label={words.copy} text={citationOfEntity(entity)} onCopy={onCopy} />
      </section>
    </main>
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
  const { aliases, weakAliases, country, sectors, identifiers, domains } = entity;
  const rows: [string, readonly string[]][] = [
    [words.names, [...aliases, ...weakAliases.map(words.unchecked)]],
    [words.country, country === undefined ? [] : [country]],
    [words.sectors, sectors],
    [words.numbers, identifiers.map(({ scheme, value }) => `${scheme} ${value}`)],
    [words.domains, domains],
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

function ListingItem({ listing }: { listing: Listing }) {
  const { list, basis, about, since, until, caveat, uyghurRegion, confidence, sources } = listing;
  const dates = [
    since === undefined ? undefined : words.since(since),
    until === undefined ? undefined : words.until(until),
  ];
  return (
    <li class={until === undefined ? 'level-listed' : 'level-context'}>
      <p class="claim">{[list, ...dates.filter((date) => date !== undefined)].join(', ')}</p>
      {[basis, about].map((text) => text !== undefined && <p key={text}>{text}</p>)}
      {!uyghurRegion && <p class="caveat">{words.elsewhere}</p>}
      {caveat !== undefined && <p class="caveat">{caveat}</p>}
      <p class="quiet">{words.confidence[confidence]}</p>
      <Sources sources={sources} />
    </li>
  );
}

/** What may be shown at all: unsourced and withdrawn records accuse nobody, here as little as in a verdict. */
const shownRecords = ({ listings, evidence }: Entity): Pick<Entity, 'listings' | 'evidence'> => ({
  listings: listings.filter(({ confidence }) => confidence !== 'unsourced'),
  evidence: evidence.filter(isUsable),
});

/** What a company says of itself and what was only asked or noted: no report of forced labour. */
const STATEMENTS: ReadonlySet<Evidence['kind']> = new Set([
  'exit-statement',
  'other-statement',
  'modern-slavery-statement',
  'research-partner',
]);

/** Our rows call the party itself "company" where it is the one who speaks. */
const speakerOf = ({ sources }: Evidence, entity: Entity): string => {
  const publisher = sources[0]?.publisher ?? '';
  return publisher === 'company' ? entity.name : publisher;
};

function EvidenceItem({ evidence, entity, day }: { evidence: Evidence; entity: Entity; day: string }) {
  const spoken = useWords();
  const { fact, date, reply, caveat, uyghurRegion, confidence, sources, kind } = evidence;
  const weight = weigh(evidence, entity, day);
  const level = confidence === 'unsourced' || STATEMENTS.has(kind) ? 'context' : weight.level;
  return (
    <li class={`level-${level}`}>
      <p class="claim">
        <bdi>{speakerOf(evidence, entity)}</bdi> ({spoken.date(date)}): {fact}
      </p>
      {!(STATEMENTS.has(kind) && reply === undefined) && (
        <p class="reply">{reply === undefined ? words.noReply : words.reply(reply)}</p>
      )}
      {shownFlags(evidence).map((flag) => (
        <p key={flag} class="caveat">
          {flagIn(spoken, flag)}
        </p>
      ))}
      {!uyghurRegion && <p class="caveat">{words.elsewhereReport}</p>}
      {caveat !== undefined && <p class="caveat">{caveat}</p>}
      <p class="quiet">{spoken.together([`${words.confidence[confidence]}.`, `${ageIn(spoken, weight.age)}.`])}</p>
      <Sources sources={sources} />
    </li>
  );
}

function Sources({ sources }: { sources: readonly SourceRef[] }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{words.sources}</summary>
      <ul>
        {sources.map((source) => (
          <li key={`${source.publisher}${source.title}${source.url}`}>
            <bdi>{source.publisher}</bdi>,{' '}
            {source.url === undefined ? <bdi>{source.title}</bdi> : <Link href={source.url} text={source.title} />}
            {source.date !== undefined && `, ${source.date}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All records as a text to paste, claim and reply together, each with its sources. */
export function citationOfEntity(entity: Entity): string {
  const { name } = entity;
  const { listings, evidence } = shownRecords(entity);
  const cite = (sources: readonly SourceRef[]): string[] =>
    sources.map(
      (source) => `  ${[source.publisher, `“${source.title}”`, source.date, source.url].filter(Boolean).join(', ')}`,
    );
  return [
    name,
    ...listings.flatMap(({ list, since, until, caveat, sources }) => [
      [list, since && words.since(since), until && words.until(until)].filter(Boolean).join(', '),
      ...(caveat === undefined ? [] : [caveat]),
      ...cite(sources),
    ]),
    ...evidence.flatMap((each) => [
      `${speakerOf(each, entity)} (${each.date}): ${each.fact}`,
      each.reply === undefined ? words.noReply : words.reply(each.reply),
      ...(each.caveat === undefined ? [] : [each.caveat]),
      ...cite(each.sources),
    ]),
    words.notShownText,
  ].join('\n');
}
