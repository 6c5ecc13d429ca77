import type { ComponentChild } from 'preact';
import { FindingCard } from '../../components/finding-card.tsx';
import { LevelMark } from '../../components/level-mark.tsx';
import { LookupView } from '../../components/lookup.tsx';
import { OptionsView } from '../../components/options.tsx';
import { FirstView, type PopupEvents, PopupView, ReadingView } from '../../components/popup.tsx';
import { RecommendationCard } from '../../components/recommendation-card.tsx';
import { RoleChoice } from '../../components/role-choice.tsx';
import { RoleRows } from '../../components/role-rows.tsx';
import { Verdict } from '../../components/verdict.tsx';
import { WelcomeView } from '../../components/welcome.tsx';
import { NO_MUTES } from '../../lib/check/mutes.ts';
import { newFeedState } from '../../lib/feed/feed-state.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { FeedView, PopupAnswer } from '../../lib/messages.ts';
import type { Assessment } from '../../lib/model/assessment.ts';
import type { Finding, Level } from '../../lib/model/finding.ts';
import { levelIn } from '../../lib/risk/wording/in-words.ts';
import { NO_OPTIONS_EVENTS } from '../components/no-events.ts';

/** One component in one state. */
export interface Specimen {
  name: string;
  /** `popup` is as wide as the popup, `page` as wide as a page of its own. */
  width: 'popup' | 'page';
  view: ComponentChild;
}

/** Real answers of the demo shop to show components with; made by the extension's own code from its own data. */
export interface Sample {
  name: string;
  answer: PopupAnswer;
}

const LEVELS: readonly Level[] = ['listed', 'documented', 'stated', 'context', 'nothing-found', 'not-checked'];
const nothing = (): void => {};
const copied = async (): Promise<void> => {};
const POPUP_EVENTS: PopupEvents = {
  onRole: nothing,
  onShowQuote: nothing,
  onCheckAgain: nothing,
  onSaveRecord: nothing,
  onEvidence: nothing,
  onOnPage: nothing,
  onAllow: nothing,
  onCopy: copied,
};

const FEED: FeedView = {
  id: 'added-1',
  kind: 'added',
  name: 'Newsroom',
  address: 'https://feed.example/',
  fingerprint: 'ab'.repeat(32),
  state: {
    ...newFeedState(0),
    version: 7,
    created: '2026-11-20T00:00:00Z',
    expires: '2026-11-22T00:00:00Z',
    fault: { fault: 'rollback', message: 'The host serves version 6.' },
    history: [{ at: 0, version: 7, change: { kind: 'counted', added: 12, changed: 0, withdrawn: 1 } }],
  },
  progress: { done: 1000, total: 2000 },
};

/** Every component in every state, from the smallest to whole screens. */
export function specimens(words: Words, samples: readonly Sample[]): Specimen[] {
  const popup = (name: string, view: ComponentChild): Specimen => ({ name, width: 'popup', view });
  const page = (name: string, view: ComponentChild): Specimen => ({ name, width: 'page', view });
  const first = samples[0]?.answer;
  if (first === undefined) throw new Error('The gallery needs a sample.');
  return [
    popup('Marks at 16, 24 and 32 pixels', <Marks words={words} />),
    ...LEVELS.map((level) =>
      popup(
        `Verdict: ${level}`,
        <main>
          <Verdict assessment={at(first.assessment, level)} title="Shirt" />
        </main>,
      ),
    ),
    popup(
      'Verdict: muted',
      <main>
        <Verdict assessment={first.assessment} title="Shirt" button="muted" />
      </main>,
    ),
    popup('Roles', <RoleRows roles={LEVELS.slice(0, 3).map((level, k) => ({ ...ROLES[k % 3], level }) as never)} />),
    ...findingsOf(samples).map(({ kind, finding }) =>
      popup(`Finding: ${kind}`, <ul class="findings">{<FindingCard finding={finding} onCopy={copied} />}</ul>),
    ),
    ...(['shopper', 'journalist', 'buyer'] as const).flatMap((role) => [
      popup(`Reader: ${role}`, <RoleChoice userRole={role} onRole={nothing} />),
      popup(
        `Recommendation for a ${role}`,
        <ul>
          {first.recommendations.slice(25, 26).map((recommendation) => (
            <RecommendationCard
              key={recommendation.number}
              {...{ recommendation, status: first.status, userRole: role }}
            />
          ))}
        </ul>,
      ),
    ]),
    ...samples.map(({ name, answer }) => popup(`Popup: ${name}`, <PopupView answer={answer} events={POPUP_EVENTS} />)),
    popup('Popup: while a page is read', <ReadingView />),
    ...(['verdict', 'findings'] as const).map((part) =>
      popup(`Popup: ${part} drawn first`, <FirstView answer={first} part={part} onCopy={POPUP_EVENTS.onCopy} />),
    ),
    popup(
      'Popup: allowed when clicked',
      <PopupView answer={{ ...first, access: 'when-clicked' }} events={POPUP_EVENTS} />,
    ),
    popup(
      'Popup: shown on pages',
      <PopupView answer={{ ...first, onPage: 'shown', button: 'muted' }} events={POPUP_EVENTS} />,
    ),
    ...(['clicked', 'known', 'every'] as const).map((reach) =>
      page(
        `Welcome: ${reach}`,
        <WelcomeView reach={reach} shops={547} answer={reach === 'known' ? 'refused' : 'as-asked'} onReach={nothing} />,
      ),
    ),
    page('Look-up: empty', <LookupView text="" state={{ kind: 'empty' }} onType={nothing} />),
    page('Look-up: searching', <LookupView text="H" state={{ kind: 'searching' }} onType={nothing} />),
    page(
      'Look-up: none',
      <LookupView text="No" state={{ kind: 'found', text: 'No', matches: [], date: '2026' }} onType={nothing} />,
    ),
    ...(
      [
        ['idle', { kind: 'idle' }],
        ['asked', { kind: 'under-way', done: 1200, total: 4000 }],
        ['done', { kind: 'saved', left: ['Spring list'] }],
        ['partly', { kind: 'failed', message: 'The disk is full.' }],
      ] as const
    ).map(([wipe, saving]) =>
      page(
        `Options: ${wipe}`,
        <OptionsView
          state={{
            language: 'browser',
            role: 'buyer',
            origins: wipe === 'idle' ? [] : ['https://*/*'],
            mutes: wipe === 'idle' ? NO_MUTES : { brands: ['acme'], hosts: ['shop.example'], levels: ['context'] },
            onPage: wipe === 'idle' ? [] : ['shop.example'],
            feeds: wipe === 'idle' ? [] : [FEED],
            used: 216_000,
            wipe,
            saving,
            now: Date.parse('2026-11-24'),
          }}
          events={NO_OPTIONS_EVENTS}
        />,
      ),
    ),
  ];
}

const ROLES = [
  { role: 'brand', name: { kind: 'stated', name: 'Harbour & Finch' } },
  { role: 'manufacturer', name: { kind: 'stated', name: 'Guangdong Esquel Textile Co., Ltd.' } },
  { role: 'seller', name: { kind: 'not-stated' } },
] as const;

function at(assessment: Assessment, level: Level): Assessment {
  const { notChecked: _, ...rest } = assessment;
  return { ...rest, level, ...(level === 'not-checked' ? { notChecked: 'not-a-product' as const } : {}) };
}

/** One finding of each kind that the samples hold. */
function findingsOf(samples: readonly Sample[]): { kind: string; finding: Finding }[] {
  const all = samples.flatMap(({ answer }) => answer.assessment.findings);
  return [...new Map(all.map((finding) => [finding.kind, finding]))].map(([kind, finding]) => ({ kind, finding }));
}

function Marks({ words }: { words: Words }) {
  return (
    <ul>
      {LEVELS.map((level) => (
        <li key={level} class={`level-${level}`}>
          <LevelMark level={level} /> <LevelMark level={level} size={24} /> <LevelMark level={level} size={32} />{' '}
          {levelIn(words, level)}
        </li>
      ))}
    </ul>
  );
}
