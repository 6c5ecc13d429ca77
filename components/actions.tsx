import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { Assessment } from '../lib/model/assessment.ts';
import type { ProductPage } from '../lib/model/product-page.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { errorReportOf, letterTo, summaryOf } from './citation.ts';
import { CopyButton } from './finding-card.tsx';
import { useWords } from './words-context.ts';

const READERS: readonly { role: UserRole; label: MessageKey }[] = [
  { role: 'shopper', label: 'reader_shopper' },
  { role: 'journalist', label: 'reader_journalist' },
  { role: 'buyer', label: 'reader_buyer' },
];

/** Who reads, so that advice fits. */
export function RoleChoice({ userRole, onRole }: { userRole: UserRole; onRole: (role: UserRole) => void }) {
  const words = useWords();
  return (
    <fieldset class="role-choice">
      <legend>{words.say('reader_legend')}</legend>
      {READERS.map(({ role, label }) => (
        <label key={role}>
          <input type="radio" name="role" value={role} checked={role === userRole} onChange={() => onRole(role)} />
          <span>{words.say(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be done with a verdict. Everything is copied or opened in the user's own programs; nothing is sent by us. */
export function Actions(props: {
  assessment: Assessment;
  page: ProductPage | undefined;
  onCopy: (text: string) => Promise<void>;
  onCheckAgain: () => void;
  onSaveRecord: () => void;
  onEvidence: () => void;
}) {
  const words = useWords();
  const { assessment, page, onCopy, onCheckAgain, onSaveRecord, onEvidence } = props;
  return (
    <div class="actions">
      {page?.kind === 'product' && (
        <CopyButton label={words.say('copy_letter')} text={letterTo(words, page)} onCopy={onCopy} />
      )}
      <CopyButton label={words.say('copy_result')} text={summaryOf(words, assessment, page)} onCopy={onCopy} />
      {assessment.findings.length > 0 && (
        <CopyButton label={words.say('copy_report')} text={errorReportOf(words, assessment)} onCopy={onCopy} />
      )}
      {page?.kind === 'product' && (
        <button type="button" onClick={onSaveRecord}>
          {words.say('save_record')}
        </button>
      )}
      {assessment.notChecked !== 'no-permission' && (
        <button type="button" onClick={onEvidence}>
          {words.say('audit_evidence')}
        </button>
      )}
      <button type="button" onClick={onCheckAgain}>
        {words.say('read_again')}
      </button>
    </div>
  );
}
