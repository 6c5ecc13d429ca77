import type { Choices } from '../../components/audit/evidence-view.tsx';
import type { Capture } from '../../lib/audit/evidence/capture.ts';
import type { Verdict } from '../../lib/audit/evidence/pack-files.ts';
import { redact, usableTerms } from '../../lib/audit/evidence/redact.ts';
import { type Pack, writeFolder, writeWacz } from '../../lib/audit/evidence/write-pack.ts';
import { recordOf } from '../../lib/check/check-page.ts';
import type { Database } from '../../lib/model/database.ts';
import { METHOD_VERSION } from '../../lib/risk/version.ts';
import { pictureWithout } from './black-out.ts';

/** Writes a pack of a capture as the user wants it. The verdict is worked out on what is left after redaction. */
export async function makePack(capture: Capture, { terms, picture, form }: Choices, database: Database): Promise<Pack> {
  const usable = usableTerms(terms);
  const clean = { ...redact(capture, usable), picture: await pictureWithout(capture, usable, picture) };
  const { page } = clean;
  const verdict: Verdict = {
    ...(page?.kind === 'product' ? { record: await recordOf(page, database, Date.parse(capture.taken)) } : {}),
    data: await database.stamp(),
    method: METHOD_VERSION,
  };
  return form === 'wacz' ? writeWacz(clean, verdict, usable.length) : writeFolder(clean, verdict, usable.length);
}
