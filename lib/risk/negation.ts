/**
 * Words that turn a mention of a place into something other than an origin: a denial ("no cotton from …", "not sourced
 * from …") or a likeness ("…-style", "inspired by"). A page that denies an origin does not state it.
 */
const DENIAL =
  /(?<![\p{L}])(?:no|not|non|never|neither|nor|none|without|free (?:of|from)|ban(?:s|ned)?|prohibit(?:s|ed)?|exclud(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|cease[ds]?|stop(?:s|ped)?|don['’]t|doesn['’]t|isn['’]t|aren['’]t|kein(?:e[nmrs]?)?|nicht|niemals|ohne|pas|aucune?|jamais|sans|ning[uú]n[ao]?|nunca|sin|n[aã]o|nenhum[a]?|sem|nessun[ao]?|senza|mai|geen|niet|nooit|zonder|inte|ingen|inget|utan|ikke|uden|uten|ei|ilman|nie|żadn\p{L}*|bez|ne|ni|nem|nincs|nelkül|nélkül|fără|не|нет|без|ні|değil|yok|yoktur|kullanılmaz|không|tidak|bukan|tanpa|нема|όχι|δεν|χωρίς|לא|ללא|لا|ليس|بدون|غير)(?![\p{L}])|-free\b|不|非|无|無|没|沒|未|拒|ない|なし|ません|않|없/iu;
const LIKENESS =
  /(?<![\p{L}])(?:style|styled|inspired|inspiriert|inspiré\p{L}*|inspirad\p{L}*|ispirat\p{L}*|geïnspireerd|motif|pattern|recipe)(?![\p{L}])|风味|風味|風/iu;

/** Whether words about a place state it as an origin; a denial and a likeness do not. */
export const statesOrigin = (quote: string): boolean => !DENIAL.test(quote) && !LIKENESS.test(quote);
