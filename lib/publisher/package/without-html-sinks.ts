import type { Plugin } from 'vite';

/** The library is not as it was when this was written; the message says where to look. */
export class ChangedLibraryError extends Error {
  override readonly name = 'ChangedLibraryError';
}

const SINKS: readonly RegExp[] = [/\|\|\w+\.__html==\w+\.innerHTML/, /\(\w+\.innerHTML=\w+\.__html\)/];

/**
 * Takes `dangerouslySetInnerHTML` out of Preact. No component of ours may use it, Trusted Types stop it in Chromium; but
 * Firefox has none, and a reviewer who searches a package for `innerHTML` should find nothing to ask about.
 */
export function withoutHtmlSinks(): Plugin {
  return {
    name: 'whence:without-html-sinks',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.(?:module\.)?m?js$/.test(id.split('?', 1)[0] ?? '')) return undefined;
      const out = SINKS.reduce((left, sink, at) => left.replace(sink, at === 0 ? '' : '0'), code);
      if (out.includes('innerHTML')) {
        throw new ChangedLibraryError(
          'This Preact sets innerHTML in another way. Look it up in its source and change lib/publisher/package/without-html-sinks.ts.',
        );
      }
      return { code: out, map: null };
    },
  };
}
