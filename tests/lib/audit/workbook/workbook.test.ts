import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { readTableFile } from '../../../../lib/audit/suppliers/table/read-table.ts';
import { type Cell, writeWorkbook } from '../../../../lib/audit/workbook/workbook.ts';

const written = async (rows: Cell[][]) => {
  const file = await writeWorkbook([{ name: 'Rows', rows }]);
  const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
  return sheet?.data;
};

it('a workbook gives back its texts and numbers', async () => {
  const head = ['name', 'rows'];
  const mill = ['Qızıl Gül & "Söhne" <1>', 12];
  expect(await written([head, mill, ['新疆', '']])).toEqual([head, mill, ['新疆', null]]);
});

it('a workbook comes back to our own reader as it was written, whatever its cells hold', async () => {
  // Cells as a table keeps them: trimmed, without what XML forbids or what stands for what could not be read.
  const cell = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => `x${text.replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu, '')}x`);
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      expect((await readTableFile(await writeWorkbook([{ name: 'List', rows: table }]))).rows).toEqual(table);
    }),
    { numRuns: 40 },
  );
});

it('a workbook can be opened although its texts hold what XML cannot say', async () => {
  const texts = ['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ufffeb', 'a\u{10fffe}b', 'a\ud800b', 'a\udfffb'];
  const data = await written([['text'], ...texts.map((text) => [text])]);
  expect(data).toEqual([['text'], ...texts.map(() => ['ab'])]);
});

it('a workbook holds what looks like a formula as text', async () => {
  const formula = '=HYPERLINK("https://evil.example","x")';
  const file = await writeWorkbook([{ name: 'Rows', rows: [['name'], [formula]] }]);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  expect((await written([['name'], [formula]]))?.[1]).toEqual([formula]);
});

it('a text too long for a cell is cut where Excel would cut it', async () => {
  const [cell] = (await written([['text'], ['x'.repeat(40_000)]]))?.[1] ?? [];
  expect(String(cell)).toHaveLength(32_767);
});

it('a number that Excel has no word for is an empty cell', async () => {
  expect((await written([['n'], [Number.NaN, 1.5]]))?.[1]).toEqual([null, 1.5]);
});

it('its archive is sound for other programs, and the same cells give the same bytes', async () => {
  const sheets = [
    { name: 'List & more', rows: [['Supplier'], ['=1+1'], ['& < > " 纺织']] },
    { name: 'Other', rows: [] },
  ];
  const bytes = new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer());
  expect(new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer())).toEqual(bytes);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toHaveLength(7);
  // The checksum in the first part's own header, 14 bytes from the start of the file.
  const stated = new DataView(bytes.buffer).getUint32(14, true);
  expect(stated).toBe(crc32(parts['[Content_Types].xml'] ?? ''));
});
