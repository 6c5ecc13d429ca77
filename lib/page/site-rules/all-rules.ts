import rules from '../../../assets/sites/compiled/rules.json' with { type: 'json' };
import { sitesReader } from './read-sites.ts';
import type { SiteRule } from './schema.ts';
import { knownRules, registerRules } from './shelf.ts';
import { registerReadSites } from './site-values.ts';

// Importing this file makes every shop's rule known to the reader: for Node, tests and the command line. In the browser
// the worker injects the rule of the shop a page belongs to. The file is compiled from checked rules (`npm run sites:rules`).
registerRules(rules as Record<string, SiteRule>);
registerReadSites(sitesReader(knownRules));
