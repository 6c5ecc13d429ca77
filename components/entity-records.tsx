import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { Entity, Evidence, Listing } from '../lib/model/entity.ts';
import type { Confidence, SourceRef } from '../lib/model/source-ref.ts';
import { shownFlags, weigh } from '../lib/risk/evidence.ts';
import { ageIn, flagIn } from '../lib/risk/wording/in-words.ts';
import { DataText } from './data-text.tsx';
import { datesOf, isStatement, speakerOf } from './entity-text.ts';
import { LevelMark } from './level-mark.tsx';
import { SourceLine } from './source-line.tsx';
import { useWords } from './words-context.ts';

/** How well a record is established, in words. */
export const CONFIDENCE: Record<Confidence, MessageKey> = {
  two_sources: 'entity_two_sources',
  one_source: 'entity_one_source',
  unsourced: 'entity_unsourced',
};

/** One entry of one official list. */
export function ListingItem({ listing }: { listing: Listing }) {
  const words = useWords();
  const { list, basis, about, until, caveat, uyghurRegion, confidence, sources } = listing;
  const level = until === undefined ? 'listed' : 'context';
  return (
    <li class={`level-${level}`}>
      <p class="claim">
        <LevelMark level={level} size={14} /> <bdi>{list}</bdi>
      </p>
      {datesOf(words, listing).map((date) => (
        <p key={date} class="quiet">
          {date}
        </p>
      ))}
      {[basis, about].map(
        (text) =>
          text !== undefined && (
            <p key={text}>
              <DataText text={text} />
            </p>
          ),
      )}
      {!uyghurRegion && <p class="caveat">{words.say('entry_elsewhere')}</p>}
      {caveat !== undefined && (
        <p class="caveat">
          <DataText text={caveat} />
        </p>
      )}
      <p class="quiet">{words.say(CONFIDENCE[confidence])}</p>
      <Sources sources={sources} />
    </li>
  );
}

/** One report, statement or ruling, with its reply as large as the claim. */
export function EvidenceItem({ evidence, entity, day }: { evidence: Evidence; entity: Entity; day: string }) {
  const words = useWords();
  const { fact, date, reply, caveat, uyghurRegion, confidence, sources } = evidence;
  const weight = weigh(evidence, entity, day);
  const level = confidence === 'unsourced' || isStatement(evidence) ? 'context' : weight.level;
  return (
    <li class={`level-${level}`}>
      <p class="byline">
        <LevelMark level={level} size={14} /> <bdi>{speakerOf(evidence, entity)}</bdi>
        {' · '}
        <time dateTime={date}>{words.date(date)}</time>
      </p>
      <p class="claim">
        <DataText text={fact} />
      </p>
      {!(isStatement(evidence) && reply === undefined) && (
        <p class="reply" dir="auto">
          {reply === undefined ? words.say('entity_no_reply') : words.say('reply_given', { reply })}
        </p>
      )}
      {shownFlags(evidence).map((flag) => (
        <p key={flag} class="caveat">
          {flagIn(words, flag)}
        </p>
      ))}
      {!uyghurRegion && <p class="caveat">{words.say('record_elsewhere')}</p>}
      {caveat !== undefined && (
        <p class="caveat">
          <DataText text={caveat} />
        </p>
      )}
      <p class="quiet">{words.together([`${words.say(CONFIDENCE[confidence])}.`, `${ageIn(words, weight.age)}.`])}</p>
      <Sources sources={sources} />
    </li>
  );
}

/** Where a record stands, unfolded on demand. */
export function Sources({ sources }: { sources: readonly SourceRef[] }) {
  const words = useWords();
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{words.say('entity_sources')}</summary>
      <ul>
        {sources.map((source) => (
          <SourceLine key={`${source.publisher}${source.title}${source.url}`} source={source} />
        ))}
      </ul>
    </details>
  );
}
