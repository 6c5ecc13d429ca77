import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../../lib/check/check-page.ts';
import { type ReportRow, reportRow } from '../../lib/check/report-row.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import { readPage } from '../../lib/page/read.ts';
import '../../lib/page/site-rules/all-rules.ts';
import '../../lib/page/text/all-packs.ts';
import { parsePage } from './parse-page.ts';
import { addressOf, decodePage, type PageToCheck, readPageBytes } from './saved-page.ts';

/** Checks pages on a DOM library: the same reader, data and method, without a browser. */
export async function openDomChecker(feedFolder: string): Promise<(page: PageToCheck) => Promise<ReportRow>> {
  const database = await openPackaged((path) => openAsBlob(join(feedFolder, path)));
  return async (page) => {
    const html = decodePage(await readPageBytes(page.path));
    const read = readPage(parsePage(html), { url: addressOf(page, html) });
    return reportRow(page.name, read, await checkPage(read, database, Date.now()));
  };
}
