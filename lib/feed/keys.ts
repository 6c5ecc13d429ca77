import * as v from 'valibot';
import { Sha256 } from '../model/manifest.ts';

/**
 * ES256 (ECDSA on P-256 with SHA-256) is what every supported browser verifies. Ed25519 is allowed beside it: it needs
 * no randomness to sign and so gives the same bytes each time, but Chrome knows it only since version 137.
 */
export const Algorithm = v.picklist(['ES256', 'Ed25519']);
export type Algorithm = v.InferOutput<typeof Algorithm>;

/** A public key as a root lists it. */
export const PublicKey = v.strictObject({
  algorithm: Algorithm,
  /** SubjectPublicKeyInfo in base64. */
  spki: v.pipe(v.string(), v.maxLength(400), v.base64()),
});
export type PublicKey = v.InferOutput<typeof PublicKey>;

/** The name of a key: SHA-256 of its SubjectPublicKeyInfo, so that a name cannot be given to another key. */
export const KeyId = Sha256;

const PARAMETERS = {
  ES256: { import: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  Ed25519: { import: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
} as const;

/** Parameters WebCrypto wants for an algorithm. */
export const parametersOf = (algorithm: Algorithm) => PARAMETERS[algorithm];

/** SHA-256 in lower-case hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes of base64 text; the text was checked by a schema. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** The name of a public key. */
export const keyIdOf = (key: PublicKey): Promise<string> => sha256Of(fromBase64(key.spki));

/**
 * Whether `signature` is this key's over `message`. A key or signature that is no such thing is a `false`, as is an
 * algorithm the browser does not know: the signature then counts for nothing.
 */
export async function isSignedBy(key: PublicKey, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const { import: algorithm, sign } = parametersOf(key.algorithm);
  try {
    const imported = await crypto.subtle.importKey('spki', fromBase64(key.spki) as BufferSource, algorithm, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(sign, imported, signature as BufferSource, message as BufferSource);
  } catch {
    return false;
  }
}
