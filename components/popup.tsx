import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { PopupAnswer } from '../lib/messages.ts';
import type { NotCheckedReason } from '../lib/model/assessment.ts';
import type { Finding } from '../lib/model/finding.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import type { Locator } from '../lib/model/sourced.ts';
import { recommendationsForUser } from '../lib/risk/recommendations.ts';
import { Actions, RoleChoice } from './actions.tsx';
import { DataLine } from './data-line.tsx';
import { FindingCard } from './finding-card.tsx';
import { OtherFeeds } from './other-feeds.tsx';
import { ReadFromPage } from './read-from-page.tsx';
import { RecommendationCard } from './recommendation-card.tsx';
import { RoleRows } from './role-rows.tsx';
import { Verdict } from './verdict.tsx';
import { useWords } from './words-context.ts';

/** What a person can do in the popup. */
export interface PopupEvents {
  onRole: (role: UserRole) => void;
  onShowQuote: (locator: Locator) => void;
  onCheckAgain: () => void;
  /** Saves the verdict with all it rests on as a file of the user's. */
  onSaveRecord: () => void;
  /** Makes an evidence pack of the page, on a page of its own. */
  onEvidence: () => void;
  onCopy: (text: string) => Promise<void>;
  /** Asks the browser for this shop; absent where it cannot be asked for. */
  onAllow?: () => void;
}

/** The popup about one tab. */
export function PopupView({ answer, events }: { answer: PopupAnswer; events: PopupEvents }) {
  const words = useWords();
  const { assessment, page, recommendations, status, userRole, access } = answer;
  const shown = recommendationsForUser(assessment.recommendations, userRole)
    .map(({ number }) => recommendations.find((each) => each.number === number))
    .filter((each) => each !== undefined);
  const title = assessment.notChecked === undefined ? page?.title?.value : undefined;
  return (
    <main>
      <Verdict assessment={assessment} {...(title === undefined ? {} : { title })} />
      {assessment.notChecked !== undefined && <WhatToDo reason={assessment.notChecked} />}
      {assessment.roles.length > 0 && <RoleRows roles={assessment.roles} />}
      {assessment.findings.length > 0 && <Findings findings={assessment.findings} onCopy={events.onCopy} />}
      <OtherFeeds others={answer.others} onCopy={events.onCopy} />
      {page?.kind === 'product' && <ReadFromPage page={page} shop={answer.shop} onShowQuote={events.onShowQuote} />}
      {shown.length > 0 && (
        <section aria-labelledby="recommended">
          <h2 id="recommended">{words.say('recommended_heading')}</h2>
          <RoleChoice userRole={userRole} onRole={events.onRole} />
          <ul class="recommendations">
            {shown.map((recommendation) => (
              <RecommendationCard
                key={recommendation.number}
                recommendation={recommendation}
                status={status}
                userRole={userRole}
              />
            ))}
          </ul>
        </section>
      )}
      {access === 'when-clicked' && events.onAllow !== undefined && (
        <p class="allow">
          {words.say('when_clicked')}{' '}
          <button type="button" onClick={events.onAllow}>
            {words.say('allow_button')}
          </button>
        </p>
      )}
      <Actions
        assessment={assessment}
        page={page}
        onCopy={events.onCopy}
        onCheckAgain={events.onCheckAgain}
        onSaveRecord={events.onSaveRecord}
        onEvidence={events.onEvidence}
      />
      <DataLine assessment={assessment} />
    </main>
  );
}

/** Findings open at once; the weaker and older ones behind them are one click away. */
const OPEN_FINDINGS = 2;

function Findings({ findings, onCopy }: { findings: readonly Finding[]; onCopy: (text: string) => Promise<void> }) {
  const words = useWords();
  const cards = findings.map((finding) => <FindingCard key={finding.id} finding={finding} onCopy={onCopy} />);
  const more = cards.length - OPEN_FINDINGS;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.say('found_heading')}</h2>
      <ul class="findings">{cards.slice(0, OPEN_FINDINGS)}</ul>
      {more > 0 && (
        <details class="more">
          <summary>{words.count('more_findings', more)}</summary>
          <ul class="findings">{cards.slice(OPEN_FINDINGS)}</ul>
        </details>
      )}
    </section>
  );
}

/** What a person can do where nothing was checked. */
const ADVICE: Partial<Record<NotCheckedReason, MessageKey>> = {
  'not-a-product': 'advice_not_a_product',
  'no-permission': 'advice_no_permission',
  unreadable: 'advice_unreadable',
  'data-expired': 'advice_data_expired',
  'no-data': 'advice_no_data',
};

function WhatToDo({ reason }: { reason: NotCheckedReason }) {
  const words = useWords();
  const advice = ADVICE[reason];
  return advice === undefined ? null : <p class="advice">{words.say(advice)}</p>;
}
