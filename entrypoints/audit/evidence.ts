import type { Choices, EvidenceState } from '../../components/audit/evidence-view.tsx';
import type { VerifyState } from '../../components/audit/verify-view.tsx';
import { troubleText } from '../../components/words/trouble.ts';
import type { Capture } from '../../lib/audit/evidence/capture.ts';
import { type Rechecked, recheckPack } from '../../lib/audit/evidence/recheck.ts';
import { verifyPack } from '../../lib/audit/evidence/verify.ts';
import type { Database } from '../../lib/model/database.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { Headers } from './capture-tab.ts';
import { makePack } from './make-pack.ts';

/** Whatever shows how far the making of a pack is. */
export interface EvidenceHost {
  readonly evidence: EvidenceState | undefined;
  showEvidence(evidence: EvidenceState | undefined): void;
}

/** Captures a page and shows what would leave the browser; `capture` is done again where headers are asked for. */
export async function showCapture(
  host: EvidenceHost,
  of: string,
  capture: (headers: Headers) => Promise<Capture>,
  headers: Headers = 'not-recorded',
): Promise<void> {
  // It may ask the browser for leave, so it begins before anything is awaited.
  const captured = capture(headers);
  host.showEvidence({ kind: 'capturing', url: of });
  try {
    host.showEvidence({
      kind: 'captured',
      capture: await captured,
      trouble: '',
      onHeaders: () => void showCapture(host, of, capture, 'recorded'),
    });
  } catch (error) {
    host.showEvidence({ kind: 'failed', message: troubleText(error) });
  }
}

/** Writes the pack in the form the user chose and hands it to the browser as a download. */
export async function savePack(host: EvidenceHost, choices: Choices, database: () => Promise<Database>): Promise<void> {
  const { evidence } = host;
  if (evidence?.kind !== 'captured') return;
  try {
    const { name, bytes, sha256 } = await makePack(evidence.capture, choices, await database());
    saveFile(name, new Blob([bytes as BlobPart], { type: 'application/zip' }));
    host.showEvidence({ ...evidence, trouble: '', saved: { name, sha256 } });
  } catch (error) {
    host.showEvidence({ ...evidence, trouble: troubleText(error) });
  }
}

/**
 * Verifies a pack the user opened and works its verdict out again.
 *
 * @param noted  the SHA-256 noted when the pack was made; empty where the user has none
 */
export async function verifyFile(file: File, noted: string, database: () => Promise<Database>): Promise<VerifyState> {
  try {
    const verified = await verifyPack(new Uint8Array(await file.arrayBuffer()), noted.trim() || undefined);
    const { outcome, files } = verified;
    const rechecked: Rechecked =
      outcome === 'whole' ? await recheckPack(files, await database(), Date.now()) : { kind: 'no-verdict' };
    return { kind: 'verified', name: file.name, verified, rechecked };
  } catch (error) {
    return { kind: 'failed', message: troubleText(error) };
  }
}
