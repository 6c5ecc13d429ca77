import rules from '../../../assets/sites/compiled/rules.json' with { type: 'json' };
import type { SiteRule } from './schema.ts';
import { registerRules } from './shelf.ts';

// Importing this file makes every shop's rule known to the reader: for Node, tests and the command line. In the browser
// the worker injects the rule of the shop a page belongs to. The file is compiled from checked rules (`npm run sites:rules`).
registerRules(rules as Record<string, SiteRule>);
