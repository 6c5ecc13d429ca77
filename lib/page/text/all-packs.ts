import packs from '../../../assets/reading/compiled/packs.json' with { type: 'json' };
import { chooseLanguages } from './choose-languages.ts';
import { registerChoice, registerPacks } from './packs.ts';

// Importing this file makes every language known to the reader: for Node, tests and the command line. In the browser the
// worker injects the packs a page needs, so that a page does not carry 37 languages.
registerPacks(packs);
registerChoice(chooseLanguages);
