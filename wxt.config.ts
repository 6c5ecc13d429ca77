import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import * as v from 'valibot';
import { defineConfig, type UserManifest } from 'wxt';
import { FeedConfig } from './lib/feed/feed-state.ts';
import { licencesText, noteBundled, readPackages } from './lib/publisher/package/bundled.ts';
import { INNER_NAMES, pressed } from './lib/publisher/package/pressed.ts';
import { withoutHtmlSinks } from './lib/publisher/package/without-html-sinks.ts';

const EVERY_SITE = ['https://*/*', 'http://*/*'];

// A build with another mode would else be one for development, slower and with other code than what people get.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production';

/** A feed and its root of trust, set when building: `WHENCE_FEED_URL` (its folder) and `WHENCE_FEED_ROOT` (a file). */
function builtInFeeds(): FeedConfig[] {
  const { WHENCE_FEED_URL: address, WHENCE_FEED_ROOT: root } = process.env;
  if (address === undefined && root === undefined) return [];
  if (address === undefined || root === undefined) throw new Error('Set both WHENCE_FEED_URL and WHENCE_FEED_ROOT.');
  return [v.parse(FeedConfig, { id: 'whence', address, root: readFileSync(root, 'utf8'), kind: 'built-in' })];
}

/**
 * What is not named here is not possible: the extension's own pages load nothing from elsewhere and run no inline script.
 * Only the worker may connect, to feeds: which ones, the user decides in the options, so hosts cannot be named here. Each
 * page of ours names `connect-src 'self'` in a tag of its own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * What the popup is made of, in one file: a browser opens every file of the package by itself, and a dozen small ones cost
 * the popup half of its time to the first paint. Other pages load of it what they share. The popup's own `main.tsx` stays
 * outside, because it runs when loaded.
 */
const POPUP_PARTS = {
  name: 'popup-parts',
  test: /\/(?:components\/(?:popup|trouble)\.tsx|lib\/(?:i18n\/load-words|check\/tab-memory|message-of|messages|save-file)\.ts)$|wxt-html-plugins/,
};

/** Folders of the libraries of which code is in the build. */
const bundled = new Set<string>();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  outDir: process.env.WHENCE_OUT ?? '.output',
  manifestVersion: 3,
  // "granted" is the build tests and the demo drive: the same code with all that is optional granted at install, because
  // no test can click the browser's own permission prompt. tests/built holds its manifest against the released one.
  manifest: ({ browser, mode }) => {
    const manifest: UserManifest = {
      name: '__MSG_extension_name__',
      short_name: '__MSG_extension_short_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
      omnibox: { keyword: 'whence' },
      // Alt+Shift+W is taken by Chromium itself, which then gives an extension no key at all.
      commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+H' } } },
      // Asked for only where a person wants to be told of changes in a watched list, or wants the headers of one page in
      // an evidence pack.
      optional_permissions: ['notifications', 'webRequest'],
      optional_host_permissions: EVERY_SITE,
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
      action: {
        default_icon: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
      },
    };
    const feeds = builtInFeeds().map(({ address }) => `${new URL(address).origin}/*`);
    if (feeds.length > 0) manifest.host_permissions = feeds;
    if (mode === 'granted') {
      manifest.host_permissions = EVERY_SITE;
      manifest.permissions = [...(manifest.permissions ?? []), 'notifications', 'webRequest'];
      delete manifest.optional_permissions;
    }
    if (browser === 'firefox') {
      manifest.browser_specific_settings = {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      };
    } else {
      manifest.minimum_chrome_version = '122';
    }
    return manifest;
  },
  hooks: {
    'config:resolved': (wxt) => {
      // With `imports: false` names are declared no more, but still replaced: a variable called `storage` would bring WXT's
      // own library along (WXT 0.21).
      Object.assign(wxt.config.imports, { autoImport: false });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT takes the popup's heading for it, which says nothing of a page that was not checked.
      if (manifest.action !== undefined) manifest.action.default_title = '__MSG_action_title__';
    },
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output;
      if (!entrypoints.some(({ name }) => name === 'popup') || output === undefined || Array.isArray(output)) return;
      output.codeSplitting = { groups: [POPUP_PARTS] };
    },
    'build:publicAssets': (_wxt, files) => {
      const folder = resolve('.cache/starter-feed');
      execFileSync(process.execPath, [resolve('lib/publisher/pack-starter.ts'), folder], { stdio: 'inherit' });
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      )) {
        const absoluteSrc = join(file.parentPath, file.name);
        files.push({ absoluteSrc, relativeDest: join('feed', relative(folder, absoluteSrc)) });
      }
      files.push({ contents: JSON.stringify(builtInFeeds()), relativeDest: 'feed/built-in.json' });
    },
    'build:done': ({ config }) => {
      const packages = readPackages(bundled);
      writeFileSync(join(config.outDir, 'licences.txt'), licencesText(readFileSync('LICENSE', 'utf8'), packages));
      // For the bill of materials of `npm run package`, which builds for every browser in turn.
      const folders = [...bundled].map((folder) => relative('.', folder)).sort();
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/bundled.json', JSON.stringify(folders));
    },
  },
  // Every browser we support knows `modulepreload`; its stand-in would be one more file to open.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [preact(), withoutHtmlSinks(), pressed(['reader.js'], INNER_NAMES), noteBundled(bundled)],
  }),
});
