import type { Choices } from '../../components/audit/evidence-view.tsx';
import type { VerifyState } from '../../components/audit/verify-view.tsx';
import { type Rechecked, recheckPack } from '../../lib/audit/evidence/recheck.ts';
import { verifyPack } from '../../lib/audit/evidence/verify.ts';
import type { Database } from '../../lib/model/database.ts';
import { captureTab } from './capture-tab.ts';
import { makePack } from './make-pack.ts';
import { saveFile } from './save-file.ts';
import type { Workbench } from './workbench.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Captures a page of an audit and shows what would leave the browser. */
export async function captureRow(bench: Workbench, url: string): Promise<void> {
  bench.showEvidence({ kind: 'capturing', url });
  try {
    bench.showEvidence({ kind: 'captured', capture: await captureTab(url), trouble: '' });
  } catch (error) {
    bench.showEvidence({ kind: 'failed', message: messageOf(error) });
  }
}

/** Writes the pack in the form the user chose and hands it to the browser as a download. */
export async function savePack(bench: Workbench, choices: Choices, database: () => Promise<Database>): Promise<void> {
  const { evidence } = bench.state;
  if (evidence?.kind !== 'captured') return;
  try {
    const { name, bytes, sha256 } = await makePack(evidence.capture, choices, await database());
    saveFile(name, new Blob([bytes as BlobPart], { type: 'application/zip' }));
    bench.showEvidence({ ...evidence, trouble: '', saved: { name, sha256 } });
  } catch (error) {
    bench.showEvidence({ ...evidence, trouble: messageOf(error) });
  }
}

/** Verifies a pack the user opened and works its verdict out again. */
export async function verifyFile(file: File, database: () => Promise<Database>): Promise<VerifyState> {
  try {
    const verified = await verifyPack(new Uint8Array(await file.arrayBuffer()));
    const { outcome, files } = verified;
    const rechecked: Rechecked =
      outcome === 'whole' ? await recheckPack(files, await database(), Date.now()) : { kind: 'no-verdict' };
    return { kind: 'verified', name: file.name, verified, rechecked };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}
