import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Envelope,
  isSignedFor,
  payloadOf,
  type Role,
  readEnvelope,
  signedMessage,
} from '../../../lib/feed/envelope.ts';
import { FeedError } from '../../../lib/feed/errors.ts';
import { type SigningKey, signDocument } from '../../../lib/publisher/feed/keys.ts';
import { makeKeys, publicKeysOf, together } from './sample-trust.ts';

const refused = (call: () => unknown): FeedError => {
  try {
    call();
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the signed message', () => {
  it.each(['root', 'timestamp', 'manifest'] as const)(
    'of a %s starts with its role and ends with its bytes',
    (role) => {
      const message = signedMessage(role, Uint8Array.of(0, 255, 7));
      expect([...message]).toEqual([...Buffer.from(`whence-feed/1/${role}\0`), 0, 255, 7]);
    },
  );
});

describe('a document as it comes from a host', () => {
  const key = 'a'.repeat(64);
  const signature = { key, signature: btoa('signature') };
  const text = (changes: object) => JSON.stringify({ payload: btoa('{}'), signatures: [signature], ...changes });

  it('is an envelope: a payload in base64 and its signatures', () => {
    expect(readEnvelope(text({}), 'root')).toEqual({ payload: btoa('{}'), signatures: [signature] });
    expect(readEnvelope(text({ signatures: [] }), 'root').signatures).toEqual([]);
  });

  it.each([
    ['of a megabyte', { payload: 'A'.repeat(1024 * 1024) }],
    ['with 16 signatures', { signatures: Array(16).fill(signature) }],
    ['with a signature of 200 signs', { signatures: [{ key, signature: 'A'.repeat(200) }] }],
  ])('may be one %s', (_what, changes) => {
    expect(readEnvelope(text(changes), 'root')).toMatchObject(changes);
  });

  it.each([
    ['of more than a megabyte', text({ payload: 'A'.repeat(1024 * 1024 + 4) })],
    ['with 17 signatures', text({ signatures: Array(17).fill(signature) })],
    ['with a signature of 204 signs', text({ signatures: [{ key, signature: 'A'.repeat(204) }] })],
    ['with a payload that is no base64', text({ payload: '{}' })],
    ['with a key whose name is no hash', text({ signatures: [{ key: 'constructor', signature: '' }] })],
    ['with more than it should have', text({ more: 1 })],
    ['of another format', '{"schema":1}'],
    ['of nothing', 'null'],
  ])('%s is no feed', (_what, document) => {
    const { fault, message } = refused(() => readEnvelope(document, 'manifest'));
    expect(fault).toBe('not-a-feed');
    expect(message).toBe('The feed’s manifest is not a signed document. Check the feed’s address.');
  });

  it('that is a sign-in page is no feed, and says what to check', () => {
    const error = refused(() => readEnvelope('<!doctype html><p>Sign in', 'timestamp'));
    expect(error).toMatchObject({
      fault: 'not-a-feed',
      message: 'The feed’s timestamp is no JSON. Check the feed’s address.',
      cause: expect.any(SyntaxError),
    });
  });
});

describe('a role', async () => {
  const [a, b, c, stranger] = (await makeKeys(4)) as [SigningKey, SigningKey, SigningKey, SigningKey];
  const keys = publicKeysOf([a, b, c]);
  const ids = [a.id, b.id, c.id];
  const by = (...signing: readonly SigningKey[]) => signDocument('root', { a: 'document' }, signing);
  const isSigned = (envelope: Envelope, threshold = 2, role: Role = 'root', signers: readonly string[] = ids) =>
    isSignedFor(role, envelope, { keys: [...signers], threshold }, keys);

  it('with a threshold of two is signed for by any two of its three keys, and by all', async () => {
    for (const signing of [
      [a, b],
      [a, c],
      [c, b],
      [a, b, c],
    ])
      expect(await isSigned(by(...signing))).toBe(true);
  });

  it('is signed for by as many keys as its threshold, not one less', async () => {
    expect(await isSigned(by(), 1)).toBe(false);
    expect(await isSigned(by(b), 1)).toBe(true);
    expect(await isSigned(by(b), 2)).toBe(false);
    expect(await isSigned(by(a, b), 3)).toBe(false);
    expect(await isSigned(by(a, b, c), 3)).toBe(true);
  });

  it('counts a key once, however often it signed', async () => {
    expect(await isSigned(together(by(a), by(a), by(a)))).toBe(false);
    // ECDSA gives another signature each time; that is still one key.
    expect(await isSigned(together(by(a), by(a), by(b)))).toBe(true);
  });

  it('counts keys that are not its own for nothing', async () => {
    expect(await isSigned(by(a, stranger))).toBe(false);
    expect(await isSigned(by(a, b), 2, 'root', [a.id, c.id])).toBe(false);
    // Named as a signer, but the root lists no such key.
    expect(await isSigned(by(a, stranger), 2, 'root', [a.id, stranger.id])).toBe(false);
  });

  it('counts a signature under another key’s name for nothing', async () => {
    const [first] = by(stranger).signatures;
    const forged = { ...by(a), signatures: [...by(a).signatures, { key: b.id, signature: first?.signature ?? '' }] };
    expect(await isSigned(forged)).toBe(false);
  });

  it('counts on after a signature that does not hold', async () => {
    const [first] = by(stranger).signatures;
    const spoiled = { key: a.id, signature: first?.signature ?? '' };
    expect(await isSigned({ ...by(), signatures: [spoiled, ...by(a, b).signatures] })).toBe(true);
  });

  it('is not signed for by what was signed for another role, or over other bytes', async () => {
    expect(await isSigned(by(a, b), 2, 'timestamp')).toBe(false);
    const other = Buffer.from('{"a":"forgery"}').toString('base64');
    expect(await isSigned({ ...by(a, b), payload: other })).toBe(false);
  });

  it('finds no key under a name that every object has', async () => {
    const named = { ...by(), signatures: [{ key: 'constructor', signature: '' }] };
    expect(await isSigned(named, 1, 'root', ['constructor'])).toBe(false);
  });
});

describe('a payload', () => {
  const Schema = v.strictObject({ word: v.string() });
  const enveloped = (payload: string): Envelope => ({
    payload: Buffer.from(payload).toString('base64'),
    signatures: [],
  });

  it('is read as UTF-8 by its schema', () => {
    expect(payloadOf(enveloped('{"word":"新疆"}'), Schema, 'root')).toEqual({ word: '新疆' });
  });

  it('that does not fit is no feed, and says what does not', () => {
    const error = refused(() => payloadOf(enveloped('{"word":1}'), Schema, 'manifest'));
    expect(error.fault).toBe('not-a-feed');
    expect(error.message).toMatch(/^The feed’s manifest does not fit: .*Expected string but received 1/);
  });

  it('that is no JSON is no feed', () => {
    expect(refused(() => payloadOf(enveloped('{'), Schema, 'root'))).toMatchObject({
      fault: 'not-a-feed',
      message: 'The feed’s root is no JSON. Check the feed’s address.',
    });
  });
});
