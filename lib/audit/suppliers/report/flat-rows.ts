import Papa from 'papaparse';
import type { Sheet } from '../../workbook/workbook.ts';
import { goodsLookup } from '../goods-risk.ts';
import { decisionOn, rowState } from '../review.ts';
import type { ReportInput } from './report.ts';
import { sayOwnerSource } from './write-report.ts';

/** Columns of the flat export; their order and names are stable for other programs. */
export const FLAT_COLUMNS = [
  'row',
  'name',
  'local_name',
  'country',
  'country_code',
  'address',
  'registration_number',
  'hs_code',
  'material',
  'same_as_row',
  'state',
  'address_names_region',
  'candidate_id',
  'candidate_name',
  'matched_name',
  'match',
  'name_part',
  'country_part',
  'number_part',
  'address_part',
  'lists',
  'reports',
  'owners',
  'decision',
  'reason',
  'initials',
  'decided_at',
  'next_step',
  'goods_lists',
  'searched_at',
  'data_version',
  'data_date',
] as const;

/** A table with a line for each candidate of each row, and one line for a row without any: those are evidence too. */
export function flatRows(input: ReportInput): string[][] {
  const { suppliers, results, review, entities, settings, reference } = input;
  const look = goodsLookup(reference);
  const runs = new Map(settings.runs.map((run) => [run.run, run]));
  return suppliers.flatMap((supplier) => {
    const result = results.get(supplier.n);
    const run = result === undefined ? undefined : runs.get(result.run);
    const step = review.slots.get(`step ${supplier.n}`);
    const goods = look(supplier).risks.map((risk) =>
      risk.kind === 'goods-list'
        ? `${risk.row.good} (${risk.row.country}), ${risk.row.list}`
        : `${risk.sector} (${risk.fact.country})`,
    );
    const before = [
      String(supplier.n),
      supplier.name,
      supplier.localName,
      supplier.country,
      supplier.code,
      supplier.address,
      supplier.number,
      supplier.hs,
      supplier.material,
      supplier.sameAs?.toString(),
      rowState(review, supplier, result),
      result?.region,
    ];
    const after = [
      step?.kind === 'step' ? step.step : undefined,
      goods.join('; '),
      run?.ended ?? run?.started,
      run?.data.version.toString(),
      run?.data.created,
    ];
    const candidates = (result?.candidates ?? []).map((candidate) => {
      const entity = entities.get(candidate.id);
      const decision = decisionOn(review, supplier.n, candidate.id);
      const { parts } = candidate;
      return [
        candidate.id,
        candidate.name,
        candidate.matchedName,
        candidate.band,
        parts.name,
        parts.country.agreement,
        parts.number.agreement,
        parts.address.agreement,
        entity?.listings
          .map(({ list, since, until }) => [list, since, until].filter((each) => each).join(' '))
          .join('; '),
        entity?.evidence.map(({ sources, date }) => `${sources[0]?.publisher ?? ''} ${date}`).join('; '),
        entity?.ownedBy
          .map(({ name, sources }) =>
            sources.length === 0
              ? `${name} (no source recorded)`
              : `${name} (${sources.map(sayOwnerSource).join('; ')})`,
          )
          .join('; '),
        decision?.verdict,
        decision?.reason,
        decision?.initials,
        decision?.at,
      ];
    });
    const none = Array.from({ length: 15 }, () => '');
    return (candidates.length === 0 ? [none] : candidates).map((cells) =>
      [...before, ...cells, ...after].map((cell) => cell ?? ''),
    );
  });
}

/**
 * A spreadsheet program runs a cell that begins like a formula; a quotation mark before it makes it text. White space
 * before the sign does not hinder the program, so it does not hinder the check. Source: OWASP, "CSV Injection".
 */
export const defused = (cell: string): string => (/^[\s]*[=+\-@|\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

/** The flat rows as CSV that spreadsheet programs read as UTF-8 and that holds no formula. */
export function flatCsv(input: ReportInput): Blob {
  const rows = flatRows(input).map((row) => row.map(defused));
  const text = Papa.unparse({ fields: [...FLAT_COLUMNS], data: rows }, { newline: '\r\n' });
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** The flat rows as a sheet of a workbook. */
export const flatSheet = (input: ReportInput): Sheet => ({
  name: 'Suppliers',
  rows: [FLAT_COLUMNS, ...flatRows(input)],
});
