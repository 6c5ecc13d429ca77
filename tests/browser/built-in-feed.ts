import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runFeedCommand } from '../../lib/publisher/cli/feed.ts';
import { type FeedServer, serveFeed } from '../../lib/publisher/feed/serve.ts';

/** A real signed feed on a real server, and a build of the extension that has it built in. */
export interface BuiltInFeed {
  server: FeedServer;
  extensionDir: string;
  /** Folders of the feed and of its keys. */
  feed: string;
  keys: string;
}

/** Makes keys and a feed of our data, serves it, and builds the extension for it into a folder of its own. */
export async function buildWithFeed(name: 'demo' | 'e2e'): Promise<BuiltInFeed> {
  const folder = resolve(`.cache/${name}-feed`);
  rmSync(folder, { recursive: true, force: true });
  const keys = join(folder, 'keys');
  const feed = join(folder, 'feed');
  await quietly(async () => {
    await runFeedCommand(['keygen', keys, '--feed', `whence-${name}`]);
    await runFeedCommand(['build', '--out', feed, '--keys', keys]);
  });
  const server = await serveFeed(feed);
  const outDir = `.output/${name}`;
  execFileSync(resolve('node_modules/.bin/wxt'), ['build', '--mode', 'granted'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      WHENCE_FEED_URL: server.address,
      WHENCE_FEED_ROOT: join(keys, 'root.json'),
      WHENCE_OUT: outDir,
    },
  });
  return { server, extensionDir: resolve(outDir, 'chrome-mv3-granted'), feed, keys };
}

/** The command's own words would bury those of the demo. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}
