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
  for (const [kind, selector] of PARTS) {
    for (const part of [...document.querySelectorAll(selector)].slice(0, 50)) {
      for (const text of textsOf(part)) offer(kind, text);
    }
  }
  return [...found].map(([text, kind]) => ({ kind, text }));
}

/** Texts of a part of the document, program and style aside. */
function* textsOf(part: Element | null): Generator<string> {
  if (part === null) return;
  for (const node of part.childNodes) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') yield node.nodeValue ?? '';
    else if (node.nodeType === 1 && !/^(?:script|style|noscript|template)$/.test((node as Element).localName)) {
      yield* textsOf(node as Element);
    }
  }
}

/** Where the texts in sight stand, so that those redacted are blacked out in the picture as well. */
export function placesOf(document: Document, window: Window): PageCopy['places'] {
  const places: PageCopy['places'] = [];
  const walker = document.createTreeWalker(document.body, 4);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null && places.length < MAX_PLACES; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (text.length < SHORTEST) continue;
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    const inSight =
      width > 0 && height > 0 && x < window.innerWidth && y < window.innerHeight && x + width > 0 && y + height > 0;
    if (inSight) places.push({ text, x, y, width, height });
  }
  return places;
}
