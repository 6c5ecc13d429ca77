import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../lib/publisher/sources/csv.ts';
import { UpstreamFormatError } from '../../../../lib/publisher/sources/upstream.ts';

async function* bytesOf(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}
async function rowsOf(...texts: string[]) {
  const out: unknown[] = [];
  for await (const line of csvRows('made-up', bytesOf(...texts), ['id', 'name'])) {
    out.push(line.kind === 'row' ? [line.cell('id'), line.cell('name')] : line.why);
  }
  return out;
}

describe('rows of a CSV file', () => {
  it('are read by column name, whatever the order, case and preamble', async () => {
    expect(await rowsOf('Report of 2026\n"Name",other,ID\n"Madeup, Ltd",x,1\n')).toEqual([['1', 'Madeup, Ltd']]);
  });

  it('that do not have the cells of the header are rejected, since their cells say things of other columns', async () => {
    expect(await rowsOf('id,name,note\n1,Madeup,x\n2,Mad', 'eup\n3,Made,up,x\n4,Madeup,x,,\n')).toEqual([
      ['1', 'Madeup'],
      '2 cells under a header of 3',
      '4 cells under a header of 3',
      ['4', 'Madeup'],
    ]);
  });

  it('none of which fits the header are a changed format', async () => {
    await expect(rowsOf(`id,name,note\n${'1,2\n'.repeat(30)}`)).rejects.toThrow(UpstreamFormatError);
  });

  it('after a quote that is never closed end in an error, not in all of the memory', async () => {
    const endless = Array.from({ length: 40 }, () => 'Madeup,\n'.repeat(130_000));
    await expect(rowsOf('id,name\n1,"never closed', ...endless)).rejects.toThrow(/does not end/);
  });

  it('end with the error of their input', async () => {
    async function* cut() {
      yield new TextEncoder().encode('id,name\n1,Madeup\n');
      throw new Error('connection cut');
    }
    const read = async () => {
      for await (const line of csvRows('made-up', cut(), ['id'])) expect(line.kind).toBe('row');
    };
    await expect(read()).rejects.toThrow('connection cut');
  });
});
