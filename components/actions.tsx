import type { ComponentChildren } from 'preact';
import type { Assessment } from '../lib/model/assessment.ts';
import type { ProductPage } from '../lib/model/product-page.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { errorReportOf, letterAsMail, letterTo, summaryOf } from './citation.ts';
import { CopyButton } from './finding-card.tsx';
import { useWords } from './words-context.ts';

/** What can be done in the popup beside reading it. */
export interface ActionEvents {
  onCopy: (text: string) => Promise<void>;
  onCheckAgain: () => void;
  /** Saves the verdict with all it rests on as a file of the user's. */
  onSaveRecord: () => void;
  /** Makes an evidence pack of the page, on a page of its own. */
  onEvidence: () => void;
}

type Action = 'write' | 'copy-letter' | 'copy-result' | 'evidence' | 'record' | 'report' | 'again' | 'suppliers';

/** What stands first for each kind of reader; everything else is one click away. */
const FIRST: Record<UserRole, readonly Action[]> = {
  shopper: ['write', 'copy-letter', 'copy-result'],
  journalist: ['copy-result', 'evidence', 'record'],
  buyer: ['write', 'record', 'evidence', 'suppliers'],
};

const ALL: readonly Action[] = [
  'write',
  'copy-letter',
  'copy-result',
  'evidence',
  'record',
  'report',
  'again',
  'suppliers',
];

/** Which actions there are for a verdict: a letter needs a product, an error report something to report. */
function possible(action: Action, { findings, notChecked }: Assessment, page: ProductPage | undefined): boolean {
  if (action === 'write' || action === 'copy-letter' || action === 'record') return page?.kind === 'product';
  if (action === 'report') return findings.length > 0;
  return action !== 'evidence' || notChecked !== 'no-permission';
}

/** What can be done with a verdict. Everything is copied or opened in the user's own programs; nothing is sent by us. */
export function Actions(props: {
  assessment: Assessment;
  page: ProductPage | undefined;
  userRole: UserRole;
  events: ActionEvents;
}) {
  const { assessment, page, userRole, events } = props;
  const words = useWords();
  const there = ALL.filter((action) => possible(action, assessment, page));
  const first = FIRST[userRole].filter((action) => there.includes(action));
  const others = there.filter((action) => !first.includes(action));
  const draw = (action: Action) => <ActionButton key={action} action={action} {...{ assessment, page, events }} />;
  // Without a product there is little to do, and nothing to choose between.
  if (first.length === 0 || page?.kind !== 'product') return <div class="actions">{there.map(draw)}</div>;
  return (
    <>
      <div class="actions">{first.map(draw)}</div>
      {first.includes('write') && <p class="quiet">{words.say('ask_brand_note')}</p>}
      <details>
        <summary>{words.say('act_more')}</summary>
        <div class="actions">{others.map(draw)}</div>
      </details>
    </>
  );
}

function ActionButton(props: {
  action: Action;
  assessment: Assessment;
  page: ProductPage | undefined;
  events: ActionEvents;
}) {
  const { action, assessment, page, events } = props;
  const words = useWords();
  switch (action) {
    case 'write':
      return page === undefined ? null : (
        <a class="button" href={letterAsMail(words, page)} rel="noopener">
          {words.say('ask_brand')}
        </a>
      );
    case 'copy-letter':
      return page === undefined ? null : (
        <CopyButton label={words.say('copy_letter')} text={letterTo(words, page)} onCopy={events.onCopy} />
      );
    case 'copy-result':
      return (
        <CopyButton label={words.say('copy_result')} text={summaryOf(words, assessment, page)} onCopy={events.onCopy} />
      );
    case 'report':
      return (
        <CopyButton label={words.say('copy_report')} text={errorReportOf(words, assessment)} onCopy={events.onCopy} />
      );
    case 'evidence':
      return <Plain onClick={events.onEvidence}>{words.say('audit_evidence')}</Plain>;
    case 'record':
      return <Plain onClick={events.onSaveRecord}>{words.say('save_record')}</Plain>;
    case 'again':
      return <Plain onClick={events.onCheckAgain}>{words.say('read_again')}</Plain>;
    case 'suppliers':
      return (
        <a class="button" href="/suppliers.html" target="_blank" rel="noopener">
          {words.say('suppliers_link')}
        </a>
      );
  }
}

function Plain({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  );
}
