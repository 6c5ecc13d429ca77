import { documentIn } from '../frame-of.ts';
import type { Steps } from '../in-turns.ts';
import { filedAround } from '../page-view.ts';
import { shadowOf } from '../shadow-of.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type Kind, kindOf, Skipper } from './skip.ts';

/** Stands in a block where two inline elements touch without a space, as a label and its value often do. */
export const SEAM = '\u007f';

/** Text nodes and elements visited at most; the pages of the largest shops have about 30,000. */
export const MAX_NODES = 100_000;
/** Nodes visited in one step. */
const STEP_NODES = 2_000;
/** UTF-16 units of text kept at most. */
export const MAX_CHARS = 600_000;
/** Longest block kept; longer text is cut. */
export const MAX_BLOCK_CHARS = 20_000;
/** Deepest nesting followed. */
export const MAX_DEPTH = 3_000;
/** A heading of a section is shorter than this. */
const MAX_HEADING = 90;

/** One paragraph, list item, table cell or heading as a reader sees it, white space folded. */
export interface Block {
  text: string;
  /** The same text, folded for look-up. */
  folded: string;
  /** Where it stands; absent for text that came from elsewhere than the tree. */
  element?: Element;
  /** `alt` is the text of a picture; `title` the product's name. */
  kind: 'text' | 'heading' | 'alt' | 'title';
  /** Units of the text that stand inside links. */
  linked: number;
  /** Units of `folded` inside the inline element the block opens with, as a label in bold does; 0 for none. */
  lead: number;
}

export interface Blocks {
  blocks: Block[];
  limits: string[];
}

/** Whether an element stands in an entry of a list and in no heading: a link there, such as a tab, leads on and opens nothing. */
const isEntry = (element: Element): boolean => element.closest('h1,h2,h3,h4,h5,h6,li')?.localName === 'li';

/** A block of text that does not stand in the tree: a product's name, a value of structured data. */
export const blockOf = (text: string, kind: Block['kind']): Block => ({
  text,
  folded: fold(text),
  kind,
  linked: 0,
  lead: 0,
});

const mayBeSpace = (code: number): boolean => code <= 32 || code >= 0xa0;

/** White space that folding changes. */
const LOOSE_SPACE = / \s+|[^\S ]\s*/g;

/** Looks at every text on the way. */
export type Onlooker = (node: Text, data: string) => void;

/**
 * Walks a page once and gives its text about the product, block by block, in page order. Menus, footers, reviews,
 * recommendations, hidden text and the like are left out; open shadow roots and frames of the same origin are walked in
 * their place. No layout is asked for.
 *
 * @param document  the page or a view of it
 * @param root  where to start, usually the body
 * @param about.kept  elements that are never left out by their class name
 * @param about.headings  headings after which a section speaks of other products or holds reviews
 * @param about.onlooker  sees every text on the way
 */
export function* readBlocks(
  document: Document,
  root: Element,
  about: { kept: ReadonlySet<Element>; headings: Lexicon; onlooker?: Onlooker | undefined },
): Steps<Blocks> {
  const walker = new BlockWalker(document, about);
  yield* walker.walk(root);
  return { blocks: walker.blocks, limits: walker.limits };
}

class BlockWalker {
  readonly blocks: Block[] = [];
  readonly limits: string[] = [];
  readonly #document: Document;
  readonly #skipper: Skipper;
  readonly #onlooker: Onlooker | undefined;
  readonly #kept: ReadonlySet<Element>;
  readonly #headings: Lexicon;
  /** What is being walked through, from the outside: elements, and the roots in which a walk of their children began. */
  readonly #open: Node[] = [];
  readonly #kinds: (Kind | 'root')[] = [];
  /** The node to go on with; `null` where the innermost open element has no more. */
  #next: Node | null = null;
  #visited = 0;
  #cutShort = false;
  #text = '';
  #linked = 0;
  #owner: Element | undefined;
  #afterInline = false;
  /** The inline element the block opens with. */
  #opener: Element | undefined;
  #lead = 0;
  #links = 0;
  #chars = 0;
  /** The section being left out after a heading about other products. */
  #leftOut: Element | undefined;

  constructor(document: Document, { kept, headings, onlooker }: Parameters<typeof readBlocks>[2]) {
    this.#document = document;
    this.#onlooker = onlooker;
    this.#skipper = new Skipper(kept);
    this.#kept = kept;
    this.#headings = headings;
  }

  *walk(root: Element): Steps<void> {
    for (let entered: Node | undefined = root; entered !== undefined; ) {
      this.#skipper.prepare(yield* filedAround(this.#document, entered));
      this.#open.push(entered);
      this.#kinds.push('root');
      this.#next = entered.firstChild;
      do {
        entered = this.#walkOn();
        yield;
      } while (entered === undefined && this.#open.length > 0);
    }
    this.#flush();
    if (this.#cutShort) this.limits.push('nesting too deep, inner text not read');
  }

  /**
   * Walks on for one step; gives the shadow root or frame it has come to. It is no part of the generator, since engines
   * make no fast code of a loop in one.
   */
  #walkOn(): Node | undefined {
    const open = this.#open;
    const kinds = this.#kinds;
    let node = this.#next;
    let entered: Node | undefined;
    let steps = 0;
    while (steps < STEP_NODES && open.length > 0 && entered === undefined && this.#chars <= MAX_CHARS) {
      if (node === null) {
        const closed = open.pop() as Node;
        const kind = kinds.pop();
        if (kind === 'root') this.#flush();
        else {
          this.#leave(closed as Element, kind as Kind);
          node = closed.nextSibling;
        }
        continue;
      }
      steps += 1;
      const type = node.nodeType;
      if (type === 3 && this.#leftOut === undefined) this.#append(node as Text);
      if (type !== 1 || open.length >= MAX_DEPTH) {
        if (type === 1) this.#cutShort = true;
        node = node.nextSibling;
        continue;
      }
      const element = node as Element;
      const tag = element.localName;
      const kind = kindOf(tag);
      const inside = this.#enter(element, tag, kind);
      if (inside === undefined) {
        node = element.nextSibling;
        continue;
      }
      open.push(element);
      kinds.push(kind);
      if (inside !== element) entered = inside;
      node = element.firstChild;
    }
    this.#next = node;
    this.#visited += steps;
    return open.length > 0 && this.#isAtLimit() ? undefined : entered;
  }

  #isAtLimit(): boolean {
    if (this.#visited > MAX_NODES) this.limits.push(`text after ${MAX_NODES} nodes not read`);
    else if (this.#chars > MAX_CHARS) this.limits.push(`text after ${MAX_CHARS} characters not read`);
    else return false;
    this.#open.length = 0;
    return true;
  }

  /** Takes an element in; gives the node whose children are to be walked, or `undefined` for none. */
  #enter(element: Element, tag: string, kind: Kind): Node | undefined {
    if (kind === 'break') {
      this.#flush();
      return undefined;
    }
    if (this.#leftOut !== undefined) return this.#kept.has(element) ? element : undefined;
    if (kind === 'picture') {
      this.#picture(element);
      return undefined;
    }
    if (this.#skipper.skips(element, kind)) return undefined;
    if (kind === 'frame') return this.#frame(element as HTMLIFrameElement);
    if (kind === 'inline') {
      if (this.#afterInline && this.#text !== '' && !this.#text.endsWith(' ')) this.#text += SEAM;
      this.#afterInline = false;
      if (this.#text === '') this.#opener = element;
      if (tag === 'a') this.#links += 1;
    } else {
      this.#flush();
    }
    return shadowOf(element, tag) ?? element;
  }

  #leave(element: Element, kind: Kind): void {
    if (element === this.#leftOut) {
      this.#leftOut = undefined;
      return;
    }
    if (this.#leftOut !== undefined) return;
    if (kind === 'inline') {
      this.#afterInline = true;
      if (this.#lead === 0 && this.#text !== '' && this.#text.length < MAX_HEADING && this.#opener === element) {
        this.#lead = this.#text.trim().length;
      }
      if (element.localName === 'a') this.#links = Math.max(0, this.#links - 1);
    } else {
      this.#flush();
    }
  }

  #append(node: Text): void {
    const raw = node.data;
    if (raw === '') return;
    this.#onlooker?.(node, raw);
    const room = MAX_BLOCK_CHARS - this.#text.length;
    if (room <= 0) return;
    // Most texts of a page are the white space between its elements.
    if (mayBeSpace(raw.charCodeAt(0)) && raw.trim() === '') {
      if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
      return;
    }
    const text = raw.length > room ? raw.slice(0, room) : raw;
    const folded = text.replace(LOOSE_SPACE, ' ');
    this.#afterInline = false;
    if (this.#owner === undefined) this.#owner = node.parentElement ?? undefined;
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? folded.trimStart() : folded;
    if (this.#links > 0) this.#linked += folded.length;
  }

  #picture(element: Element): void {
    const alt = element.getAttribute('alt');
    if (alt === null || alt.length < 3 || alt.length > 80) return;
    this.#push(alt.replace(/\s+/g, ' ').trim(), element, 'alt', 0);
  }

  #frame(element: HTMLIFrameElement): Node | undefined {
    this.#flush();
    return documentIn(element)?.body;
  }

  #flush(): void {
    const text = this.#text.trim();
    const owner = this.#owner;
    const linked = this.#linked;
    this.#text = '';
    this.#linked = 0;
    const lead = this.#lead;
    this.#owner = undefined;
    this.#afterInline = false;
    this.#opener = undefined;
    this.#lead = 0;
    if (text === '' || owner === undefined) return;
    const folded = fold(text);
    if (text.length <= MAX_HEADING && this.#opensAside(folded) && !(linked >= text.length && isEntry(owner))) {
      this.#leaveOutSection(owner);
      return;
    }
    this.#push(
      text,
      owner,
      /^h[1-6]$/.test(owner.localName) ? 'heading' : 'text',
      linked,
      folded,
      lead === 0 ? 0 : fold(text.slice(0, lead)).length,
    );
  }

  #push(text: string, element: Element, kind: Block['kind'], linked: number, folded = fold(text), lead = 0): void {
    if (text === '') return;
    this.#chars += text.length;
    this.blocks.push({ text, folded, element, kind, linked, lead });
  }

  #opensAside(folded: string): boolean {
    const hit = this.#headings.at(folded, 0);
    if (hit === undefined) return false;
    const rest = folded.length - hit.end;
    // "Reviews" alone opens a section; "reviews show that this cotton ..." is a sentence.
    return hit.meanings.some((meaning) => (meaning.value === 'others' ? rest <= 45 : rest <= 14));
  }

  /** Leaves out the smallest section that holds the heading and more, unless the product's own heading is in it. */
  #leaveOutSection(heading: Element): void {
    let section: Element = heading;
    for (let step = 0; step < 5; step += 1) {
      if (section.nextElementSibling !== null) break;
      const parent = section.parentElement;
      if (parent === null || this.#kept.has(parent)) return;
      section = parent;
    }
    const parent = section.parentElement;
    if (parent !== null && !this.#kept.has(parent) && parent.localName !== 'body') this.#leftOut = parent;
  }
}
