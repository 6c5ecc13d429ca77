import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';

const EVERY_SITE = ['https://*/*', 'http://*/*'];

/**
 * What is not named here is not possible: the extension's own pages load nothing from elsewhere, run no inline script,
 * and reach no host (`connect-src`), which is the browser's own guarantee that nothing about the user leaves.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  // "granted" is the build tests and the demo drive: the same code with the optional hosts granted at install, because
  // no test can click the browser's own permission prompt. tests/built holds its manifest against the released one.
  manifest: ({ browser, mode }) => {
    const manifest: UserManifest = {
      name: '__MSG_extension_name__',
      short_name: '__MSG_extension_short_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      permissions: ['activeTab', 'scripting', 'storage'],
      optional_host_permissions: EVERY_SITE,
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
      action: {
        default_title: '__MSG_action_title__',
        default_icon: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
      },
    };
    if (mode === 'granted') manifest.host_permissions = EVERY_SITE;
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
    'build:publicAssets': (_wxt, files) => {
      const folder = resolve('.cache/starter-feed');
      execFileSync(process.execPath, [resolve('lib/publisher/pack-starter.ts'), folder], { stdio: 'inherit' });
      for (const name of readdirSync(folder)) {
        files.push({ absoluteSrc: join(folder, name), relativeDest: `feed/${name}` });
      }
    },
  },
  vite: () => ({ plugins: [preact()] }),
});
