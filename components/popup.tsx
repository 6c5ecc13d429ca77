import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { PopupAnswer } from '../lib/messages.ts';
import type { NotCheckedReason } from '../lib/model/assessment.ts';
import type { Finding } from '../lib/model/finding.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import type { Locator } from '../lib/model/sourced.ts';
import { type ActionEvents, Actions } from './actions.tsx';
import { DataLine } from './data-line.tsx';
import { FindingCard } from './finding-card.tsx';
import { OtherFeeds } from './other-feeds.tsx';
import { type ReachEvents, ReachOfShop } from './reach-of-shop.tsx';
import { ReadFromPage } from './read-from-page.tsx';
import { Recommended } from './recommended.tsx';
import { RoleChoice } from './role-choice.tsx';
import { RoleRows } from './role-rows.tsx';
import { Verdict } from './verdict.tsx';
import { useWords } from './words-context.ts';

/** What a person can do in the popup. */
export interface PopupEvents extends ActionEvents, ReachEvents {
  onRole: (role: UserRole) => void;
  onShowQuote: (locator: Locator) => void;
}

/** The verdict alone, drawn before the rest of the answer is there. */
export type FirstAnswer = Pick<PopupAnswer, 'assessment' | 'page'>;

/** How much of it: the verdict and who it is about, or what was found as well. */
export type FirstPart = 'verdict' | 'findings';

/** What of the popup is drawn first. */
export function FirstView(props: { answer: FirstAnswer; part: FirstPart; onCopy: PopupEvents['onCopy'] }) {
  const { answer, part, onCopy } = props;
  return (
    <main aria-busy="true">
      <VerdictOf answer={answer} />
      <Roles answer={answer} />
      {part === 'findings' && <Found answer={answer} onCopy={onCopy} />}
    </main>
  );
}

/** What stands there while a page is read for the first time: nothing of the page before it. */
export function ReadingView() {
  const words = useWords();
  return (
    <main aria-busy="true">
      <div class="reading" role="status">
        <h1 class="quiet">{words.say('reading_page')}</h1>
      </div>
    </main>
  );
}

/** The popup about one tab. */
export function PopupView({ answer, events }: { answer: PopupAnswer; events: PopupEvents }) {
  const words = useWords();
  const { assessment, page, userRole } = answer;
  const product = page?.kind === 'product' ? page : undefined;
  return (
    <main>
      <VerdictOf answer={answer} button={answer.button} />
      {assessment.notChecked !== undefined && <WhatToDo reason={assessment.notChecked} />}
      <Roles answer={answer} />
      <Found answer={answer} onCopy={events.onCopy} />
      <OtherFeeds others={answer.others} onCopy={events.onCopy} />
      {product !== undefined && <ReadFromPage page={product} shop={answer.shop} onShowQuote={events.onShowQuote} />}
      <section aria-labelledby="act">
        <h2 id="act">{words.say('act_heading')}</h2>
        {product !== undefined && <RoleChoice userRole={userRole} onRole={events.onRole} />}
        <Actions assessment={assessment} page={page} userRole={userRole} events={events} />
      </section>
      <Recommended answer={answer} />
      <ReachOfShop answer={answer} events={events} />
      <DataLine assessment={assessment} />
    </main>
  );
}

function VerdictOf({ answer, button }: { answer: FirstAnswer; button?: PopupAnswer['button'] }) {
  const { assessment, page } = answer;
  const title = assessment.notChecked === undefined ? page?.title?.value : undefined;
  return (
    <Verdict
      assessment={assessment}
      {...(title === undefined ? {} : { title })}
      {...(button === undefined ? {} : { button })}
    />
  );
}

const Roles = ({ answer: { assessment } }: { answer: FirstAnswer }) =>
  assessment.roles.length > 0 ? <RoleRows roles={assessment.roles} /> : null;

const Found = ({ answer: { assessment }, onCopy }: { answer: FirstAnswer; onCopy: PopupEvents['onCopy'] }) =>
  assessment.findings.length > 0 ? <Findings findings={assessment.findings} onCopy={onCopy} /> : null;

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
