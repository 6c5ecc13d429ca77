import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { pressed } from '../../../../lib/publisher/package/pressed.ts';

interface Output {
  type: string;
  code: string;
}
const press = async (bundle: Record<string, Output>): Promise<void> => {
  const { generateBundle } = pressed(['reader.js'], ['innerName']) as unknown as {
    generateBundle: { handler(options: object, bundle: Record<string, Output>): Promise<void> };
  };
  await generateBundle.handler({}, bundle);
};

it('presses the files it is given, which go on doing the same, and no other', async () => {
  const code = 'var out=(function(){function add(first,second){return first+second}return add(1,2)})();out;';
  const bundle = { 'reader.js': { type: 'chunk', code }, 'detector.js': { type: 'chunk', code } };
  await press(bundle);
  expect(bundle['reader.js'].code.length).toBeLessThan(code.length);
  expect(runInNewContext(bundle['reader.js'].code)).toBe(3);
  expect(bundle['detector.js'].code).toBe(code);
});

it('shortens the names of properties it is given, and no other', async () => {
  const code = 'var out=(function(){let it={innerName:[1],outerName:2};it.innerName.push(3);return it})();out;';
  const bundle = { 'reader.js': { type: 'chunk', code } };
  await press(bundle);
  expect(bundle['reader.js'].code).not.toContain('innerName');
  const out = runInNewContext(bundle['reader.js'].code) as Record<string, unknown>;
  expect(out.outerName).toBe(2);
  expect(Object.values(out)).toContainEqual([1, 3]);
});
