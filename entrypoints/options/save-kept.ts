import { type KeptFile, type KeptProgress, writeKept } from '../../lib/audit/kept/kept-file.ts';
import { openAuditStore } from '../../lib/audit/pages/indexed-db-store.ts';
import { openProjectStore } from '../../lib/audit/projects/open-store.ts';
import { browser } from '../../lib/browser.ts';
import { keptDatabases } from './delete-kept.ts';

/** Everything this browser keeps for Whence as one file; looking for what there is leaves no trace. */
export async function keptAsFile(onProgress: (progress: KeptProgress) => void): Promise<KeptFile> {
  const there = new Set(await keptDatabases());
  const [settings, audits, projects] = await Promise.all([
    browser.storage.local.get(null),
    there.has('whence-audits') ? openAuditStore() : undefined,
    there.has('whence-projects') ? openProjectStore() : undefined,
  ]);
  try {
    const { version } = browser.runtime.getManifest();
    return await writeKept({ settings, audits, projects, extension: version, now: Date.now() }, onProgress);
  } finally {
    audits?.close();
    projects?.close();
  }
}
