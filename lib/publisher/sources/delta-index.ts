import * as v from 'valibot';
import { InputError, openInput } from './open-input.ts';
import { textOf } from './text-of.ts';
import { UpstreamFormatError } from './upstream.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** `delta.json` of OpenSanctions: the deltas of a dataset by version (`20240527134702-zbn`), each with its address. */
const DeltaIndex = v.object({
  versions: v.record(v.pipe(v.string(), v.regex(/^\d{14}-\w+$/)), v.pipe(v.string(), v.startsWith('https://'))),
});

/** Whether a file or address is an index of deltas, by its name; `entities.delta.json` is a delta itself. */
export const isDeltaIndex = (place: string): boolean => /(?:^|[\\/])delta\.json(?:\?.*)?$/.test(place);

/**
 * The deltas of an index that came after a day, oldest first. Those of the day itself are among them: laid over data that
 * has them already they change nothing, as every later one is laid over them in turn.
 *
 * @param since  `YYYY-MM-DD`, the day the base was read
 * @throws InputError where the index begins after that day, so that changes would be missing
 * @throws UpstreamFormatError
 */
export async function deltasIn(place: string, since: string): Promise<string[]> {
  const { versions } = await readIndex(place);
  const day = since.replaceAll('-', '');
  const names = Object.keys(versions).sort();
  const [oldest] = names;
  if (oldest === undefined || oldest.slice(0, 8) > day) {
    throw new InputError(
      `The deltas in ${place} do not reach back to ${since}. Read the whole: --source opensanctions-ftm=…`,
    );
  }
  return names.filter((name) => name.slice(0, 8) >= day).flatMap((name) => versions[name] ?? []);
}

async function readIndex(place: string): Promise<v.InferOutput<typeof DeltaIndex>> {
  let read: unknown;
  try {
    read = JSON.parse(await textOf(await openInput(place), MAX_BYTES));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const parsed = v.safeParse(DeltaIndex, read);
  if (parsed.success) return parsed.output;
  throw new UpstreamFormatError(
    'opensanctions',
    'delta.json with versions and their addresses',
    v.summarize(parsed.issues),
  );
}
