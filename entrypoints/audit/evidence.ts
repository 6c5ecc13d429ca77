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
  const capturing: EvidenceState = { kind: 'capturing', url: of };
  host.showEvidence(capturing);
  const next = await captured.then(
    (made): EvidenceState => ({
      kind: 'captured',
      capture: made,
      trouble: '',
      onHeaders: () => void showCapture(host, of, capture, 'recorded'),
    }),
    (error: unknown): EvidenceState => ({ kind: 'failed', message: troubleText(error) }),
  );
  // It may have been closed meanwhile, or another page be captured.
  if (host.evidence === capturing) host.showEvidence(next);
}

/** Writes the pack in the form the user chose and hands it to the browser as a download. */
export async function savePack(host: EvidenceHost, choices: Choices, database: () => Promise<Database>): Promise<void> {
  const { evidence } = host;
  if (evidence?.kind !== 'captured') return;
  const show = (change: { trouble: string; saved?: { name: string; sha256: string } }): void => {
    if (host.evidence === evidence) host.showEvidence({ ...evidence, ...change });
  };
  try {
    const { name, bytes, sha256 } = await makePack(evidence.capture, choices, await database());
    saveFile(name, new Blob([bytes as BlobPart], { type: 'application/zip' }));
    show({ trouble: '', saved: { name, sha256 } });
  } catch (error) {
    show({ trouble: troubleText(error) });
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
