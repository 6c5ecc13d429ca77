import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { copySources } from '../../lib/publisher/package/files.ts';

/** Copies the sources elsewhere and builds them there, under another time zone and language. @returns the folder */
export async function buildCopy(browsers: readonly string[]): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'whence-copy-')), 'a place, with another name');
  copySources('.', folder);
  for (const browser of browsers) {
    await promisify(execFile)(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], {
      cwd: folder,
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', NODE_ENV: 'production', WHENCE_OUT: '.output' },
    });
  }
  return folder;
}
