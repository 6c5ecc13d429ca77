import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../../../lib/audit/suppliers/report/write-workbook.ts';
import { readTableFile } from '../../../../lib/audit/suppliers/table/read-table.ts';

it('a workbook comes back as it was written, whatever its cells hold', async () => {
  // Cells as a table keeps them: trimmed, without signs that XML forbids.
  const cell = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => `x${text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')}x`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1 }), async (rows) => {
      expect((await readTableFile(await writeWorkbook('List', rows))).rows).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

it('its archive is sound for other programs, and the same cells give the same bytes', async () => {
  const rows = [['Supplier'], ['=1+1'], ['& < > " 纺织']];
  const bytes = new Uint8Array(await (await writeWorkbook('List & more', rows)).arrayBuffer());
  expect(new Uint8Array(await (await writeWorkbook('List & more', rows)).arrayBuffer())).toEqual(bytes);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toHaveLength(5);
  // The checksum in the first part's own header, 14 bytes from the start of the file.
  const stated = new DataView(bytes.buffer).getUint32(14, true);
  expect(stated).toBe(crc32(parts['[Content_Types].xml'] ?? ''));
});

it('a cell that looks like a formula is stored as text', async () => {
  const { rows } = await readTableFile(await writeWorkbook('List', [['=HYPERLINK("x")']]));
  expect(rows).toEqual([['=HYPERLINK("x")']]);
});
