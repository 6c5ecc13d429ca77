// `npm run gallery`: every component in every state, light and dark, from both sides, as pages in test-results/gallery.
// They are drawn from the components themselves and ship with nothing. Forced colours and reduced motion are the browser's
// own settings ("Rendering" in its developer tools).
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const FOLDER = 'test-results/gallery';
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [preact()],
});
try {
  const { galleryHtml, samplesOfShop } = (await server.ssrLoadModule(
    '/tests/gallery/draw.tsx',
  )) as typeof import('./draw.tsx');
  const samples = await samplesOfShop();
  mkdirSync(FOLDER, { recursive: true });
  const pages = ['en', 'ar'].flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => {
      const file = `${language}-${scheme}.html`;
      writeFileSync(`${FOLDER}/${file}`, galleryHtml(samples, language, scheme));
      return file;
    }),
  );
  const links = pages.map((file) => `<li><a href="${file}">${file}</a>`).join('');
  writeFileSync(
    `${FOLDER}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Whence gallery</title><ul>${links}`,
  );
  console.log(`file://${resolve(FOLDER, 'index.html')}`);
} finally {
  await server.close();
}
