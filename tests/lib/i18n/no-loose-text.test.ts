import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** Attributes that people read or hear. */
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-roledescription']);
const LETTERS = /\p{L}{2,}/u;
/** Names and codes that are the same in every language. */
const SAME_EVERYWHERE = /^(?:Whence)$/;

/** Texts in a component's markup that stand there as they are instead of coming from a catalogue. */
function looseTexts({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const value = node.initializer;
      if (value !== undefined && ts.isStringLiteral(value) && LETTERS.test(value.text)) found.push(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX));
  return found.filter((each) => !SAME_EVERYWHERE.test(each));
}

/** Calls that say a message. */
const says = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  ['say', 'count'].includes(node.expression.name.text) &&
  node.expression.expression.getText() === 'words';

/** Places where a message is stuck to other words: added with `+`, or inside a template that has letters of its own. */
function gluedMessages({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
      (says(node.left) || says(node.right))
    )
      found.push(node.getText());
    if (ts.isTemplateExpression(node) && node.templateSpans.some(({ expression }) => says(expression))) {
      const own = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
      const others = node.templateSpans.filter(({ expression }) => !says(expression)).length;
      if (LETTERS.test(own) || others > 0 || node.templateSpans.length > 1) found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX));
  return found;
}

const files = sourceFiles('components/**/*.tsx', 'entrypoints/**/*.tsx');

describe('what people read comes from the catalogues', () => {
  it.each(files.map((file) => [file.path, file] as const))('no text of its own in %s', (_path, file) => {
    expect(looseTexts(file)).toEqual([]);
  });

  it('no sentence is glued from pieces', () => {
    const speaking = sourceFiles('components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/**/*.{ts,tsx}');
    expect(speaking.flatMap((file) => gluedMessages(file).map((each) => `${file.path}: ${each}`))).toEqual([]);
  });

  it('the check sees what it is for', () => {
    const path = 'example.tsx';
    expect(looseTexts({ path, text: 'const a = <p>Not stated</p>;' })).toEqual(['Not stated']);
    expect(looseTexts({ path, text: 'const a = <nav aria-label="On this page">{b} · {c}</nav>;' })).toEqual([
      'On this page',
    ]);
    expect(gluedMessages({ path, text: "const a = words.say('x') + name;" })).toHaveLength(1);
    expect(gluedMessages({ path, text: `const a = \`\${words.say('x')} of \${name}\`;` })).toHaveLength(1);
    expect(gluedMessages({ path, text: `const a = \`  \${words.say('x')}\`;` })).toEqual([]);
  });
});
