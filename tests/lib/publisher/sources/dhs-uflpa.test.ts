import { describe, expect, it } from 'vitest';
import { dhsUflpa } from '../../../../lib/publisher/sources/dhs-uflpa.ts';
import { uflpaNames } from '../../../../lib/publisher/sources/uflpa-names.ts';
import { entitiesOf, rowsOf } from './read-rows.ts';

describe('a name cell of the UFLPA Entity List', () => {
  it.each([
    ['Madeup Textile Co., Ltd.', 'Madeup Textile Co., Ltd.', []],
    [
      'Madeup Hair Co. Ltd. (and two aliases: Madeup Hair Accessories; and Made-Up Hair)',
      'Madeup Hair Co. Ltd.',
      ['Madeup Hair Accessories', 'Made-Up Hair'],
    ],
    [
      'Madeup Silicon (Shanshan) Co., Ltd (including one alias: Made Silicon Industry (Shanshan) Co.) and subsidiaries',
      'Madeup Silicon (Shanshan) Co., Ltd',
      ['Made Silicon Industry (Shanshan) Co.'],
    ],
    [
      'Madeup\u00a0Energy Co., Ltd. (formerly known as Old Energy Co., Ltd.; and Older Energy Co., Ltd.) ',
      'Madeup Energy Co., Ltd.',
      ['Old Energy Co., Ltd.', 'Older Energy Co., Ltd.'],
    ],
    [
      'Madeup Spinning (also known as A Spinning; and B Spinning, and formerly known as C Spinning; and D Spinning)',
      'Madeup Spinning',
      ['A Spinning', 'B Spinning', 'C Spinning', 'D Spinning'],
    ],
    ['Madeup Group and its subordinate and affiliated entities', 'Madeup Group', []],
    ['Madeup Printing and its eight Zhuhai-based subsidiaries, which include A, B', 'Madeup Printing', []],
    ['Madeup Farms, and Subsidiaries', 'Madeup Farms', []],
  ])('%s', (cell, name, aliases) => {
    expect(uflpaNames(cell)).toMatchObject({ name, aliases });
  });

  it('keeps what the list says of a group in its own words', () => {
    expect(uflpaNames('Madeup Group and its subsidiary Madeup Two').group).toBe('its subsidiary Madeup Two');
  });

  it.each([
    ['Madeup Group and its subsidiary Madeup Two Co. Ltd.', ['Madeup Two Co. Ltd.']],
    [
      'Madeup Print and its eight Zhuhai-based subsidiaries, which include Madeup A Co., Ltd., Madeup B Ltd., and Madeup C',
      ['Madeup A Co., Ltd.', 'Madeup B Ltd.', 'Madeup C'],
    ],
    ['Madeup Group and its subsidiary Madeup Two (also known as Madeup II)', ['Madeup Two']],
    ['Madeup Silicon Co., Ltd and subsidiaries', []],
    ['Madeup Group and its subordinate and affiliated entities', []],
  ])('%s names the subsidiaries it lists', (cell, subsidiaries) => {
    expect(uflpaNames(cell).subsidiaries).toEqual(subsidiaries);
  });

  it('does not give the parent the names of its subsidiary', () => {
    expect(uflpaNames('Madeup Group and its subsidiary Madeup Two (also known as Madeup II)').aliases).toEqual([]);
  });
});

const table = (rows: string, heading = 'Name of Entity') =>
  `<table><thead><tr><th>${heading}</th><th>Effective Date</th></tr></thead><tbody>${rows}</tbody></table>`;
const section = (number: string) => `<p><strong>A list</strong><br><a href="#">Section 2(d)(2)(B)(${number})</a></p>`;

describe('the page of the UFLPA Entity List', () => {
  const page = `<div>${section('v')}${table('<tr><td>Madeup Foil Co.&nbsp;Ltd. </td><td>August 3, 2026</td></tr>', 'Entity Name')}
    ${section('i')}${table('<tr><td>Madeup Farm</td><td>June 21, 2022</td></tr><tr><td>Madeup Mill</td><td>soon</td></tr>')}</div>`;

  it('tells its lists apart by the section named before each, whatever their order', async () => {
    const entities = await entitiesOf(dhsUflpa, [page]);
    expect(entities.map(({ name, listings }) => [name, listings[0]?.basis, listings[0]?.since])).toEqual([
      ['Madeup Foil Co. Ltd.', 'section 2(d)(2)(B)(v)', '2026-08-03'],
      ['Madeup Farm', 'section 2(d)(2)(B)(i)', '2022-06-21'],
    ]);
  });

  it('takes the section that stands nearest before a table, also where several share a box', async () => {
    const boxed = `<div><p>Parts 2(d)(2)(B)(i) to 2(d)(2)(B)(v)</p>${section('ii')}${table('<tr><td>Madeup A</td><td>June 21, 2022</td></tr>')}
      <p><b>Section 2(d)(2)(B)</b>(v)</p></div><section>${table('<tr><td>Madeup B</td><td>June 21, 2022</td></tr>')}</section>`;
    const entities = await entitiesOf(dhsUflpa, [boxed]);
    expect(entities.map(({ listings }) => listings[0]?.basis)).toEqual([
      'section 2(d)(2)(B)(ii)',
      'section 2(d)(2)(B)(v)',
    ]);
  });

  it('lists a subsidiary that a row names, with its owner', async () => {
    const named = `${section('i')}${table('<tr><td>Madeup Group and its subsidiary Madeup Two</td><td>June 21, 2022</td></tr>')}`;
    expect(await entitiesOf(dhsUflpa, [named])).toMatchObject([
      { name: 'Madeup Group', listings: [{ caveat: expect.stringContaining('Madeup Two') }] },
      { name: 'Madeup Two', ownedBy: [{ name: 'Madeup Group' }], listings: [{ since: '2022-06-21' }] },
    ]);
  });

  it('rejects a row without a date instead of inventing one', async () => {
    expect(await rowsOf(dhsUflpa, [page])).toContainEqual({
      kind: 'rejected',
      row: 3,
      why: expect.stringContaining('Madeup Mill'),
    });
  });

  it.each([
    ['a page without tables', '<p>We have moved</p>'],
    ['a table without its section', table('<tr><td>Madeup Farm</td><td>June 21, 2022</td></tr>')],
    ['a table whose columns have other names', `${section('i')}${table('', 'Name of Party')}`],
    [
      'one of several tables whose columns have other names',
      `${section('i')}${table('<tr><td>Madeup Farm</td><td>June 21, 2022</td></tr>')}${section('ii')}${table('', 'Party')}`,
    ],
    ['a page of ten thousand open tags', '<div>'.repeat(10_000)],
    ['something else', '{"error":"denied"}'],
  ])('%s is a changed format, not an empty list', async (_what, text) => {
    await expect(rowsOf(dhsUflpa, [text])).rejects.toThrow(/changed its format.*last good/);
  });
});
