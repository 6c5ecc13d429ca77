import { expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

it('reads one file with its address', () => {
  expect(readArguments(['--json', '--url', 'https://a.example/', 'a.html'])).toEqual({
    json: true,
    dom: false,
    input: { kind: 'file', file: 'a.html', url: 'https://a.example/' },
  });
});

it('reads a manifest, on the DOM library, with another feed', () => {
  expect(readArguments(['--dom', '--feed', 'feed', '--manifest', 'rows.jsonl'])).toEqual({
    json: false,
    dom: true,
    feed: 'feed',
    input: { kind: 'manifest', file: 'rows.jsonl' },
  });
});

it.each([[[]], [['a.html', 'b.html']], [['--manifest', 'm', 'a.html']], [['--unknown', 'a.html']]])(
  'says how it is used when given %j',
  (argv) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(/npm run check/);
  },
);
