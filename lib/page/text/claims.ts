import type { LabelClaim } from '../../model/product-page.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import { type Line, meaning, sentenceAround } from './line.ts';
import { isNegated } from './negation.ts';
import { fibreOf, isOfGoal, qualifierBeside } from './pairing.ts';

/** A label or claim and the line that makes it. */
export interface StatedClaim {
  claim: LabelClaim;
  line: Line;
}

/** Short names of schemes are words of other languages in lower case: they count in capitals only. */
const MAX_ACRONYM = 5;
/** How far behind a label its number may stand. */
const NUMBER_REACH = 110;

const CERTIFICATE =
  /(?:\b(?:CU|ICEA|ECOCERT|CERES|IDFL|OTI|GCL|ETKO|USB|BCS|LETIS|SGS|CB)[ -]?[A-Z]{0,6}[ -]?\d{3,9}(?:[A-Z]{2,5}[-.\d]*)?)|\b\d{2}\.[A-Z]{2,3}\.\d{4,6}\b|\b\d{2}\.0\.\d{4,6}\b|\b\d{4}-\d{3} [A-Z]{2,9}\b|\b20\d{2}[A-Z]{2}\d{4}\b|\bM\d{2}[A-Z0-9]{6,8}\b|\b(?:DTI|HOHENSTEIN|AITEX|CITEVE|TESTEX|IFTH|CENTEXBEL|SHIRLEY|OETI|FIOTI|HTTI|BTTG|CENTROCOT|SGS) \d{4,9}\b|\b[A-Z]{2,4}-?\d{2,4}[-/. ]\d{4,8}\b|(?:FLO(?:[ -]ID)?|licen[cs]e(?: number| no\.?| n[ro°]\.?)?|cert(?:ificate)?\.? ?(?:no\.?|nr\.?|number)|zertifikat(?:s?nummer|s?-?nr\.?| nr\.?)?|lizenz(?:nummer|-?nr\.?)?|certificat n°|n° de certificat|licencia|licenza|证书编号|认证编号|証明書番号|認証番号|인증번호|n[°ro]\.?|#)[ :#.]*([A-Z0-9][A-Z0-9 ./-]{2,24}\d)/i;

/** A sentence about what a label asks of its products in general, not about this one. */
const DEFINITION =
  /\b(?:must|products?|items?|garments?|articles|styles|pieces|muss|mussen|produkte|artikel|textilien|doit|doivent|produits|vetements|deben?|prendas|devono|prodotti|capi|producten|means that|stands for|is a standard|refers to|bedeutet|steht fur|signifie|significa|betekent)\b/;
const AT_LEAST =
  /(?:at least|minimum|min\.|mindestens|au moins|al menos|almeno|pelo menos|ten minste|minstens|minst|mindst|vahintaan|co najmniej|alespon|legalabb|cel putin|не менее|enthalt)\s*[^%]{0,12}\d{1,3}\s*(?:-\s*\d{1,3}\s*)?%|\d{1,3}\s*-\s*100\s*%/;
const EXAMPLE =
  /\b(?:for example|for instance|e\.g\.|such as|compared (?:to|with)|than conventional|unlike conventional|zum beispiel|z\. ?b\.|beispielsweise|im vergleich|par exemple|par rapport|por ejemplo|en comparacion|ad esempio|rispetto al|por exemplo|bijvoorbeeld|vergeleken|for eksempel|till exempel|jamfort|esimerkiksi|na przyklad|w porownaniu|napriklad|peldaul|de exemplu|ornegin|например|по сравнению|наприклад)\b|例えば|例如|比如|예를 들어/;
const QUESTION =
  /^(?:what (?:is|are|does)|was (?:ist|sind|bedeutet)|qu'est-ce|que es|cos'e|o que e|wat is|why|warum|pourquoi|how)\b/;

/**
 * Reads labels and claims: those of the tables of which the page says that they hold for this product. Denials,
 * questions and sentences that tell what a label asks in general make no claim.
 */
export function readClaims(lines: readonly Line[], negations: () => Lexicon): StatedClaim[] {
  const found = new Map<string, StatedClaim>();
  for (const line of lines) {
    if (QUESTION.test(line.folded)) continue;
    if (isWayElsewhere(line)) continue;
    for (const hit of line.hits) {
      const label = labelOf(line, hit);
      if (label === undefined || isOfGoal(line, hit.start)) continue;
      if (isNegated(line.folded, hit.start, hit.end, negations) || isDefinition(line, hit)) continue;
      const certificate = certificateAfter(line, hit, label);
      const known = found.get(label);
      if (known === undefined)
        found.set(label, { claim: certificate === undefined ? { label } : { label, certificate }, line });
      else if (known.claim.certificate === undefined && certificate !== undefined)
        known.claim.certificate = certificate;
    }
  }
  return withoutGeneral([...found.values()]);
}

/** What a fibre beside a qualifier claims: "cotton (organic)", "Baumwolle aus biologischem Anbau". */
const QUALIFIED: Readonly<Record<string, string>> = {
  'organic cotton': 'organic-cotton-uncertified-claim',
  'recycled cotton': 'recycled-cotton-uncertified-claim',
  'egyptian cotton': 'egyptian-cotton-cea-logo',
  'pima cotton': 'pima-cotton-generic',
  'recycled polyester': 'recycled-polyester',
  'recycled polyamide': 'recycled-polyamide',
  'recycled nylon': 'recycled-polyamide',
  'recycled wool': 'recycled-wool',
};

/** The label a hit stands for, by its own words or by those of a fibre and its qualifier. */
function labelOf(line: Line, hit: Hit): string | undefined {
  const named = meaning(line, hit, 'claim')?.value;
  if (named !== undefined) return isWrittenOut(line, hit) ? named : undefined;
  if (meaning(line, hit, 'fibre') === undefined) return undefined;
  const qualifier = qualifierBeside(line, hit);
  return qualifier === undefined ? undefined : QUALIFIED[`${qualifier} ${fibreOf(line, hit)}`];
}

const AWAY = /^(?:see|shop|view|discover|browse|explore|looking for|all|more|to the|alle|voir|ver|scopri|bekijk)\b/;
const MAX_AWAY = 70;

/** "Shop all organic cotton": a short line that leads to other products. */
const isWayElsewhere = (line: Line): boolean =>
  line.block.linked > 0 && line.folded.length < MAX_AWAY && AWAY.test(line.folded);

/** An acronym counts only where the page writes it in capitals. */
function isWrittenOut(line: Line, hit: Hit): boolean {
  const term = line.folded.slice(hit.start, hit.end);
  if (term.length > MAX_ACRONYM || !/^[a-z0-9]+$/.test(term) || term === 'sedex') return true;
  return new RegExp(`(?<![A-Za-z])${term === 'cmia' ? 'CmiA' : term.toUpperCase()}(?![a-z])`).test(line.block.text);
}

function isDefinition(line: Line, hit: Hit): boolean {
  const { start, end } = sentenceAround(line.folded, hit.start, hit.end);
  const sentence = line.folded.slice(start, end);
  if (EXAMPLE.test(sentence)) return true;
  return AT_LEAST.test(sentence) && (DEFINITION.test(sentence) || /\d\s*-\s*100\s*%/.test(sentence));
}

function certificateAfter(line: Line, hit: Hit, label: string): string | undefined {
  if (/uncertified|^recycled-|^pima|^egyptian/.test(label)) return undefined;
  const { text } = line.block;
  const from = text.length === line.folded.length ? hit.end : Math.min(hit.end, text.length);
  const next = line.hits.find((other) => other.start > hit.end && isOtherScheme(line, other, label));
  const to = Math.min(from + NUMBER_REACH, next?.start ?? text.length);
  const match = CERTIFICATE.exec(text.slice(from, to));
  const number = (match?.[1] ?? match?.[0])?.trim();
  return number !== undefined && /\d{3}/.test(number) ? number.slice(0, 80) : undefined;
}

/** Whether a hit names another scheme that has certificates of its own. */
function isOtherScheme(line: Line, hit: Hit, label: string): boolean {
  const other = meaning(line, hit, 'claim')?.value;
  return other !== undefined && other !== label && !/uncertified|^recycled-/.test(other);
}

/** "Supima cotton" is not also generic Pima, nor "Physical Better Cotton" the mass-balance kind. */
const COVERS: Record<string, string> = {
  supima: 'pima-cotton-generic',
  'physical-better-cotton': 'better-cotton',
  'cotton-made-in-africa-inside-hip': 'cotton-made-in-africa-mass-balance',
  'oeko-tex-made-in-green': '',
};

function withoutGeneral(claims: StatedClaim[]): StatedClaim[] {
  const covered = new Set(claims.map(({ claim }) => COVERS[claim.label]));
  return claims.filter(({ claim }) => !covered.has(claim.label));
}
