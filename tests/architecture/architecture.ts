// `npm run architecture`: draws the picture of lib/README.md from the imports in the code.
import { writeFileSync } from 'node:fs';
import { drawGraph } from './draw.ts';
import { readGraph } from './graph.ts';

const PICTURE = 'assets/readme/architecture.svg';
writeFileSync(PICTURE, drawGraph(readGraph()));
console.log(`Drawn: ${PICTURE}`);
