import type { SiteRule } from '../site-rules/schema.ts';

/**
 * Gap, Old Navy, Banana Republic and Athleta. Fabric and care wait in the page's data, a text in a list; on screen their
 * panel is drawn when it is opened.
 */
export default {
  id: 'gap',
  hosts: ['gap', 'gapfactory'],
  places: {
    material: [
      {
        state: 'script:not([src])',
        marker: 'self.__next_f.push(',
        within: 'copy_headers',
        path: [{ where: 'id', is: ['fabric'] }, 'bullets', '*'],
      },
    ],
  },
} satisfies SiteRule;
