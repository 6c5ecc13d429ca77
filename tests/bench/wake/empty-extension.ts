import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers any message, and does nothing else. */
const WORKER = `chrome.runtime.onMessage.addListener((_message, _sender, reply) => {
  reply({ ok: true });
});
export {};
`;

/** A page whose one script writes a heading: what it costs cannot be saved by any popup. */
const POPUP = `<!doctype html><meta charset="utf-8"><title>Floor</title><div id="app"></div><script type="module" src="popup.js"></script>`;
const POPUP_SCRIPT = `const heading = document.createElement('h1');
heading.textContent = 'Floor';
const main = document.createElement('main');
main.append(heading);
document.getElementById('app').append(main);
performance.mark('verdict');
export {};
`;

/**
 * Writes the smallest extension that answers a message and has a popup, into a folder of its own under the machine's
 * temporary files. What the browser takes for it is the floor under our own figures.
 *
 * @returns the folder; whoever asks removes it
 */
export function writeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-floor-'));
  const manifest = {
    manifest_version: 3,
    name: 'floor',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js', type: 'module' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), WORKER);
  writeFileSync(join(folder, 'popup.html'), POPUP);
  writeFileSync(join(folder, 'popup.js'), POPUP_SCRIPT);
  mkdirSync(join(folder, 'icon'));
  cpSync('assets/public/icon/16.png', join(folder, 'icon/16.png'));
  return folder;
}
