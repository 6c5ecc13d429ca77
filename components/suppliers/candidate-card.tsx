import type { Entry } from '../../lib/audit/suppliers/review.ts';
import type { Candidate, Parts } from '../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { confidenceIn } from '../../lib/risk/wording/in-words.ts';
import { FindingCard } from '../finding-card.tsx';
import { WORDS } from '../words/suppliers.ts';
import { useWords } from '../words-context.ts';

function PartRow(props: {
  part: keyof Parts;
  yours: string | undefined;
  theirs: string | undefined;
  compared: string;
}) {
  return (
    <tr>
      <th scope="row">{WORDS.parts[props.part]}</th>
      <td dir="auto">{props.yours ?? ''}</td>
      <td dir="auto">{props.theirs ?? ''}</td>
      <td>{props.compared}</td>
    </tr>
  );
}

/** Countries by name; the data has their codes. */
const placesOf = (words: Words, codes: string | undefined): string | undefined =>
  codes?.split('; ').map(words.place).join('; ');

/** The row and one party of the data side by side, part by part. */
function PartsTable({ supplier, candidate }: { supplier: Supplier; candidate: Candidate }) {
  const { parts } = candidate;
  const words = useWords();
  return (
    <table class="parts">
      <thead>
        <tr>
          {(['part', 'yours', 'theirs', 'compare'] as const).map((column) => (
            <th key={column} scope="col">
              {WORDS.partsHead[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <PartRow
          part="name"
          yours={candidate.asked}
          theirs={candidate.matchedName}
          compared={WORDS.agreements[parts.name]}
        />
        {(['country', 'number', 'address'] as const).map((part) => (
          <PartRow
            key={part}
            part={part}
            yours={supplier[part]}
            theirs={part === 'country' ? placesOf(words, parts.country.theirs) : parts[part].theirs}
            compared={WORDS.agreements[parts[part].agreement]}
          />
        ))}
      </tbody>
    </table>
  );
}

function Owners({ entity }: { entity: Entity }) {
  if (entity.ownedBy.length === 0) return null;
  return (
    <section>
      <h4>{WORDS.owners}</h4>
      <ul>
        {entity.ownedBy.map(({ entityId, name, sources, confidence }) => (
          <li key={entityId} dir="auto">
            {confidence === 'unsourced'
              ? WORDS.ownerUnsourced(name)
              : WORDS.owner(
                  name,
                  sources
                    .map(({ publisher, title, date }) => [publisher, title, date].filter(Boolean).join(', '))
                    .join('; '),
                )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One candidate of a row: parts, what the data says, owners, and the decision that holds. */
export function CandidateCard(props: {
  supplier: Supplier;
  candidate: Candidate;
  entity: Entity | undefined;
  findings: readonly Finding[];
  decision: Extract<Entry, { kind: 'decide' }> | undefined;
  at: number;
  all: number;
  current: boolean;
  onChoose: () => void;
  onCopy: (text: string) => Promise<void>;
}) {
  const { candidate, entity, findings, decision } = props;
  const words = useWords();
  return (
    <article
      class={props.current ? 'candidate current' : 'candidate'}
      aria-label={WORDS.candidate(props.at, props.all)}
    >
      <h3 dir="auto">
        <button type="button" class="plain" aria-pressed={props.current} onClick={props.onChoose}>
          {props.at}. {candidate.name}
        </button>
      </h3>
      <p class="quiet">
        {confidenceIn(words, candidate.band)}
        {candidate.matchedName !== candidate.name && `, ${WORDS.matchedAs(candidate.matchedName)}`}
      </p>
      {candidate.source === 'yente' && <p class="quiet">{WORDS.fromYente}</p>}
      {candidate.lists !== undefined && candidate.lists.length > 0 && <p>{WORDS.yenteLists(candidate.lists)}</p>}
      <PartsTable supplier={props.supplier} candidate={candidate} />
      {decision !== undefined && (
        <p class="decision">
          <b>{WORDS.decided[decision.verdict]}.</b> {WORDS.decidedBy(decision.reason, decision.initials, decision.at)}
        </p>
      )}
      {entity !== undefined && <Owners entity={entity} />}
      {props.current && entity !== undefined && findings.length === 0 && <p class="quiet">{WORDS.noFindings}</p>}
      {props.current && findings.length > 0 && (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} onCopy={props.onCopy} />
          ))}
        </ul>
      )}
    </article>
  );
}
