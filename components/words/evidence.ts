import type { PrivateKind } from '../../lib/audit/evidence/capture.ts';
import type { Exchange } from '../../lib/audit/evidence/exchange.ts';
import type { Rechecked } from '../../lib/audit/evidence/recheck.ts';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { PageKind } from '../../lib/model/product-page.ts';
import { useWords } from '../words-context.ts';

const OFFERED: Record<PrivateKind, MessageKey> = {
  email: 'evidence_private_email',
  account: 'evidence_private_account',
  address: 'evidence_private_address',
  basket: 'evidence_private_basket',
  greeting: 'evidence_private_greeting',
  field: 'evidence_private_field',
};

const KINDS: Record<PageKind, MessageKey> = {
  product: 'evidence_kind_product',
  listing: 'evidence_kind_listing',
  other: 'evidence_kind_no_product',
};

/** What working a verdict out again came to. */
function outcomeOfRecheck(rechecked: Rechecked): MessageKey {
  if (rechecked.kind === 'no-verdict') return 'evidence_no_verdict';
  if (rechecked.kind === 'same-data')
    return rechecked.record === 'same' ? 'evidence_same_record' : 'evidence_other_record';
  return rechecked.lines.length === 0 ? 'evidence_same_verdict' : 'evidence_different';
}

/** The sentences about evidence packs that depend on a value. */
export function evidenceWords(words: Words) {
  return {
    say: words.say,
    kind: (kind: PageKind | undefined) => words.say(kind === undefined ? 'evidence_kind_unreadable' : KINDS[kind]),
    units: (units: number) => words.say('evidence_kilobytes', { size: Math.ceil(units / 1000) }),
    headers: (exchanges: readonly Exchange[]) =>
      words.say('evidence_headers_seen', { n: exchanges.reduce((sum, { headers }) => sum + headers.length, 0) }),
    offered: (kind: PrivateKind) => words.say(OFFERED[kind]),
    picture: (boxes: number) => words.count('evidence_picture', boxes),
    outcome: (outcome: 'whole' | 'altered', name: string) =>
      words.say(outcome === 'whole' ? 'evidence_whole' : 'evidence_altered', { name }),
    rechecked: (rechecked: Rechecked) => words.say(outcomeOfRecheck(rechecked)),
  };
}

/** The sentences about evidence packs in the language of the screen. */
export const useEvidenceWords = () => evidenceWords(useWords());
