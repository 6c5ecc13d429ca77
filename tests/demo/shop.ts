// `npm run shop`: serves the demo shop and nothing else, to try a package in one's own browser. Ctrl+C ends it.
import { serveDemo } from '../browser/demo-server.ts';

const { origin } = await serveDemo();
console.log(`The demo shop is at ${origin}. Its first product is at ${origin}/listed-maker.html.`);
