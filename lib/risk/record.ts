import * as v from 'valibot';
import { Assessment, DataStamp } from '../model/assessment.ts';
import type { AssessInput } from '../model/database.ts';
import { Match } from '../model/match.ts';
import { ProductPage } from '../model/product-page.ts';
import { Recommendation, StatusEvent } from '../model/recommendation.ts';
import { CountryFact, GoodsCountry, Label } from '../model/reference.ts';

/** The inputs of one assessment as they are saved: whoever has them can work out the verdict again. */
const SavedInput = v.strictObject({
  page: ProductPage,
  matches: v.array(Match),
  reference: v.strictObject({
    labels: v.array(Label),
    goods: v.array(GoodsCountry),
    countries: v.array(CountryFact),
    recommendations: v.array(Recommendation),
    status: v.array(StatusEvent),
  }),
  data: DataStamp,
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** A saved record: the inputs, the verdict, or both. */
export interface SavedRecord {
  input?: AssessInput;
  assessment?: Assessment;
}

/** A file that is no saved record; the message tells what was looked for. */
export class NotARecordError extends Error {
  override readonly name = 'NotARecordError';
  constructor(reason: string) {
    super(
      `This is no saved record: ${reason}. Expected an assessment, the inputs {page, matches, reference, data, day}, or {input, assessment}.`,
    );
  }
}

/**
 * Reads a saved record from its JSON text.
 *
 * @throws NotARecordError where the text is not JSON or fits none of the shapes
 */
export function readRecord(json: string): SavedRecord {
  const saved = parse(json);
  if ('input' in saved) {
    return {
      input: checked(SavedInput, saved.input),
      ...('assessment' in saved ? { assessment: checked(Assessment, saved.assessment) } : {}),
    };
  }
  if ('page' in saved) return { input: checked(SavedInput, saved) };
  return { assessment: checked(Assessment, 'assessment' in saved ? saved.assessment : saved) };
}

function parse(json: string): object {
  try {
    const saved: unknown = JSON.parse(json);
    if (typeof saved === 'object' && saved !== null) return saved;
  } catch (error) {
    throw new NotARecordError(error instanceof Error ? error.message : 'not JSON');
  }
  throw new NotARecordError('not an object');
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new NotARecordError(`${v.getDotPath(issue) ?? 'the record'}: ${issue.message}`);
}
