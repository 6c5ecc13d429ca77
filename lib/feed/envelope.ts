// A signed document is an envelope: the payload's bytes in base64, and signatures over exactly those bytes. Nothing of a
// payload is parsed before its signatures hold, and no two programs need to agree on how JSON is written canonically.
// The signed message starts with the role ("whence-feed/1/timestamp\0"), so that a document signed for one purpose can
// never pass for another.

import * as v from 'valibot';
import { FeedError } from './errors.ts';
import { fromBase64, isSignedBy, KeyId, type PublicKey } from './keys.ts';

/** What a document is for; each has keys of its own (names after The Update Framework). */
export const Role = v.picklist(['root', 'timestamp', 'manifest']);
export type Role = v.InferOutput<typeof Role>;

/** Who may sign for a role, and how many of them it takes. */
export const Signers = v.strictObject({
  keys: v.pipe(v.array(KeyId), v.minLength(1), v.maxLength(8)),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
});
export type Signers = v.InferOutput<typeof Signers>;

export const Envelope = v.strictObject({
  payload: v.pipe(v.string(), v.maxLength(1024 * 1024), v.base64()),
  signatures: v.pipe(
    v.array(v.strictObject({ key: KeyId, signature: v.pipe(v.string(), v.maxLength(200), v.base64()) })),
    v.maxLength(16),
  ),
});
export type Envelope = v.InferOutput<typeof Envelope>;

const UTF8 = new TextEncoder();

/** The bytes a signature of a role is over. */
export function signedMessage(role: Role, payload: Uint8Array): Uint8Array {
  const prefix = UTF8.encode(`whence-feed/1/${role}\0`);
  const message = new Uint8Array(prefix.length + payload.length);
  message.set(prefix);
  message.set(payload, prefix.length);
  return message;
}

/**
 * Reads the outer form of a signed document, believing nothing of it yet.
 *
 * @throws FeedError `not-a-feed` for anything that is no envelope: a sign-in page, an error page, another format
 */
export function readEnvelope(text: string, what: string): Envelope {
  const parsed = v.safeParse(Envelope, parseJson(text, what));
  if (!parsed.success) {
    throw new FeedError('not-a-feed', `The feed’s ${what} is not a signed document. Check the feed’s address.`);
  }
  return parsed.output;
}

/**
 * Whether enough of a role's keys signed. Each key counts once, however often it signed; keys that are not the role's
 * count for nothing.
 */
export async function isSignedFor(
  role: Role,
  envelope: Envelope,
  signers: Signers,
  keys: Readonly<Record<string, PublicKey>>,
): Promise<boolean> {
  const message = signedMessage(role, fromBase64(envelope.payload));
  const valid = new Set<string>();
  for (const { key: id, signature } of envelope.signatures) {
    const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
    if (key === undefined || valid.has(id) || !signers.keys.includes(id)) continue;
    if (await isSignedBy(key, message, fromBase64(signature))) valid.add(id);
  }
  return valid.size >= signers.threshold;
}

/**
 * The payload of an envelope by its schema. Call it only once the signatures hold, or where the document is trusted for
 * another reason (it lies in the package).
 *
 * @throws FeedError `not-a-feed` where it does not fit
 */
export function payloadOf<S extends v.GenericSchema>(envelope: Envelope, schema: S, what: string): v.InferOutput<S> {
  const text = new TextDecoder().decode(fromBase64(envelope.payload));
  const parsed = v.safeParse(schema, parseJson(text, what));
  if (parsed.success) return parsed.output;
  throw new FeedError('not-a-feed', `The feed’s ${what} does not fit: ${v.summarize(parsed.issues)}`);
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FeedError('not-a-feed', `The feed’s ${what} is no JSON. Check the feed’s address.`, error);
  }
}
