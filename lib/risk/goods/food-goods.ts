import { type ProductKind, words } from './product-kind.ts';

/** Food of the official lists. */
export const FOOD_GOODS: readonly ProductKind[] = [
  {
    id: 'tomato',
    goods: ['tomato products', 'tomatoes'],
    sectors: ['tomatoes', 'tomato'],
    where: 'not-textile',
    words: words(
      'tomato(?:es)? ?(?:paste|pur[eé]e|sauce|ketchup|passata|soup|concentrate)?|ketchup|passata|tomaten(?:mark|sauce|püree)?|(?:concentré|purée|sauce)s? (?:de )?tomates?|tomates?|concentrado de tomate|pomodor[io]|pasta pomidorowa|pomidor(?:y|owa)?|domates(?: salçası)?|salça|томат(?:ная|ы)?',
      '番茄|西红柿|トマト|토마토',
    ),
  },
  {
    id: 'seafood',
    goods: ['fish'],
    sectors: ['seafood'],
    where: 'not-textile',
    words: words(
      'seafood|fish fillets?|(?:frozen|canned|smoked) fish|pollock|cod (?:fillets?|loins?|liver)|haddock|salmon|tuna|meeresfrüchte|fischstäbchen|alaska-?seelachs|fruits de mer|poisson|mariscos|pescado|bacalao|frutti di mare|pesce',
      '海鲜|海鮮|鱼片|鱼排|切り身|冷凍魚',
    ),
  },
  {
    id: 'squid',
    goods: ['squid'],
    sectors: ['seafood'],
    where: 'not-textile',
    words: words('squid|calamari|tintenfisch(?:e|ringe)?|calamars?|calamares|calamaro', '鱿鱼|魷魚|イカ|오징어'),
  },
  {
    id: 'shrimp',
    goods: ['shrimp'],
    sectors: ['seafood'],
    where: 'not-textile',
    words: words(
      'shrimps?|prawns?|garnelen?|crevettes?|gambas|camarones|gamberi|garnalen|krewetki',
      '虾仁|大虾|对虾|エビ|새우',
    ),
  },
  {
    id: 'jujube',
    goods: ['jujubes'],
    sectors: ['jujubes', 'jujube'],
    where: 'not-textile',
    words: words('jujubes?|chinese dates?|red dates', '红枣|大枣|ナツメ|대추'),
  },
];
