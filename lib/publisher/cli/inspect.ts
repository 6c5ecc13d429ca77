import { manifestIn } from '../feed/read-folder.ts';
import { feedFolder } from './usage.ts';

/** `inspect FEED`: its version, segments, sources, gaps and history, for a person to read. */
export async function inspectCommand([folder]: string[]): Promise<void> {
  const manifest = await manifestIn(feedFolder(folder, 'the feed’s folder'));
  if (manifest === undefined) return;
  const { feed, version, created, expires, records, segments, sources, gaps, changes, withdrawn } = manifest;
  console.log(`“${feed}” version ${version}, made ${created}, answers until ${expires}; ${records} records`);
  for (const { kind, records: count, size, parts, encoding } of segments) {
    const sent = parts.reduce((sum, part) => sum + part.size, 0);
    console.log(`  ${kind}: ${count} records, ${size} bytes, ${sent} sent in ${parts.length} parts (${encoding})`);
  }
  console.log('Sources');
  for (const { name, records: count, retrieved, documentDate, licence, coverage } of sources) {
    const dated = documentDate === undefined ? '' : `, dated ${documentDate}`;
    console.log(`  ${name}: ${count} records, retrieved ${retrieved}${dated}; ${licence}`);
    if (coverage !== undefined) console.log(`    ${coverage}`);
  }
  if (gaps.length > 0) console.log(`Gaps\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  console.log('Changes');
  for (const { version: number, created: at, added, changed, withdrawn: gone } of changes.slice(-10)) {
    console.log(`  ${number} (${at.slice(0, 10)}): ${added} added, ${changed} changed, ${gone} withdrawn`);
  }
  if (withdrawn.length > 0) console.log(`Withdrawn since: ${withdrawn.length} entities`);
}
