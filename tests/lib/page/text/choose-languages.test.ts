import { describe, expect, it } from 'vitest';
import { chooseLanguages } from '../../../../lib/page/text/choose-languages.ts';
import { documentOf } from '../page-of.ts';

const chosen = (html: string, url = 'https://shop.example/p/1') => chooseLanguages({ document: documentOf(html), url });
const GERMAN = '<p>Die Kappe ist aus Baumwolle und mit einem Schild, das nicht drückt.</p>';

describe('the languages a page is read in', () => {
  it.each([
    ['its own mark and that of its country', '<html lang="fr">', 'https://shop.at/p/1', ['fr', 'de']],
    ['what its text tells, where a template left its English mark', `<html lang="en">${GERMAN}`, undefined, ['de']],
    [
      'what its text tells, below a menu that is longer than all we look at',
      `<html lang="en"><nav><ul>${'<li>Fernbank Oxford Runner</li>'.repeat(300)}</ul></nav>${GERMAN}`,
      undefined,
      ['de'],
    ],
    ['none but English', '<html lang="en"><p>The cap is made of cotton and with a visor.</p>', undefined, []],
    ['its script', '<html><p>このシャツは綿100%で作られています。</p>', undefined, ['ja']],
  ])('are %s', (_, html, url, languages) => {
    expect(chosen(html, url)).toEqual(languages);
  });
});
