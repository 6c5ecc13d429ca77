import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, type Role, signedMessage } from '../../feed/envelope.ts';
import { type Algorithm, keyIdOf, type PublicKey } from '../../feed/keys.ts';

/** A private key with the public one it belongs to. */
export interface SigningKey {
  id: string;
  public: PublicKey;
  private: KeyObject;
}

/** A key file is missing or is no private key; the message names it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** Makes a key. ES256 unless asked otherwise: every supported browser verifies it. */
export async function makeKey(algorithm: Algorithm = 'ES256'): Promise<SigningKey> {
  const pair =
    algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return signingKey(pair.privateKey);
}

async function signingKey(key: KeyObject): Promise<SigningKey> {
  const algorithm: Algorithm = key.asymmetricKeyType === 'ed25519' ? 'Ed25519' : 'ES256';
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  const publicKey = { algorithm, spki };
  return { id: await keyIdOf(publicKey), public: publicKey, private: key };
}

/** Keeps a private key as `FOLDER/ROLE-ID.pem`, readable by its owner alone. */
export function saveKey(folder: string, role: Role, key: SigningKey): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = key.private.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, `${role}-${key.id.slice(0, 12)}.pem`), pem, { mode: 0o600, flag: 'wx' });
}

/**
 * Every private key of a role in a folder.
 *
 * @throws KeyFileError where there is none, or one cannot be read
 */
export async function loadKeys(folder: string, role: Role): Promise<SigningKey[]> {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.startsWith(`${role}-`) && file.endsWith('.pem'));
  } catch (error) {
    throw new KeyFileError(`There is no key folder ${folder}. Make one: npm run feed -- keygen FOLDER --feed NAME`, {
      cause: error,
    });
  }
  if (files.length === 0)
    throw new KeyFileError(`No ${role} key in ${folder}. Make keys: npm run feed -- keygen FOLDER --feed NAME`);
  return Promise.all(
    files.sort().map(async (file) => {
      try {
        return await signingKey(createPrivateKey(readFileSync(join(folder, file))));
      } catch (error) {
        throw new KeyFileError(`${join(folder, file)} is no private key in PEM.`, { cause: error });
      }
    }),
  );
}

/** Signs a document for a role with each of `keys`. ECDSA signatures are r‖s, as WebCrypto verifies them. */
export function signDocument(role: Role, document: unknown, keys: readonly SigningKey[]): Envelope {
  const payload = Buffer.from(JSON.stringify(document));
  const message = signedMessage(role, payload);
  return {
    payload: payload.toString('base64'),
    signatures: keys.map((key) => ({ key: key.id, signature: signatureOf(key, message).toString('base64') })),
  };
}

function signatureOf(key: SigningKey, message: Uint8Array): Buffer {
  if (key.public.algorithm === 'Ed25519') return sign(null, message, key.private);
  return sign('sha256', message, { key: key.private, dsaEncoding: 'ieee-p1363' });
}
