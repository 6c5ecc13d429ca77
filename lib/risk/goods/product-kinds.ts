import type { ProductPage } from '../../model/product-page.ts';

/** A kind of goods a page may show, and the names official tables have for it. */
export interface ProductKind {
  id: string;
  /** Names in goods × country lists, lower case, without what stands in brackets. */
  goods: readonly string[];
  /** Names of priority sectors (UFLPA strategy), lower case, as a sector's words begin. */
  sectors: readonly string[];
  /** Words of the title or category that show this kind, as whole words. */
  words?: RegExp;
  /** Fibres of the composition that show it. */
  fibres?: readonly string[];
  /**
   * `any`: its words count on every page; `textile`: words with other meanings too ("top", "coat"), which count only where
   * the page states a textile fibre; `not-textile`: only where it states none ("tomato" on a dress is a colour).
   */
  where: 'any' | 'textile' | 'not-textile';
}

/** Whole words in any script: a letter or digit on neither side. Chinese and Japanese words need no border. */
const words = (latin: string, cjk = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])${cjk === '' ? '' : `|${cjk}`}`, 'iu');

/**
 * High-priority goods beside cotton: the goods that DOL, CBP and the UFLPA strategy name, with the words shops use. A kind
 * says only which rows of the official tables to look at; without a row for the stated country it gives nothing.
 */
export const PRODUCT_KINDS: readonly ProductKind[] = [
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
    id: 'rubber-gloves',
    goods: ['rubber gloves'],
    sectors: [],
    where: 'not-textile',
    words: words(
      '(?:nitrile|latex|rubber|disposable|examination) gloves?|(?:nitril|latex|gummi)handschuhe?|gants? (?:en )?(?:nitrile|latex)',
    ),
  },
  {
    id: 'toys',
    goods: ['toys'],
    sectors: [],
    where: 'any',
    words: words(
      'toys?|dolls?|plush|plushies?|stuffed animals?|action figures?|playsets?|jigsaws?|spielzeug|kuscheltiere?|jouets?|peluches?|juguetes?|giocattol[io]|speelgoed|zabawk[ai]|oyuncak|игрушк[аи]|đồ chơi',
      '玩具|おもちゃ|장난감',
    ),
  },
  {
    id: 'christmas-decorations',
    goods: ['christmas decorations'],
    sectors: [],
    where: 'any',
    words: words(
      'christmas (?:decorations?|ornaments?|baubles?|tree)|weihnachts(?:schmuck|kugeln?|deko)|décorations? de noël',
    ),
  },
  {
    id: 'artificial-flowers',
    goods: ['artificial flowers'],
    sectors: [],
    where: 'any',
    words: words('(?:artificial|fake|silk|faux) (?:flowers?|roses?|plants?)|kunstblumen|fleurs artificielles'),
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
    id: 'electronics',
    goods: ['electronics'],
    sectors: [],
    where: 'not-textile',
    words: words(
      '(?:electronics?|smartphones?|laptops?|notebooks? pc|tablets? pc|computers?|monitors?|televisions?|smart ?tvs?|headphones|earbuds|smart ?watch(?:es)?|routers?|keyboards?|cameras?)(?! (?:bags?|cases?|covers?|sleeves?|stands?|desks?|tables?|chairs?|holders?|straps?|mounts?))|elektronik|électronique|electrónica|elettronica|elektronika|электроника',
      '电子|智能手机|笔记本电脑|電子|スマートフォン|전자',
    ),
  },
  {
    id: 'surveillance-camera',
    goods: [],
    sectors: [],
    where: 'not-textile',
    words: words(
      '(?:ip|cctv|security|surveillance|ptz|dome|bullet|dashboard|wi-?fi) cameras?|cctv|nvr|dvr|überwachungskameras?|caméras? de surveillance|cámaras? de (?:seguridad|vigilancia)|telecamer[ae]|beveiligingscamera',
      '监控|摄像头|監視カメラ|防犯カメラ',
    ),
  },
  {
    id: 'lithium-batteries',
    goods: ['lithium-ion batteries'],
    sectors: ['lithium'],
    where: 'not-textile',
    words: words(
      'lithium(?:-|\\s)(?:ion|polymer|iron)?\\s?(?:batter(?:y|ies)|akkus?)|li-?ion batter(?:y|ies)|power ?banks?|lifepo4',
      '锂电池|リチウムイオン',
    ),
  },
  {
    id: 'solar',
    goods: ['solar modules', 'solar cells', 'photovoltaic wafers', 'photovoltaic ingots', 'polysilicon'],
    sectors: ['silica-based', 'polysilicon'],
    where: 'not-textile',
    words: words(
      'solar (?:panels?|modules?|cells?|generators?|chargers?|lights?|lamps?|kits?)|photovoltaics?|pv modules?|polysilicon|solar(?:panele?|module?|zellen?|leuchten?)|panneaux? solaires?|paneles? solares?|pannell[io] solar[ei]|zonnepane(?:el|len)',
      '太阳能|光伏|ソーラー|태양광',
    ),
  },
  {
    id: 'pvc',
    goods: ['polyvinyl chloride'],
    sectors: ['pvc', 'polyvinyl'],
    where: 'not-textile',
    words: words(
      'pvc|vinyl (?:flooring|floors?|tiles?|planks?|fencing|windows?)|polyvinyl(?:chlorid| chloride)|lvt',
      '聚氯乙烯',
    ),
  },
  {
    id: 'aluminium',
    goods: ['aluminum', 'aluminium'],
    sectors: ['aluminum', 'aluminium'],
    where: 'not-textile',
    words: words(
      'alumini?um (?:foil|alloy|frames?|profiles?|ladders?|wheels?|case|bottles?|cookware|pans?)|alufolie|papier aluminium|papel de aluminio',
      '铝箔|铝合金|アルミ',
    ),
  },
  {
    id: 'steel',
    goods: [],
    sectors: ['steel'],
    where: 'not-textile',
    words: words(
      '(?:stainless|carbon) steel|steel (?:pans?|pots?|knife|knives|bottles?|racks?|shel(?:f|ves)|frames?|pipes?|wires?|screws?|bolts?|tools?|sheets?|bars?)|edelstahl|acier(?: inoxydable)?|acero|acciaio|rvs',
      '不锈钢|ステンレス',
    ),
  },
  {
    id: 'copper',
    goods: ['electrolytic copper products'],
    sectors: ['copper'],
    where: 'not-textile',
    words: words('copper (?:wires?|pipes?|tubes?|foil|pans?|pots?|sheets?)|kupfer(?:draht|rohre?)', '铜管|铜线'),
  },
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
    id: 'jujube',
    goods: ['jujubes'],
    sectors: ['jujubes', 'jujube'],
    where: 'not-textile',
    words: words('jujubes?|chinese dates?|red dates', '红枣|大枣|ナツメ|대추'),
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

/** Where nothing says more, a page with a textile composition shows a textile. */
const TEXTILE: ProductKind = { id: 'textile', goods: ['textiles'], sectors: [], where: 'any' };
const MADE_UP: readonly string[] = ['apparel', 'footwear', 'gloves', 'toys', 'carpet', 'yarn', 'hair'];

/** What kinds of goods a page shows, by its title, categories and composition, in the order of the table. */
export function productKindsOf(page: ProductPage): ProductKind[] {
  const text = [page.title?.value ?? '', ...page.categories].join(' \u2022 ');
  const textile = page.materials.length > 0;
  const fibres = new Set(page.materials.map(({ value }) => value.fibre));
  const seen = new Set<string>();
  const kinds = PRODUCT_KINDS.filter(
    (kind) =>
      !seen.has(kind.id) &&
      (kind.where === 'any' || (kind.where === 'textile') === textile) &&
      (kind.words?.test(text) === true || kind.fibres?.some((fibre) => fibres.has(fibre)) === true) &&
      seen.add(kind.id) !== undefined,
  );
  const madeUp = kinds.some(({ id }) => MADE_UP.includes(id));
  return textile && !madeUp ? [TEXTILE, ...kinds] : kinds;
}

/** A good's name as lists spell it, for comparing: lower case, without what stands in brackets. */
export const goodName = (good: string): string => good.toLowerCase().split('(', 1)[0]?.trim() ?? '';
