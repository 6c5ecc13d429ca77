import type { SupplierSettings } from '../../../../lib/audit/suppliers/supplier-project.ts';

/** Settings of a list that was read from a file and not searched yet. */
export const sampleSettings = (
  source: Pick<SupplierSettings['source'], 'imported' | 'rows' | 'duplicates'>,
  monitor: SupplierSettings['monitor'] = 'on',
): SupplierSettings => ({
  source: {
    name: 'list.csv',
    form: { kind: 'text', encoding: 'utf-8', delimiter: ',', guessed: [] },
    unnamed: [],
    ragged: 0,
    cut: 0,
    ...source,
  },
  columns: { header: 'none', places: { name: 0 } },
  runs: [],
  initials: '',
  buyer: '',
  scope: '',
  monitor,
  opinions: [],
});
