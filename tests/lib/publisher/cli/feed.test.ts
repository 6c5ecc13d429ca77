import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runFeedCommand } from '../../../../lib/publisher/cli/feed.ts';
import { UsageError } from '../../../../lib/publisher/cli/usage.ts';

const keys = join(mkdtempSync(join(tmpdir(), 'whence-cli-')), 'keys');
const feed = mkdtempSync(join(tmpdir(), 'whence-cli-feed-'));
const root = join(keys, 'root.json');

/** What a command prints. */
async function run(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  try {
    await runFeedCommand(words);
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}

beforeAll(async () => {
  await run('keygen', keys, '--feed', 'trial');
  await run('build', '--out', feed, '--keys', keys);
});

describe('npm run feed', () => {
  it('makes private keys that only their owner can read, and never replaces them by mistake', async () => {
    const pem = readdirSync(keys).filter((file) => file.endsWith('.pem'));
    expect(pem).toHaveLength(5);
    for (const file of pem) expect(statSync(join(keys, file)).mode & 0o077).toBe(0);
    await expect(run('keygen', keys, '--feed', 'trial')).rejects.toThrow(/already/);
  });

  it('builds a feed that verifies as a client does it, with no private key in it', async () => {
    expect(await run('verify', feed, '--root', root)).toContain('“trial” version');
    const files = readdirSync(feed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.pem'))).toEqual([]);
  });

  it('builds a next version as a small difference, and tells what differs', async () => {
    expect(await run('build', '--out', feed, '--keys', keys)).toMatch(/0 added, 0 changed, 0 withdrawn/);
    expect(await run('diff', feed, feed)).toBe('0 added, 0 changed, 0 withdrawn');
    expect(await run('inspect', feed)).toContain('UFLPA Entity List: 90 of the 187');
  });

  it('signs again after the timestamp key was replaced, and readers with the old root follow', async () => {
    const old = join(keys, 'roots/1.json');
    await run('rotate', keys, 'timestamp');
    await run('sign', feed, '--keys', keys);
    expect(await run('verify', feed, '--root', old)).toContain('root 2');
  });

  it('refuses to call a feed good in which one byte is wrong', async () => {
    const [part = ''] = readdirSync(join(feed, 'parts'));
    const path = join(feed, 'parts', part);
    const sound = readFileSync(path);
    writeFileSync(
      path,
      sound.map((byte, at) => (at === 99 ? byte ^ 1 : byte)),
    );
    await expect(run('verify', feed, '--root', root)).rejects.toMatchObject({ fault: 'wrong-bytes' });
    writeFileSync(path, sound);
  });

  it.each([
    [[], /keygen KEYS/],
    [['__proto__'], /keygen KEYS/],
    [['build'], /--out/],
    [['verify', '/nowhere'], /--root/],
    [['rotate', 'keys', 'everything'], /root\|timestamp\|manifest/],
    [['sign', 'feed', '--keys', '/nowhere', '--days', '-1'], /nowhere|days/],
  ])('says how it is used: %j', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });

  it('tells wrong usage from a failure', async () => {
    await expect(run('diff')).rejects.toBeInstanceOf(UsageError);
  });
});
