import { type RowFilter, rowsShown } from '../../components/suppliers/row-order.ts';
import type { YentePlan } from '../../components/suppliers/yente-form.tsx';
import { WORDS } from '../../components/words/suppliers.ts';
import type { Result } from '../../lib/audit/suppliers/screening.ts';
import type { SupplierSession } from '../../lib/audit/suppliers/session.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import {
  matchAddress,
  matchRequest,
  readMatches,
  YENTE_BATCH,
  YENTE_MOST_ROWS,
  YenteError,
} from '../../lib/audit/suppliers/yente.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messages.ts';

/** Rows that would be asked about: those shown now that were searched, repeated ones left out. */
function rowsToAsk(session: SupplierSession, filter: RowFilter): Supplier[] {
  const { suppliers, results, review } = session;
  return rowsShown(suppliers, results, review, filter)
    .flatMap((index) => suppliers[index] ?? [])
    .filter(({ n, sameAs }) => sameAs === undefined && results.has(n))
    .slice(0, YENTE_MOST_ROWS);
}

/** What would be sent for the rows shown. @throws YenteError */
export function planFor(session: SupplierSession, filter: RowFilter, address: string, dataset: string): YentePlan {
  const { origin } = matchAddress(address, dataset);
  const suppliers = rowsToAsk(session, filter);
  return { origin, rows: suppliers.length, request: matchRequest(suppliers) };
}

/**
 * Asks the service about the rows shown and lets its candidates into the review.
 *
 * @returns how many candidates came
 * @throws YenteError where the browser or the server refuses; what came before is kept
 */
export async function askYente(
  session: SupplierSession,
  filter: RowFilter,
  { address, dataset }: { address: string; dataset: string },
  onProgress: (done: number) => void,
): Promise<number> {
  const { origin, protocol, hostname } = matchAddress(address, dataset);
  // The browser's question must follow the click directly, before anything is awaited.
  const granted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  if (!granted) throw new YenteError(WORDS.yenteRefused);
  const suppliers = rowsToAsk(session, filter);
  let asked = 0;
  let candidates = 0;
  try {
    for (let from = 0; from < suppliers.length; from += YENTE_BATCH) {
      const batch = suppliers.slice(from, from + YENTE_BATCH);
      const body = JSON.stringify(matchRequest(batch));
      asked += batch.length;
      const { answer } = await send('suppliers:ask-yente', { address, dataset, body });
      const results = [...readMatches(answer, batch)].flatMap(([n, found]) => {
        const result = session.results.get(n);
        candidates += found.length;
        return result === undefined ? [] : [withCandidates(result, found)];
      });
      session.addResults(results, []);
      onProgress(asked);
    }
  } finally {
    // What left the browser is recorded, also where the answer was refused.
    if (asked > 0) {
      const at = new Date().toISOString();
      session.change({ opinions: [...session.settings.opinions, { at, origin, dataset, rows: asked, candidates }] });
    }
    await session.save();
  }
  return candidates;
}

function withCandidates(result: Result, found: Result['candidates']): Result {
  const own = result.candidates.filter(({ source }) => source === 'whence');
  return { ...result, candidates: [...own, ...found].slice(0, 40) };
}
