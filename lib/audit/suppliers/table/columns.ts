import * as v from 'valibot';

/** What a column of a supplier table may hold. */
export const ColumnRole = v.picklist(['name', 'localName', 'country', 'address', 'number', 'hs', 'material']);
export type ColumnRole = v.InferOutput<typeof ColumnRole>;
export const COLUMN_ROLES = ColumnRole.options;

const Place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200));

/** Which column holds what, counted from 0, and whether the first row is a header. Confirmed by a person. */
export const Columns = v.strictObject({
  header: v.picklist(['first-row', 'none']),
  places: v.strictObject({
    name: Place,
    localName: v.exactOptional(Place),
    country: v.exactOptional(Place),
    address: v.exactOptional(Place),
    number: v.exactOptional(Place),
    hs: v.exactOptional(Place),
    material: v.exactOptional(Place),
  }),
});
export type Columns = v.InferOutput<typeof Columns>;

/** Why a column was taken for what it is: by its header's words, or by what its cells look like. */
export interface ColumnGuess {
  role: ColumnRole;
  place: number;
  by: 'header' | 'content';
}
