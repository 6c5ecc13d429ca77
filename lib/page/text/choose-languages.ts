/**
 * The languages whose reading tables a page needs: its own mark, the language of its country's domain, and what its
 * script and commonest words tell, for shops leave a template's `lang="en"` on pages of any language. English and the
 * international words are always there and are not named.
 *
 * One closed function that uses nothing from outside, so that the worker can inject it before it knows the page.
 *
 * @param page  the page to look at; the one it runs in by default
 * @returns at most four primary language subtags, the most likely first
 */
export function chooseLanguages(page?: { document: Document; url: string; lang?: string }): string[] {
  const { document, url, lang } = page ?? {
    document: globalThis.document,
    url: globalThis.location.href,
    lang: undefined,
  };
  const sameAs: Record<string, string> = {
    no: 'nb',
    nn: 'nb',
    in: 'id',
    cz: 'cs',
    ua: 'uk',
    jp: 'ja',
    cn: 'zh',
    kr: 'ko',
  };
  const byDomain: Record<string, string> = {
    at: 'de',
    br: 'pt',
    mx: 'es',
    ar: 'es',
    cl: 'es',
    co: 'es',
    pe: 'es',
    cz: 'cs',
    dk: 'da',
    ee: 'et',
    gr: 'el',
    jp: 'ja',
    kr: 'ko',
    no: 'nb',
    se: 'sv',
    si: 'sl',
    tw: 'zh',
    cn: 'zh',
    hk: 'zh',
    ua: 'uk',
    vn: 'vi',
    kz: 'ru',
    by: 'ru',
  };
  const own = 'bg cs da de el es et fi fr ga hr hu id it lt lv mt nl pl pt ro ru sk sl th tr';
  // Words that are frequent in one language and rare in its neighbours.
  const frequent: Record<string, string> = {
    de: 'und der die das mit für nicht eine',
    fr: 'et les des pour avec dans une vous',
    es: 'los las para con una del por más',
    it: 'il gli per con della che sono dei',
    pt: 'os para com uma não dos você mais',
    nl: 'het een voor met van niet zijn deze',
    da: 'og til med ikke af på det vi',
    sv: 'och för med inte är på att din',
    nb: 'og til med ikke av på som du',
    fi: 'ja on ei tai sekä tuote voit mukaan',
    et: 'ja on ei või ning see toode kui',
    lv: 'un ar nav vai ir par preces jūsu',
    lt: 'ir su yra arba iš už prekė į',
    pl: 'w na z do jest nie oraz się',
    cs: 'je pro nebo ve se při od jsou',
    sk: 'je pre alebo vo sa pri od sú',
    hu: 'és az egy nem vagy termék ez hogy',
    ro: 'și în cu pentru este din sau pe',
    hr: 'i u za je od ili proizvod sa',
    sl: 'in za je ali od izdelek pri ki',
    tr: 've bir için ile bu ürün olan daha',
    vi: 'và của cho với sản phẩm không bạn',
    id: 'dan yang untuk dengan ini dari bahan kami',
    mt: 'u ta’ għal minn li dan fuq huwa',
    ga: 'agus an na le ar seo tá bhfuil',
    en: 'the and for with of is your this',
  };
  const primary = (tag: string | null | undefined): string => {
    const first = (tag ?? '').trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
    return sameAs[first] ?? first;
  };
  const declared = primary(lang ?? document.documentElement?.getAttribute('lang'));
  const domain = /^https?:\/\/[^/:]+\.([a-z]{2})(?:[/:]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const local = byDomain[domain] ?? (own.split(' ').includes(domain) ? domain : '');
  const only = (...langs: string[]): string[] =>
    [...new Set(langs)].filter((each) => /^[a-z]{2,3}$/.test(each) && each !== 'en').slice(0, 4);
  // A mark other than English was set on purpose; English is what templates come with.
  if (declared !== '' && declared !== 'en') return only(declared, local);
  // `textContent` would copy a whole page where all of it stands in one list item.
  const beginningOf = (element: Element): string => {
    const walker = document.createTreeWalker(element, 4);
    let text = '';
    for (let seen = 0; seen < 40 && text.length < 200; seen += 1) text += walker.nextNode()?.nodeValue ?? '';
    return text.slice(0, 200);
  };
  const texts = [document.title];
  for (const meta of document.querySelectorAll('meta[name="description"]'))
    texts.push(meta.getAttribute('content') ?? '');
  let length = 0;
  // Entries of lists come last: at the top of a page they are those of menus, names in any language.
  const telling = ['h1, p, dt, th, td', 'li'].flatMap((tags): Element[] =>
    Array.prototype.slice.call(document.querySelectorAll(tags), 0, 200),
  );
  for (const element of telling) {
    const text = beginningOf(element);
    texts.push(text);
    length += text.length;
    if (length > 4000 || texts.length > 200) break;
  }
  const sample = texts.join(' ').toLowerCase().slice(0, 5000);
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const scripts: [string, number][] = [
    ['ja', count(/[\u3041-\u30ff]/g) * 2],
    ['ko', count(/[\uac00-\ud7a3]/g)],
    ['zh', count(/[\u4e00-\u9fff]/g)],
    ['th', count(/[\u0e01-\u0e5b]/g)],
    ['hi', count(/[\u0904-\u0963]/g)],
    ['ar', count(/[\u0620-\u064a]/g)],
    ['el', count(/[\u0370-\u03ff]/g)],
    [count(/[іїєґ]/g) > 2 ? 'uk' : count(/ъ/g) > 2 && count(/[ыэ]/g) === 0 ? 'bg' : 'ru', count(/[\u0400-\u04ff]/g)],
  ];
  let guess = '';
  let most = 0;
  for (const [its, letters] of scripts) {
    if (letters > most) {
      guess = its;
      most = letters;
    }
  }
  if (most < 12) {
    guess = '';
    most = 0;
    const words = new Map<string, number>();
    for (const word of sample.normalize('NFC').split(/[^a-z\u00aa-\u024f\u1e00-\u1eff'’]+/))
      words.set(word, (words.get(word) ?? 0) + 1);
    for (const [its, list] of Object.entries(frequent)) {
      let score = 0;
      for (const word of list.split(' '))
        score += Math.min(words.get(word) ?? 0, 6) > 0 ? 2 + Math.min(words.get(word) ?? 0, 6) : 0;
      if (score > most) {
        guess = its;
        most = score;
      }
    }
    if (most < 5) guess = '';
  }
  return only(declared, guess, local);
}
