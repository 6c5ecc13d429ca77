import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OldDataError } from '../../../../lib/publisher/cli/build.ts';
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
    expect(await run('diff', feed, feed)).toBe('nothing changed');
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

  it('tells what a build changes, by name, and accounts for every row', async () => {
    const out = mkdtempSync(join(tmpdir(), 'whence-cli-out-'));
    const words = ['--out', out, '--keys', keys, '--cache', join(out, 'cache')];
    await run('build', ...words);
    const facilities = join(out, 'facilities.csv');
    writeFileSync(facilities, 'name,address,country,sector\nMadeup Weaving Ltd,1 Road,CN,Apparel\n,,CN,Apparel\n');
    const said = await run('build', ...words, '--source', `open-supply-hub=${facilities}`);
    expect(said).toMatch(/open-supply-hub \(read now; .*\): 2 rows read, 1 kept, 1 rejected\n {2}row 3: no name/);
    expect(said).toContain('+ Madeup Weaving Ltd (facility-madeup-weaving-ltd-cn)\n1 entry added');
    // The day the list comes in another form: the last good data is written, and a person hears of it.
    writeFileSync(facilities, '<html>Sign in');
    await expect(run('build', ...words, '--source', `open-supply-hub=${facilities}`)).rejects.toThrow(OldDataError);
    expect(await run('inspect', out)).toContain('the edition of');
  });

  it('writes nothing where a list that was asked for gives nothing at all', async () => {
    const out = mkdtempSync(join(tmpdir(), 'whence-cli-out-'));
    const words = ['--out', out, '--keys', keys, '--cache', join(out, 'cache')];
    await expect(run('build', ...words, '--source', 'trade-csl=/nowhere.csv')).rejects.toThrow(/Nothing was written/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('leaves lists that forbid commercial use alone until a person says there will be none', async () => {
    const words = ['build', '--out', feed, '--keys', keys, '--source', 'opensanctions-ftm=/nowhere'];
    await expect(run(...words)).rejects.toThrow(/CC BY-NC.*--non-commercial/);
    await expect(run(...words, '--cache', '/nowhere', '--non-commercial')).rejects.toThrow(/Nothing was written/);
    expect(await run('build', '--list')).toMatch(/opensanctions-ftm.*\n.*\n.*off unless named/);
  });

  it.each(['keygen', 'rotate', 'build', 'sign', 'verify', 'serve', 'diff', 'inspect'])(
    'explains %s to a stranger',
    async (name) => {
      expect(await run(name, '--help')).toMatch(new RegExp(`^npm run feed -- ${name}\\b`));
      expect(await run('--help')).toContain(name);
    },
  );

  it.each([
    [[], /keygen/],
    [['__proto__'], /no command/],
    [['build', '--bogus'], /bogus.*--help/],
    [['serve', '/nowhere'], /holds no feed/],
    [['serve', feed, '--port', 'x'], /--port/],
    [['inspect', '/nowhere'], /holds no feed/],
    [['build', '--out', feed, '--keys', '/nowhere'], /no keys in .*keygen/],
    [['verify', feed, '--root', '/nowhere'], /no file/],
    [['build'], /--out/],
    [['verify', feed], /--root/],
    [['rotate', 'keys', 'everything'], /root\|timestamp\|manifest/],
    [['sign', feed, '--keys', keys, '--days', '-1'], /days/],
  ])('says how it is used: %j', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });

  it('tells wrong usage from a failure', async () => {
    await expect(run('diff')).rejects.toBeInstanceOf(UsageError);
  });
});
