import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../lib/publisher/package/files.ts';

describe.each(['chrome-mv3', 'firefox-mv3'])('the package of %s', (build) => {
  const folder = `.output/${build}`;
  const files = filesUnder(folder);
  const scripts = files.filter((file) => file.endsWith('.js'));

  it('carries the licences of what is in it', () => {
    const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
    for (const name of ['Whence', 'preact', 'valibot', 'idb', 'webextension-polyfill']) {
      expect(text).toMatch(new RegExp(`^${name}(?: [\\d.]+ \\(|$)`, 'm'));
    }
  });

  it('makes no page, script or code of text: no sink that Trusted Types would have to stop', () => {
    const sinks =
      /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|setTimeout\(["'`]/;
    expect(scripts.filter((file) => sinks.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(5);
  });

  it('loads nothing from elsewhere: every address of a script or style is the package’s own', () => {
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const html = readFileSync(join(folder, file), 'utf8');
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\/[a-z]/);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
    }
  });
});
