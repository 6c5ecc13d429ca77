import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../../lib/audit/suppliers/table/read-table.ts';
import { readZip } from '../../../../lib/audit/suppliers/table/read-zip.ts';
import { TableRefusedError } from '../../../../lib/audit/suppliers/table/table.ts';

interface Part {
  name: string;
  content: string | Uint8Array;
  /** What the archive says the part unpacks to, where it lies. */
  says?: number;
  flags?: number;
}

/** A zip as an attacker would build it: any name, any stated size. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, says, flags = 0 } of parts) {
    const raw = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(raw);
    const size = says ?? raw.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WORKBOOK = `<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const sheet = (cells: string) => `<worksheet ${NS}><sheetData>${cells}</sheetData></worksheet>`;
const row = (cells: string) => `<row r="1">${cells}</row>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const book = (xml: string, more: readonly Part[] = []): Blob =>
  new Blob([
    zipOf([
      { name: 'xl/workbook.xml', content: WORKBOOK },
      { name: 'xl/_rels/workbook.xml.rels', content: RELS },
      { name: 'xl/worksheets/sheet1.xml', content: xml },
      ...more,
    ]) as BlobPart,
  ]);

describe('a workbook built by hand', () => {
  it('is read where there is nothing wrong with it', async () => {
    const { rows } = await readTableFile(book(sheet(row(cell('A1', 'Made Up Mill') + cell('B1', 'China')))));
    expect(rows).toEqual([['Made Up Mill', 'China']]);
  });

  const entity = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
  it.each([
    ['says it unpacks to gigabytes', book(sheet(''), [{ name: 'xl/media.xml', content: 'x', says: 0xfffffff0 }])],
    [
      'unpacks to more than it says',
      book(sheet(''), [{ name: 'xl/styles.xml', content: new Uint8Array(50_000_000), says: 1000 }]),
    ],
    ['unpacks to less than it says', book(sheet(''), [{ name: 'xl/styles.xml', content: 'x', says: 1000 }])],
    [
      'has thousands of parts',
      book(
        sheet(''),
        Array.from({ length: 3000 }, (_, at) => ({ name: `p${at}`, content: '' })),
      ),
    ],
    ['has one part twice', book(sheet(''), [{ name: 'xl/worksheets/sheet1.xml', content: sheet('') }])],
    ['is under a password', book(sheet(''), [{ name: 'xl/styles.xml', content: '<a/>', flags: 1 }])],
    ['places a cell in the last column', book(sheet(row(cell('XFD1', 'far'))))],
    ['places a cell in the last row', book(sheet(`<row r="1048576">${cell('A1048576', 'far')}</row>`))],
    ['places a cell in a column with a made-up name', book(sheet(row(cell('sheeA2', 'far'))))],
    ['places a cell twice, in words that run together', book(sheet(row('<c r="A1"r="XFD1"><v>1</v></c>')))],
    ['hides an address behind a sign that ends nothing', book(sheet(row('<c s="<" r="XFD1"><v>1</v></c>')))],
    ['places a far cell by single quotes', book(sheet(row("<c r = 'XFD1'><v>1</v></c>")))],
    ['declares entities in a sheet', book(entity + sheet(''))],
    [
      'declares entities in its strings',
      book(sheet(''), [{ name: 'xl/sharedStrings.xml', content: `${entity}<sst/>` }]),
    ],
    ['is another kind of archive', new Blob([zipOf([{ name: 'index.html', content: 'hello' }]) as BlobPart])],
    ['is no XML', book('name,country')],
  ])('is refused where it %s', async (_what, file) => {
    await expect(readTableFile(file)).rejects.toThrow(TableRefusedError);
  });

  it('with any byte changed is read or refused, never anything else', async () => {
    const bytes = new Uint8Array(await book(sheet(row(cell('A1', 'Made Up Mill')))).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        await readZip(changed, { parts: 10, part: 100_000, all: 100_000 }, () => true).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TableRefusedError);
        });
      }),
      { numRuns: 300 },
    );
  });
});
