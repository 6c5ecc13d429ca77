import { expect, it } from 'vitest';
import type { EvidenceState } from '../../components/audit/evidence-view.tsx';
import { type EvidenceHost, showCapture } from '../../entrypoints/audit/evidence.ts';
import type { Capture } from '../../lib/audit/evidence/capture.ts';

/** Something that shows, and a capture that comes when it is let. */
function stage() {
  let evidence: EvidenceState | undefined;
  const host: EvidenceHost = {
    get evidence() {
      return evidence;
    },
    showEvidence: (next) => {
      evidence = next;
    },
  };
  const capture = () => {
    let come: (made: Capture) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const promise = new Promise<Capture>((made, failed) => {
      come = made;
      fail = failed;
    });
    return { take: () => promise, comes: () => come({} as Capture), fails: () => fail(new Error('No such tab')) };
  };
  return { host, capture };
}

it('shows a capture when it is there', async () => {
  const { host, capture } = stage();
  const one = capture();
  const shown = showCapture(host, 'https://shop.example/1', one.take);
  expect(host.evidence).toEqual({ kind: 'capturing', url: 'https://shop.example/1' });
  one.comes();
  await shown;
  expect(host.evidence?.kind).toBe('captured');
});

it('stays closed where it was closed before the capture came, or failed', async () => {
  const { host, capture } = stage();
  for (const end of ['comes', 'fails'] as const) {
    const one = capture();
    const shown = showCapture(host, 'https://shop.example/1', one.take);
    host.showEvidence(undefined);
    one[end]();
    await shown;
    expect(host.evidence).toBeUndefined();
  }
});

it('shows the page asked for last, whichever is captured first', async () => {
  const { host, capture } = stage();
  const [one, two] = [capture(), capture()];
  const first = showCapture(host, 'https://shop.example/1', one.take);
  const second = showCapture(host, 'https://shop.example/2', two.take);
  two.fails();
  await second;
  one.comes();
  await first;
  expect(host.evidence).toMatchObject({ kind: 'failed' });
});
