// Reads a table away from the page, which stays awake and can stop it: a workbook of 200,000 rows takes a while, and a
// hostile one as long as its author likes.

import { readTableFile, readTableText } from '../../lib/audit/suppliers/table/read-table.ts';
import { TableRefusedError } from '../../lib/audit/suppliers/table/table.ts';
import { messageOf } from '../../lib/message-of.ts';
import type { TableReply, TableRequest } from './read-apart.ts';

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  const { from, choice } = data;
  const reading =
    typeof from === 'string' ? Promise.resolve().then(() => readTableText(from, choice)) : readTableFile(from, choice);
  reading
    .then(
      (table): TableReply => ({ table }),
      (error: unknown): TableReply =>
        error instanceof TableRefusedError ? { refused: error.reason } : { failed: messageOf(error) },
    )
    .then((reply) => postMessage(reply));
});
