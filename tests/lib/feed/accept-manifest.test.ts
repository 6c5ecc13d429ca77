import { beforeAll, describe, expect, it } from 'vitest';
import { acceptManifest } from '../../../lib/feed/accept-manifest.ts';
import { CLIENT } from '../../../lib/feed/client.ts';
import type { Manifest } from '../../../lib/model/manifest.ts';
import { VERSION } from '../../../lib/search/layout.ts';
import { makeKeys, type SampleKeys, sampleKeys, sampleManifest, sampleRoot, signed } from './sample-trust.ts';

let keys: SampleKeys;
beforeAll(async () => {
  keys = await sampleKeys();
});
const accept = (changes: Partial<Manifest> = {}, signing = keys.manifest) =>
  acceptManifest(signed('manifest', sampleManifest(changes), signing), sampleRoot(keys));

describe('a manifest', () => {
  it('counts where the manifest key of the root signed it', async () => {
    expect(await accept()).toEqual(sampleManifest());
  });

  it('signed by any other key does not, even one of the same feed', async () => {
    const refusal = {
      fault: 'bad-signature',
      message: 'The feed’s manifest is not signed by a key this feed trusts. Nothing changed.',
    };
    await expect(accept({}, await makeKeys(1))).rejects.toMatchObject(refusal);
    await expect(accept({}, [...keys.timestamp, ...keys.root])).rejects.toMatchObject(refusal);
    await expect(accept({}, [])).rejects.toMatchObject(refusal);
  });

  it('is nothing else that its key signed', async () => {
    const text = signed('timestamp', sampleManifest(), keys.manifest);
    await expect(acceptManifest(text, sampleRoot(keys))).rejects.toMatchObject({ fault: 'bad-signature' });
  });

  it('of another feed is refused, though the same key signed it', async () => {
    await expect(accept({ feed: 'other' })).rejects.toMatchObject({
      fault: 'mixed',
      message: 'The manifest belongs to another feed.',
    });
  });

  it('for this generation of readers counts; for the next one it says what to do', async () => {
    expect((await accept({ minimumClient: CLIENT })).minimumClient).toBe(CLIENT);
    await expect(accept({ minimumClient: CLIENT + 1 })).rejects.toMatchObject({
      fault: 'newer-client',
      message: 'The feed needs a newer Whence. Update the extension; the data held still answers.',
    });
  });

  it('is no manifest without a segment, and names what is no document', async () => {
    await expect(accept({ segments: [] })).rejects.toMatchObject({
      fault: 'not-a-feed',
      message: expect.stringMatching(/^The feed’s manifest does not fit: /),
    });
    await expect(acceptManifest('', sampleRoot(keys))).rejects.toThrow('The feed’s manifest is no JSON.');
  });
});

it('the generation of readers is that of the segments they read', () => {
  expect(CLIENT).toBe(VERSION);
});
