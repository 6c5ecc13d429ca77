import '../../../../lib/page/text/all-packs.ts';
import { parseHTML } from 'linkedom';
import { type PageText, readText } from '../../../../lib/page/text/read-text.ts';

/** Reads a page whose body is `html`, in language `lang`. */
export function readBody(html: string, lang = 'en', title?: string): PageText {
  const { document } = parseHTML(`<!doctype html><html lang="${lang}"><body>${html}</body></html>`);
  const context = { url: 'https://shop.example/p/1' };
  return readText(document as unknown as Document, title === undefined ? context : { ...context, title });
}

/** Compositions as short lines: `60 cotton`, `lining: 100 polyester`, `95 cotton (organic)`. */
export function compositionOf(page: PageText): string[] {
  return page.materials.map(({ value: { fibre, percent, part, qualifier } }) =>
    [part === undefined ? '' : `${part}:`, percent ?? '', fibre, qualifier === undefined ? '' : `(${qualifier})`]
      .filter((word) => word !== '')
      .join(' '),
  );
}

/** Origins as short lines: `made PT`, `grown CN-XJ cotton`. */
export function originsOf(page: PageText): string[] {
  return page.origins.map(({ value: { stage, place, material } }) =>
    material === undefined ? `${stage} ${place}` : `${stage} ${place} ${material}`,
  );
}
