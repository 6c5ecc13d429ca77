import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Lets terser go over named files once more: it saves the reader, which every product page loads and which has a limit of
 * 45 kB gzipped, a hundredth. For the rest of the build that is not worth twenty seconds.
 */
export function pressed(files: readonly string[]): Plugin {
  return {
    name: 'whence:pressed',
    // After WXT, which makes the script's value its last one by looking for the words of an unpressed script.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type !== 'chunk' || output.code === undefined || !files.includes(name)) continue;
          output.code = await pressedTwice(output.code);
        }
      },
    },
  };
}

/** What the first pass joins, the second names alike: another part in a thousand. */
async function pressedTwice(code: string): Promise<string> {
  return pressedOnce(await pressedOnce(code));
}

async function pressedOnce(code: string): Promise<string> {
  const { code: shorter } = await minify(code, {
    ecma: 2020,
    // The script's last value is what the worker gets from the page: `expression` keeps it. Functions that stand together
    // compress better, by one part in a hundred.
    compress: { expression: true, passes: 3, hoist_funs: true, unsafe_arrows: true },
    format: { ascii_only: true },
  });
  return shorter ?? code;
}
