import { sign } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase64, isSignedBy, keyIdOf, parametersOf, sha256Of } from '../../../lib/feed/keys.ts';
import { makeKey, type SigningKey } from '../../../lib/publisher/feed/keys.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const message = bytes('the very bytes of a document');
/** r‖s, as WebCrypto wants it. */
const signatureOf = (key: SigningKey, over = message): Uint8Array =>
  key.public.algorithm === 'Ed25519'
    ? sign(null, over, key.private)
    : sign('sha256', over, { key: key.private, dsaEncoding: 'ieee-p1363' });

afterEach(() => vi.restoreAllMocks());

describe('a hash', () => {
  it('is SHA-256 in lower-case hex, with every zero (FIPS 180-4, example “abc”)', async () => {
    expect(await sha256Of(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256Of(bytes(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('of a key’s SubjectPublicKeyInfo is the key’s name', async () => {
    const key = await makeKey();
    expect(await keyIdOf(key.public)).toBe(await sha256Of(fromBase64(key.public.spki)));
    expect(await keyIdOf({ algorithm: 'ES256', spki: btoa('abc') })).toMatch(/^ba7816bf/);
  });
});

it('base64 gives back every byte', () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(fromBase64(Buffer.from(all).toString('base64'))).toEqual(all);
});

describe('an algorithm', () => {
  it('is ECDSA on P-256 with SHA-256, or Ed25519', () => {
    expect(parametersOf('ES256')).toEqual({
      import: { name: 'ECDSA', namedCurve: 'P-256' },
      sign: { name: 'ECDSA', hash: 'SHA-256' },
    });
    expect(parametersOf('Ed25519')).toEqual({ import: { name: 'Ed25519' }, sign: { name: 'Ed25519' } });
  });
});

describe.each(['ES256', 'Ed25519'] as const)('a signature by %s', (algorithm) => {
  it('counts over exactly the message, by exactly the key', async () => {
    const [key, other] = await Promise.all([makeKey(algorithm), makeKey(algorithm)]);
    const signature = signatureOf(key);
    expect(await isSignedBy(key.public, message, signature)).toBe(true);
    expect(await isSignedBy(key.public, bytes('the very bytes of a documenu'), signature)).toBe(false);
    expect(await isSignedBy(other.public, message, signature)).toBe(false);
    expect(
      await isSignedBy(
        key.public,
        message,
        signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
      ),
    ).toBe(false);
  });

  it('counts for nothing where key or signature is no such thing', async () => {
    const key = await makeKey(algorithm);
    const signature = signatureOf(key);
    const mislabelled = algorithm === 'ES256' ? 'Ed25519' : 'ES256';
    expect(await isSignedBy({ algorithm, spki: btoa('no key') }, message, signature)).toBe(false);
    expect(await isSignedBy({ algorithm, spki: '' }, message, signature)).toBe(false);
    expect(await isSignedBy({ ...key.public, algorithm: mislabelled }, message, signature)).toBe(false);
    expect(await isSignedBy(key.public, message, new Uint8Array())).toBe(false);
    expect(await isSignedBy(key.public, message, signature.slice(1))).toBe(false);
  });

  it('counts for nothing in a browser that does not know the algorithm', async () => {
    const key = await makeKey(algorithm);
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name', 'NotSupportedError'));
    expect(await isSignedBy(key.public, message, signatureOf(key))).toBe(false);
  });
});

it('an ECDSA signature in DER, as OpenSSL writes it, counts for nothing: publishers sign r‖s', async () => {
  const key = await makeKey('ES256');
  expect(await isSignedBy(key.public, message, sign('sha256', message, key.private))).toBe(false);
});
