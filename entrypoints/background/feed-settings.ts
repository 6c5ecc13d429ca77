import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { FeedConfig, FeedState, salvageFeedState } from '../../lib/feed/feed-state.ts';
import { firstDue } from '../../lib/feed/schedule.ts';

const ADDED = 'feeds';
/** Where the feed built in is fetched from instead, by a person's choice: a mirror. Its keys stay the same. */
const MIRROR = 'feed-mirror';
const stateKey = (id: string): string => `feed-state:${id}`;

/** Most feeds a person may add beside the one built in. */
export const MOST_FEEDS = 8;

/** The feed set at build time, if any, and those the user added, in that order. */
export async function feedConfigs(): Promise<FeedConfig[]> {
  const [mirror, packaged, added] = await Promise.all([mirrorAddress(), builtIn(), addedFeeds()]);
  return [...packaged.map((feed) => (mirror === undefined ? feed : { ...feed, address: mirror })), ...added];
}

/** The address that the feed built in came with, where a person chose another one. */
export async function packagedAddress(): Promise<string | undefined> {
  return (await mirrorAddress()) === undefined ? undefined : (await builtIn())[0]?.address;
}

async function mirrorAddress(): Promise<string | undefined> {
  const stored = v.safeParse(FeedConfig.entries.address, (await browser.storage.local.get(MIRROR))[MIRROR]);
  return stored.success ? stored.output : undefined;
}

/** Fetches the feed built in from another address, or again from its own. */
export const useMirror = (mirror: { address: string } | 'none'): Promise<void> =>
  mirror === 'none' ? browser.storage.local.remove(MIRROR) : browser.storage.local.set({ [MIRROR]: mirror.address });

let builtInFeeds: Promise<FeedConfig[]> | undefined;

function builtIn(): Promise<FeedConfig[]> {
  builtInFeeds ??= fetch(browser.runtime.getURL('/feed/built-in.json'))
    .then((answer) => answer.json())
    .then((read) => v.parse(v.array(FeedConfig), read));
  return builtInFeeds;
}

async function addedFeeds(): Promise<FeedConfig[]> {
  const stored = v.safeParse(v.array(FeedConfig), (await browser.storage.local.get(ADDED))[ADDED]);
  return stored.success ? stored.output : [];
}

/** Adds a feed, or replaces the one with its id. */
export async function addFeed(config: FeedConfig): Promise<void> {
  const others = (await addedFeeds()).filter(({ id }) => id !== config.id);
  if (others.length >= MOST_FEEDS) throw new Error(`Whence keeps ${MOST_FEEDS} feeds. Remove one first.`);
  await browser.storage.local.set({ [ADDED]: [...others, config] });
}

/** Forgets an added feed and everything remembered of it. */
export async function removeFeed(id: string): Promise<void> {
  await browser.storage.local.set({ [ADDED]: (await addedFeeds()).filter((each) => each.id !== id) });
  await browser.storage.local.remove(stateKey(id));
}

/** What is remembered of a feed. */
export async function feedState(id: string): Promise<FeedState> {
  const stored = (await browser.storage.local.get(stateKey(id)))[stateKey(id)];
  if (v.is(FeedState, stored)) return stored;
  const state = salvageFeedState(stored, firstDue(Date.now(), Math.random()));
  await saveFeedState(id, state);
  return state;
}

export const saveFeedState = (id: string, state: FeedState): Promise<void> =>
  browser.storage.local.set({ [stateKey(id)]: state });
