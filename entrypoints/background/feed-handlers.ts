import * as v from 'valibot';
import { payloadOf, readEnvelope } from '../../lib/feed/envelope.ts';
import { FeedError } from '../../lib/feed/errors.ts';
import type { FeedConfig } from '../../lib/feed/feed-state.ts';
import { openFeedHttp } from '../../lib/feed/http.ts';
import { ROOT } from '../../lib/feed/layout.ts';
import { fingerprintOf, Root, readTrustedRoot } from '../../lib/feed/root.ts';
import type { FeedView, Handlers } from '../../lib/messages.ts';
import { feedStore, forgetOpened } from './database.ts';
import { addFeed, feedConfigs, feedState, packagedAddress, removeFeed, useMirror } from './feed-settings.ts';
import { cancelSync, refuseUnallowed, syncAllFeeds, syncFeedNow, syncProgress } from './feed-sync.ts';

const MAX_ROOT_BYTES = 64 * 1024;
const Address = v.object({ address: v.pipe(v.string(), v.maxLength(500)) });
const Id = v.object({ id: v.string() });

/** What the options do with feeds. */
export const feedHandlers = {
  async 'feeds:get'() {
    const progress = await syncProgress();
    return { feeds: await Promise.all((await feedConfigs()).map((config) => viewOf(config, progress))) };
  },
  async 'feeds:preview'(request) {
    const address = folderAddress(v.parse(Address, request).address);
    await refuseUnallowed(address);
    const http = openFeedHttp(address, AbortSignal.timeout(30_000));
    const answer = await http.get(ROOT, { most: MAX_ROOT_BYTES });
    if (answer.kind === 'not-changed') throw new FeedError('refused', 'The feed’s host did not send its root.');
    const text = new TextDecoder().decode(answer.bytes);
    const root = await readTrustedRoot(text);
    return { name: root.feed, address, fingerprint: await fingerprintOf(root), root: text };
  },
  async 'feeds:add'(request) {
    const { address, root } = v.parse(v.object({ ...Address.entries, root: v.string() }), request);
    const fingerprint = await fingerprintOf(await readTrustedRoot(root));
    const ours = (await feedConfigs()).find(({ kind }) => kind === 'built-in');
    if (ours !== undefined && (await fingerprintOf(rootOf(ours))) === fingerprint) {
      // The same keys at another address: a mirror of the feed built in, not a feed beside it.
      await useMirror({ address: folderAddress(address) });
    } else {
      const id = `added-${fingerprint.slice(0, 12)}`;
      await addFeed({ id, address: folderAddress(address), root, kind: 'added' });
    }
    return undefined;
  },
  async 'feeds:remove'(request) {
    const { id } = v.parse(Id, request);
    if ((await feedConfigs()).some((feed) => feed.id === id && feed.kind === 'built-in')) {
      await useMirror('none');
      return undefined;
    }
    await removeFeed(id);
    const store = await feedStore().catch(() => undefined);
    await store?.removeFeed(id);
    await store?.sweep([]);
    forgetOpened();
    return undefined;
  },
  async 'feeds:sync'(request) {
    const { id } = v.parse(v.partial(Id), request);
    if (id === undefined) return { results: await syncAllFeeds() };
    const config = (await feedConfigs()).find((each) => each.id === id);
    if (config === undefined) throw new Error('That feed was removed.');
    return { results: [await syncFeedNow(config)] };
  },
  async 'feeds:cancel'() {
    cancelSync();
    return undefined;
  },
} satisfies Partial<Handlers>;

const rootOf = ({ root }: FeedConfig): Root => payloadOf(readEnvelope(root, 'root'), Root, 'root');

/** The name a feed's publisher signed into its root. */
export async function feedName(config: FeedConfig): Promise<string> {
  return rootOf(config).feed;
}

async function viewOf(
  config: FeedConfig,
  progress: { id: string; done: number; total: number } | undefined,
): Promise<FeedView> {
  const { id, kind, address } = config;
  const trusted = rootOf(config);
  const packaged = kind === 'built-in' ? await packagedAddress() : undefined;
  return {
    id,
    kind,
    address,
    name: trusted.feed,
    fingerprint: await fingerprintOf(trusted),
    state: await feedState(id),
    ...(packaged === undefined ? {} : { packaged }),
    ...(progress?.id === id ? { progress: { done: progress.done, total: progress.total } } : {}),
  };
}

/**
 * The address of a feed's folder. Only HTTPS hides from the network which feed is read; this machine needs no hiding.
 *
 * @throws FeedError for any other address
 */
function folderAddress(typed: string): string {
  const wrong = new FeedError(
    'not-a-feed',
    'A feed’s address starts with https:// (or http://127.0.0.1 on this machine).',
  );
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    throw wrong;
  }
  const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) throw wrong;
  url.search = '';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
