import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Names of properties that the reader alone uses, hundreds of times, and that may be shortened in it: they stand neither
 * in what it gives to the worker nor in what other scripts in a page give to it. A test of the built files holds that.
 */
export const INNER_NAMES = ['folded', 'meanings', 'labelled', 'percents', 'partBefore', 'linked'] as const;

/**
 * Lets terser go over named files once more: it saves the reader, which every product page loads and which has a limit of
 * 45 kB gzipped, a hundredth. For the rest of the build that is not worth twenty seconds.
 *
 * @param files  names in the bundle
 * @param inner  names of properties that nothing outside such a file knows
 */
export function pressed(files: readonly string[], inner: readonly string[]): Plugin {
  return {
    name: 'whence:pressed',
    // After WXT, which makes the script's value its last one by looking for the words of an unpressed script.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type !== 'chunk' || output.code === undefined || !files.includes(name)) continue;
          // What the first pass joins, the second names alike: another part in a thousand.
          output.code = await press(await press(output.code, inner), []);
        }
      },
    },
  };
}

async function press(code: string, inner: readonly string[]): Promise<string> {
  const { code: shorter } = await minify(code, {
    ecma: 2020,
    // The script's last value is what the worker gets from the page: `expression` keeps it. Functions that stand together
    // compress better, by one part in a hundred.
    compress: { expression: true, passes: 3, hoist_funs: true, unsafe_arrows: true },
    mangle: inner.length === 0 ? true : { properties: { regex: new RegExp(`^(?:${inner.join('|')})$`) } },
    format: { ascii_only: true },
  });
  return shorter ?? code;
}
