import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawGraph } from './draw.ts';
import { layersOf, partOf, readGraph } from './graph.ts';

const graph = readGraph();
const importsOf = (part: string): string[] => graph.edges.filter(({ from }) => from === part).map(({ to }) => to);

it('no part imports another in a circle', () => {
  expect(layersOf(graph).size).toBe(graph.parts.size);
});

it('the ground floor imports nothing; reading, names and the index know no browser and no page of ours', () => {
  expect(importsOf('lib/model')).toEqual([]);
  for (const part of ['lib/page', 'lib/names', 'lib/search']) {
    expect(
      importsOf(part).filter((to) => ['entrypoints', 'components', 'lib/browser', 'lib/audit'].includes(to)),
    ).toEqual([]);
  }
});

it('nothing that ships imports the publisher, which is for Node alone', () => {
  for (const part of ['entrypoints', 'components', 'lib/page', 'lib/feed', 'lib/risk', 'lib/audit', 'lib/search']) {
    expect(importsOf(part)).not.toContain('lib/publisher');
  }
});

it.each([
  ['lib/page/text/origin.ts', 'lib/page'],
  ['lib/messages.ts', 'lib/messages'],
  ['lib/search/cli/screen.ts', 'lib/*/cli'],
  ['components/popup.tsx', 'components'],
  ['tests/run.ts', undefined],
])('%s belongs to %s', (file, part) => {
  expect(partOf(file)).toBe(part);
});

it('the picture shows every import there is, and no other (npm run architecture)', () => {
  const titles = (svg: string) => svg.match(/<title>[^<]+<\/title>/g);
  expect(titles(readFileSync('assets/readme/architecture.svg', 'utf8'))).toEqual(titles(drawGraph(graph)));
});
