import type { Assessment } from '../lib/model/assessment.ts';
import type { ProductPage } from '../lib/model/product-page.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { letterTo, summaryOf } from './citation.ts';
import { CopyButton } from './finding-card.tsx';

const ROLES: readonly { role: UserRole; label: string }[] = [
  { role: 'shopper', label: 'Shopper' },
  { role: 'journalist', label: 'Journalist' },
  { role: 'buyer', label: 'Buyer' },
];

/** Who reads, so that advice fits. */
export function RoleChoice({ userRole, onRole }: { userRole: UserRole; onRole: (role: UserRole) => void }) {
  return (
    <fieldset class="role-choice">
      <legend>I am a</legend>
      {ROLES.map(({ role, label }) => (
        <label key={role}>
          <input type="radio" name="role" value={role} checked={role === userRole} onChange={() => onRole(role)} />
          <span>{label}</span>
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
}) {
  const { assessment, page, onCopy, onCheckAgain, onSaveRecord } = props;
  const report = [
    'Report of an error in Whence. Please say what is wrong and how you know:',
    '',
    ...assessment.findings.map(({ id, subject }) => `- ${subject} (${id})`),
    `Data ${assessment.data.version}, method ${assessment.method}`,
  ].join('\n');
  return (
    <div class="actions">
      {page?.kind === 'product' && (
        <CopyButton label="Copy a letter to the brand" text={letterTo(page)} onCopy={onCopy} />
      )}
      <CopyButton label="Copy this result" text={summaryOf(assessment, page)} onCopy={onCopy} />
      {assessment.findings.length > 0 && <CopyButton label="Copy an error report" text={report} onCopy={onCopy} />}
      {page?.kind === 'product' && (
        <button type="button" onClick={onSaveRecord}>
          Save the record
        </button>
      )}
      <button type="button" onClick={onCheckAgain}>
        Read the page again
      </button>
    </div>
  );
}
