// Bundled for the browser by bench-page.ts and run in a world of its own, as the extension's scripts are.
import { looksLikeProduct } from '../../../lib/page/detect.ts';
import { surveyShop } from '../../../lib/page/site-rules/survey-shop.ts';
import { chooseLanguages } from '../../../lib/page/text/choose-languages.ts';

/** What the detector answers; asked several times where one run is too short to measure. */
function detector(repeat: number): boolean {
  let product = false;
  for (let at = 0; at < repeat; at += 1) product = looksLikeProduct(document, location.href);
  return product;
}

/** What the worker asks the page before it injects the reader. */
const survey = (signs: Record<string, string[]>) => ({ langs: chooseLanguages(), shop: surveyShop(signs) });

/** Runs files as the browser does when they are injected, compiling included; gives the time until their answer is there. */
async function inject(files: readonly string[]): Promise<number> {
  const start = performance.now();
  let answer: unknown;
  // biome-ignore lint/security/noGlobalEval: this is how a page without the extension gets a script with its compile time.
  for (const file of files) answer = globalThis.eval(file);
  await answer;
  return performance.now() - start;
}

Object.assign(globalThis, { whenceOurs: { detector, survey, inject } });
