import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

/** A file and all it imports in one script, as a browser would get it from a bundler. */
export async function bundle(entry: string): Promise<string> {
  const result = (await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve(entry), formats: ['iife'], name: 'bundled' },
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  })) as Rollup.RollupOutput[];
  const chunk = result[0]?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`The bundler made no script of ${entry}.`);
  return chunk.code;
}
