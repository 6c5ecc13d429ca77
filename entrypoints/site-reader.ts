import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sitesReader } from '../lib/page/site-rules/read-sites.ts';
import { knownRules } from '../lib/page/site-rules/shelf.ts';
import { registerReadSites } from '../lib/page/site-rules/site-values.ts';

/** Injected before the reader where the page's shop has a rule, together with that rule. */
export default defineUnlistedScript({
  main: (): void => registerReadSites(sitesReader(knownRules)),
});
