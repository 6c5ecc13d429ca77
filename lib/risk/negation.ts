/**
 * Words that turn a mention of a place into something other than an origin. Latin and Cyrillic scripts: a denying word in
 * the same sentence as the place ("no cotton from …", "not sourced from …"), but no compound ("non-iron") and no number
 * ("No. 1", "No 12"). Sentences are judged whole, commas included: "we do not, and never will, source from …" is a denial.
 */
const DENIAL =
  /(?<![\p{L}-])(?:no(?!\.?\s?\d)|not|non|never|neither|nor|none|without|free (?:of|from)|ban(?:s|ned)?|prohibit(?:s|ed)?|exclud(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|cease[ds]?|stop(?:s|ped)?|(?:don|doesn|isn|aren|didn)['’]t|kein(?:e[nmrs]?)?|nicht|niemals|ohne|pas|aucune?|jamais|sans|ning[uú]n[ao]?|nunca|sin|n[aã]o|nenhuma?|sem|nessun[ao]?|senza|geen|niet|nooit|zonder|inte|ingen|inget|utan|ikke|uden|uten|ilman|nie|żadn\p{L}*|bez|nem|nincs|nélkül|fără|не|нет|без|ні|değil|yok|yoktur|kullanılmaz|không|tidak|bukan|tanpa|όχι|δεν|χωρίς|לא|ללא|ليس|بدون)(?![\p{L}-])|-free\b/iu;

/**
 * Chinese, Japanese and Korean: a denial bound to a verb of sourcing or to the place itself. The bare signs for "not" stand
 * in most product texts ("不起球", non-pilling; "非常", very) and deny nothing.
 */
const DENIAL_CJK =
  /(?:不|未|没有|沒有|从未|從未|绝不|絕不|拒绝|拒絕)(?:会|再|曾)?(?:含有?|使用|采用|採用|选用|選用|用|来自|來自|采购|採購|取自|产自|產自|是)|[非无無](?:新疆|疆)|(?:使用|使っ|含ん|由来|産)[^。！？]{0,12}(?:ない|ません|おりません)|(?:않|아닙|아닌|없)/u;

const LIKENESS =
  /(?<![\p{L}])(?:style|styled|inspired|inspiriert|inspiré\p{L}*|inspirad\p{L}*|ispirat\p{L}*|geïnspireerd|motif|recipe)(?![\p{L}])|风味|風味/iu;

/**
 * Whether words about a place state it as an origin; a denial and a likeness do not.
 *
 * @param place  the word that names the place, so that only the sentences around it are judged; all of them without it
 */
export function statesOrigin(quote: string, place?: string): boolean {
  const sentences = quote.split(/[!?;。！？；\n]|\.\s/u);
  const about = place === undefined ? sentences : sentences.filter((sentence) => sentence.includes(place));
  return (about.length > 0 ? about : sentences).some((sentence) => !isOtherwise(sentence));
}

const isOtherwise = (sentence: string): boolean =>
  DENIAL.test(sentence) || DENIAL_CJK.test(sentence) || LIKENESS.test(sentence);
