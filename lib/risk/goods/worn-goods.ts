import { type ProductKind, words } from './product-kind.ts';

/** Clothing, its materials, and other textile goods. */
export const WORN_GOODS: readonly ProductKind[] = [
  {
    id: 'apparel',
    goods: ['garments'],
    sectors: ['apparel'],
    where: 'any',
    words: words(
      'apparel|clothing|clothes|garments?|(?:t-?|polo |sweat)?shirts?|blouses?|dress(?:es)?|skirts?|trousers|pants|jeans|shorts|leggings|hoodies?|sweaters?|jumpers?(?! (?:cables?|wires?|leads?))|cardigans?|jackets?|pyjamas?|pajamas?|underwear|bras?|socks|bekleidung|kleid(?:er)?|hemd(?:en)?|hosen|(?:herren|damen|kinder)hosen?|jacken?|pullover|bluse[n]?|vêtements?|chemises?|robes?|pantalons?|jupes?|ropa|camisas?|camisetas?|vestidos?|pantalones|abbigliamento|camicie?|magliett[ae]|kleding|overhemd(?:en)?|jurk(?:en)?|broek(?:en)?|odzież|koszul[ae]|sukienk[ai]|spodnie|kläder|skjort[ao]r?|tøj|giyim|gömlek|elbise|quần|áo|одежда|рубашк[аи]|плать[ея]',
      '服装|衣服|衬衫|連衣裙|连衣裙|上衣|裤|シャツ|ワンピース|パンツ|셔츠|원피스|바지',
    ),
  },
  {
    id: 'apparel',
    goods: ['garments'],
    sectors: ['apparel'],
    where: 'textile',
    words: words('tees?|tops?|coats?|suits?|briefs|boxers|hose|mantel|manteaux?|abrigos?|cappott[oi]'),
  },
  {
    id: 'yarn',
    goods: ['thread/yarn'],
    sectors: ['cotton'],
    where: 'any',
    words: words('yarns?|(?:sewing|embroidery) threads?|garn|fils? à tricoter|hilo|filato', '纱线|毛糸'),
  },
  {
    id: 'footwear',
    goods: ['footwear'],
    sectors: [],
    where: 'any',
    words: words(
      'footwear|shoes?|sneakers?|trainers|boots?|sandals?|loafers?|slippers?|schuhe?|stiefel|chaussures?|zapatos?|zapatillas|botas|scarpe|stivali|schoenen|buty|ayakkabı|обувь|giày',
      '鞋|靴|スニーカー|신발',
    ),
  },
  {
    id: 'gloves',
    goods: ['gloves'],
    sectors: [],
    where: 'any',
    words: words(
      'gloves?|mittens?|handschuhe?|gants?|guantes?|guanti|handschoenen|rękawic[ez]k?i?|eldiven',
      '手套|장갑',
    ),
  },
  {
    id: 'carpet',
    goods: ['carpets'],
    sectors: [],
    where: 'any',
    words: words(
      'carpets?|rugs?|teppiche?|tapis(?! de (?:course|souris|sol))|alfombras?|tappet[io]|dywan(?:y)?|halı',
      '地毯|絨毯',
    ),
  },
  {
    id: 'hair',
    goods: ['hair products'],
    sectors: [],
    where: 'any',
    words: words(
      'wigs?|hair extensions?|human hair|hair weaves?|lace fronts?|braiding hair|hairpieces?|perücken?|perruques?|pelucas?|parrucc?he?',
      '假发|かつら|ウィッグ|가발',
    ),
  },
  {
    id: 'down',
    goods: ['down', 'feathers', 'feather and down'],
    sectors: [],
    where: 'any',
    fibres: ['down', 'feather', 'feathers', 'duck down', 'goose down'],
  },
  {
    id: 'viscose',
    goods: ['viscose', 'viscose fiber', 'viscose fibre', 'rayon', 'viscose/rayon fibre'],
    sectors: [],
    where: 'any',
    fibres: ['viscose', 'rayon', 'modal'],
  },
];
