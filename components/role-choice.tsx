import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { useWords } from './words-context.ts';

const READERS: readonly { role: UserRole; label: MessageKey }[] = [
  { role: 'shopper', label: 'reader_shopper' },
  { role: 'journalist', label: 'reader_journalist' },
  { role: 'buyer', label: 'reader_buyer' },
];

/** Who reads, so that advice and actions fit. */
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
