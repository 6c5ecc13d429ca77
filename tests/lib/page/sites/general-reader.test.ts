import { describe } from 'vitest';
import { specifyGeneralReader } from './specify-rule.ts';

// Shops whose pages need no rule: a rule must earn its place, and here the general reader reads everything that the sample
// page states, with the things that mislead there beside it (other products, goals, supply chains, folded panels).

describe('the general reader', () => {
  specifyGeneralReader('about-you', {
    title: "Bluse 'Lenya'",
    brand: 'Moosgrund',
    manufacturer: 'Moosgrund Textil GmbH',
    materials: ['cotton 95', 'elastane 5'],
    origins: ['made TR', 'address DE'],
    claims: ['recycled-cotton-uncertified-claim'],
  });
  specifyGeneralReader('john-lewis', {
    title: 'Fernbank Supima Cotton Pyjama Set, Navy',
    brand: 'Fernbank',
    gtin: '4006381333931',
    materials: ['cotton 100'],
    origins: ['made GB'],
    claims: ['supima'],
  });
  specifyGeneralReader('la-redoute', {
    title: 'Chemise en coton biologique',
    brand: 'VALDORÉ',
    seller: 'La Redoute',
    materials: ['cotton 98', 'elastane 2'],
    origins: ['woven IN', 'dyed IN', 'assembled BD'],
    claims: ['organic-cotton-uncertified-claim'],
  });
  specifyGeneralReader('next', {
    title: 'White/Blue Fernbank Oxford Shirt',
    brand: 'Fernbank',
    seller: 'Next',
    materials: ['shell: cotton 97', 'shell: elastane 3', 'trim: cotton 100'],
    origins: [],
    claims: [],
  });
  specifyGeneralReader('nordstrom', {
    title: 'Riverside Button-Up Shirt',
    brand: 'Fernbank',
    materials: ['linen 55', 'cotton 45'],
    origins: ['made US'],
    claims: ['organic-cotton-uncertified-claim'],
  });
  specifyGeneralReader('otto', {
    title: 'Moosgrund Langarmhemd »Lenz«',
    brand: 'Moosgrund',
    materials: ['shell: cotton 60', 'shell: linen 40'],
    origins: [],
    claims: [],
  });
  specifyGeneralReader('rakuten', {
    title: '森苔 スーピマコットン 長袖シャツ メンズ',
    brand: '森苔',
    gtin: '4901234567894',
    materials: ['shell: cotton 60', 'shell: polyester 40', 'trim: cotton 95', 'trim: elastane 5'],
    origins: ['made VN', 'woven JP'],
    claims: ['supima'],
  });
});
