import { mkdtempSync, openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Capture } from '../../../../lib/audit/evidence/capture.ts';
import { copyDocument, newLimits, noteLimits } from '../../../../lib/audit/evidence/copy-document.ts';
import { offeredTexts } from '../../../../lib/audit/evidence/private-text.ts';
import { openPackaged } from '../../../../lib/feed/packaged.ts';
import type { Database } from '../../../../lib/model/database.ts';
import { readPage } from '../../../../lib/page/read.ts';
import { packStarter } from '../../../../lib/publisher/pack-starter.ts';

export const NOW = Date.parse('2026-11-24T10:15:00Z');
export const ADDRESS = 'https://shop.example/p/1';

/** The smallest PNG there is: one pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'),
);

export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

/** A capture of a page given as HTML, as a browser would make it. */
export function captureOf(html: string, changes: Partial<Capture> = {}): Capture {
  const document = documentOf(html);
  const limits = newLimits();
  const page = readPage(document, { url: ADDRESS });
  return {
    asked: ADDRESS,
    taken: new Date(NOW).toISOString(),
    copy: {
      url: ADDRESS,
      title: document.title,
      html: copyDocument(document, limits),
      answer: { status: 200, contentType: 'text/html' },
      view: { width: 1280, height: 720, scale: 2 },
      places: [{ text: 'Hello, Jane Doe', x: 10, y: 20, width: 100, height: 16 }],
      offered: offeredTexts(document),
      limits: noteLimits(limits),
    },
    page,
    picture: { kind: 'png', bytes: PIXEL },
    browser: 'Example Browser 1.0',
    extension: '0.1.0',
    ...changes,
  };
}

export async function starterDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-evidence-'));
  await packStarter(folder);
  return openPackaged((name) => openAsBlob(join(folder, name)));
}
