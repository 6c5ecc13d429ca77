import { type Table, type TableChoice, TableRefusedError } from '../../lib/audit/suppliers/table/table.ts';
import scriptUrl from './table-worker.ts?worker&url';

/** What is read, and as what a person said it is to be read. */
export interface TableRequest {
  from: Blob | string;
  choice: TableChoice;
}
/** What comes back: a table, or why there is none; an error's class does not outlive the way from thread to thread. */
export type TableReply = { table: Table } | { refused: string } | { failed: string };

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

/** Our own script, said to be so to browsers whose policy wants it said (Trusted Types). */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('whence-table', { createScriptURL: () => url });
  return policy === undefined ? url : policy.createScriptURL(url);
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The reading was stopped by the person who began it. */
export class ReadingStoppedError extends Error {
  override readonly name = 'ReadingStoppedError';
}

/**
 * Reads a table in a thread of its own.
 *
 * @throws TableRefusedError
 * @throws ReadingStoppedError
 */
export function readApart(request: TableRequest, signal: AbortSignal): Promise<Table> {
  const worker = new Worker(trusted(scriptUrl), { type: 'module' });
  const read = new Promise<Table>((done, failed) => {
    worker.onmessage = ({ data }: MessageEvent<TableReply>) =>
      'table' in data
        ? done(data.table)
        : failed('refused' in data ? new TableRefusedError(data.refused) : new Error(data.failed));
    worker.onerror = (event) =>
      failed(new Error(`This table could not be read: ${event.message}. Save it as CSV and open that.`));
    signal.addEventListener('abort', () => failed(new ReadingStoppedError('stopped')));
    worker.postMessage(request);
  });
  return read.finally(() => worker.terminate());
}
