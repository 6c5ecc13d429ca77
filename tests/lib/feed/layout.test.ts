import { expect, it } from 'vitest';
import { manifestPath, partPath, ROOT, rootPath, TIMESTAMP } from '../../../lib/feed/layout.ts';

it('a feed is a folder of these files, by which servers and clients of every version find them', () => {
  expect([TIMESTAMP, ROOT, rootPath(12), manifestPath('abc'), partPath('abc')]).toEqual([
    'timestamp.json',
    'root.json',
    'roots/12.json',
    'manifests/abc.json',
    'parts/abc',
  ]);
});
