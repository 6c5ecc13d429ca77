import type { PageCopy, PrivateKind } from './capture.ts';
import { MAX_OFFERED, MAX_PLACES } from './limits.ts';

// What a page shows of the person who looks at it: an address, a name in a greeting, what lies in the basket. Nothing is
// taken out by itself: passages are offered, the person sees and picks.

const EMAIL = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const GREETING =
  /^(?:hi|hello|hey|welcome(?: back)?|hallo|willkommen(?: zurück)?|guten tag|bonjour|bienvenue|hola|bienvenid[oa]|ciao|benvenut[oa]|olá|hoi|welkom|hej|witaj|cześć|merhaba|您好|你好|欢迎|こんにちは|ようこそ)[\s,:!，！]+\S/i;

/** Parts of a page that speak of its visitor, by the names shops give them. */
const PARTS: readonly [PrivateKind, string][] = [
  [
    'account',
    '[class*="account-name" i],[class*="user-name" i],[class*="username" i],[class*="customer-name" i],[id*="account-name" i],[id*="username" i],[class*="my-account" i],[id*="myaccount" i],[data-testid*="account" i],[autocomplete="name"]',
  ],
  [
    'address',
    '[class*="delivery-address" i],[class*="shipping-address" i],[class*="deliver-to" i],[class*="delivery-location" i],[id*="deliver-to" i],[id*="glow-ingress" i],[class*="ship-to" i]',
  ],
  [
    'basket',
    '[class*="mini-cart" i],[class*="minicart" i],[class*="basket-item" i],[class*="cart-item" i],[class*="minibasket" i],[id*="mini-cart" i],[id*="minicart" i],[data-testid*="cart-item" i]',
  ],
];
const SHORTEST = 2;
const LONGEST = 400;
/** Places of a long text begin this far apart, so that a passage of half that length stands whole in one of them. */
const STEP = LONGEST / 2;
/** Elements above a text that are looked at for passages made of several texts: `Jane <b>Doe</b>`. */
const LEVELS_UP = 3;

/** Fields a person writes into; the copy empties them all, the picture shows what stands in them. */
const FIELDS = 'input:is(:not([type]),[type=text],[type=email],[type=tel],[type=search],[type=url]),textarea';
/** Something somebody wrote, and no number of pieces: blacked out everywhere, "10" would take half the page with it. */
const WRITTEN = /\p{L}\P{L}*\p{L}|\d\D*(?:\d\D*){5}/u;

/** Passages that may tell who looks, each once, in page order within a kind. */
export function offeredTexts(document: Document): PageCopy['offered'] {
  const found = new Map<string, PrivateKind>();
  const offer = (kind: PrivateKind, text: string) => {
    const passage = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (passage.length >= SHORTEST && !found.has(passage) && found.size < MAX_OFFERED) found.set(passage, kind);
  };
  for (const text of textsOf(document.body)) {
    for (const [email] of text.matchAll(EMAIL)) offer('email', email);
    if (GREETING.test(text.trim()) && text.length < 120) offer('greeting', text);
  }
  const roots = rootsOf(document);
  for (const [kind, selector] of PARTS) {
    for (const part of within(roots, selector).slice(0, 50)) {
      for (const text of textsOf(part)) offer(kind, text);
    }
  }
  for (const field of within(roots, FIELDS).slice(0, 200)) {
    const written = (field as HTMLInputElement).value ?? '';
    if (WRITTEN.test(written.slice(0, LONGEST))) offer('field', written);
  }
  return [...found].map(([text, kind]) => ({ kind, text }));
}

type Root = Document | ShadowRoot;

/** The document and the open shadow trees in it, which the copy holds as well. */
function rootsOf(document: Document): Root[] {
  const roots: Root[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot !== null && shadowRoot !== undefined) roots.push(shadowRoot);
    }
  }
  return roots;
}

const within = (roots: readonly Root[], selector: string): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll(selector)]);

/** Texts of a part of the document and of open shadow trees in it, program and style aside. */
function* textsOf(part: Element | ShadowRoot | null | undefined): Generator<string> {
  if (part === null || part === undefined) return;
  for (const node of part.childNodes) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') yield node.nodeValue ?? '';
    else if (node.nodeType === 1 && !/^(?:script|style|noscript|template)$/.test((node as Element).localName)) {
      yield* textsOf((node as Element).shadowRoot);
      yield* textsOf(node as Element);
    }
  }
}

/** Where the texts in sight stand, so that those redacted are blacked out in the picture as well. */
export function placesOf(document: Document, window: Window): PageCopy['places'] {
  const places: PageCopy['places'] = [];
  const put = (written: string, box: () => DOMRect) => {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text.length < SHORTEST || places.length >= MAX_PLACES) return;
    const { x, y, width, height } = box();
    const inSight =
      width > 0 && height > 0 && x < window.innerWidth && y < window.innerHeight && x + width > 0 && y + height > 0;
    if (!inSight) return;
    for (const part of windowsOf(text))
      if (places.length < MAX_PLACES) places.push({ text: part, x, y, width, height });
  };
  const range = document.createRange();
  const seen = new Set<Element>();
  for (const root of rootsOf(document)) {
    for (const field of root.querySelectorAll(FIELDS)) {
      put((field as HTMLInputElement).value ?? '', () => field.getBoundingClientRect());
    }
    const walker = document.createTreeWalker(root === document ? document.body : root, 4);
    for (let node = walker.nextNode(); node !== null && places.length < MAX_PLACES; node = walker.nextNode()) {
      const text = node;
      put(text.nodeValue ?? '', () => {
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
      for (const part of partsAround(text, seen)) put(part.textContent ?? '', () => part.getBoundingClientRect());
    }
  }
  return places;
}

/** A text as windows of at most {@link LONGEST} units that overlap. */
function windowsOf(text: string): string[] {
  const windows = [text.slice(0, LONGEST)];
  for (let at = STEP; at + STEP < text.length && windows.length < 100; at += STEP) {
    windows.push(text.slice(at, at + LONGEST));
  }
  return windows;
}

/** The small elements around a text whose words are spread over several texts, each once. */
function* partsAround(text: Node, seen: Set<Element>): Generator<Element> {
  let part = text.parentElement;
  for (let level = 0; level < LEVELS_UP && part !== null && !seen.has(part); level += 1) {
    seen.add(part);
    if ((part.textContent ?? '').length > LONGEST) return;
    if (part.childElementCount > 0) yield part;
    part = part.parentElement;
  }
}
