import * as v from 'valibot';
import { PartialDate, text, WebUrl } from './text.ts';

/** A document a person can look up: who published it, its name, its date, where. */
export const SourceRef = v.strictObject({
  publisher: text(300),
  title: text(400),
  date: v.exactOptional(PartialDate),
  url: v.exactOptional(WebUrl),
});
export type SourceRef = v.InferOutput<typeof SourceRef>;

/** How well a fact is established (METHOD.md §5). `unsourced` never accuses and is not shipped where it would. */
export const Confidence = v.picklist(['two_sources', 'one_source', 'unsourced']);
export type Confidence = v.InferOutput<typeof Confidence>;
