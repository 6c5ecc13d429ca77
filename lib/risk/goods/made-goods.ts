import { type ProductKind, words } from './product-kind.ts';

/** Electronics, energy, metals, plastics, toys and decorations. */
export const MADE_GOODS: readonly ProductKind[] = [
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
];
