import { parseLenientJson } from '../structured/lenient-json.ts';
import type { StatePlace, Step, Taken } from './schema.ts';

/** Longest data parsed, in UTF-16 units; larger states hold catalogues, and parsing them would hold the page up. */
const MAX_STATE = 2_000_000;
const MAX_HOLDERS = 150;
/** Members looked at on one level, and values taken in all. */
const MAX_MEMBERS = 500;
const MAX_VALUES = 60;

/** What stands in a place in a page's own data. */
export interface Stated {
  text: string;
  /** Where: the holder's selector and number, and the steps. */
  path: string;
  pointer: string;
}

/** Data parsed during one reading of a page, by where it stands: several places of a rule lie in one large state. */
export type StateCache = Map<string, { json: unknown; index: number }[]>;

/** Reads a place in the data that a page carries for its own scripts; `undefined` where there is nothing. */
export function readState(document: Document, place: StatePlace, cache: StateCache): Stated | undefined {
  for (const { json, index } of statesAt(document, place, cache)) {
    const things = follow([json], place.path);
    const take = place.take;
    const texts = take === undefined ? things.flatMap(textOf) : things.map((thing) => taken(thing, take));
    const text = texts
      .filter((each) => each !== '')
      .slice(0, MAX_VALUES)
      .join(', ');
    if (text !== '') return { text, path: `${place.state}:${index}`, pointer: pointerOf(place.path) };
  }
  return undefined;
}

function statesAt(document: Document, { state, attribute, marker, within }: StatePlace, cache: StateCache) {
  const key = JSON.stringify([state, attribute, marker, within]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const states = [...document.querySelectorAll(state)].slice(0, MAX_HOLDERS).flatMap((holder, index) => {
    const source = attribute === undefined ? (holder.textContent ?? '') : (holder.getAttribute(attribute) ?? '');
    if (within !== undefined && !source.includes(within)) return [];
    const data = dataIn(source, marker);
    const json = within === undefined ? data : dataInTexts(data, within);
    return json === undefined ? [] : [{ json, index }];
  });
  cache.set(key, states);
  return states;
}

/** The data in a text: all of it, or what is assigned after the marker. */
function dataIn(text: string, marker: string | undefined): unknown {
  let json = text;
  if (marker !== undefined) {
    const at = text.indexOf(marker);
    if (at < 0) return undefined;
    json = balanced(text, at + marker.length);
  }
  if (json.length > MAX_STATE || json.trim() === '') return undefined;
  try {
    return parseLenientJson(json);
  } catch {
    // A script that is no data is no fault of the page: the next place is looked at.
    return undefined;
  }
}

/** The value of a key in data that stands as a text in a list: `[1,"4c:{\"copy\":[…]}"]`. */
function dataInTexts(data: unknown, key: string): unknown {
  const texts = Array.isArray(data) ? data.slice(0, MAX_MEMBERS) : [];
  const marker = `${JSON.stringify(key)}:`;
  const text = texts.find((each): each is string => typeof each === 'string' && each.includes(marker));
  return text === undefined ? undefined : dataIn(text, marker);
}

/** The first object or list after a position, up to the bracket that closes it. */
function balanced(text: string, from: number): string {
  const gap = /[{[]/.exec(text.slice(from, from + 80));
  if (gap === null) return '';
  const start = from + gap.index;
  const end = Math.min(text.length, start + MAX_STATE);
  let depth = 0;
  let quoted = false;
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return '';
}

function follow(from: readonly unknown[], path: readonly Step[]): unknown[] {
  let level = from;
  for (const step of path) level = level.flatMap((thing) => inside(thing, step)).slice(0, MAX_MEMBERS);
  return [...level];
}

function inside(thing: unknown, step: Step): unknown[] {
  if (typeof thing !== 'object' || thing === null) return [];
  if (step === '*') return Object.values(thing).slice(0, MAX_MEMBERS);
  if (typeof step === 'object') {
    return Object.values(thing)
      .slice(0, MAX_MEMBERS)
      .filter((each) => step.is.includes([step.where].flat().reduce(own, each) as string));
  }
  const value = own(thing, String(step));
  return value === undefined ? [] : [value];
}

/** A thing's own value; never one of its prototype's. */
const own = (thing: unknown, key: string): unknown =>
  typeof thing === 'object' && thing !== null && Object.hasOwn(thing, key)
    ? (thing as Record<string, unknown>)[key]
    : undefined;

const textOf = (value: unknown): string[] =>
  typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [];

/** The texts of one thing, one after another: `{"percent": "60%", "name": "cotton"}` → "60% cotton". */
function taken(thing: unknown, take: readonly Taken[]): string {
  return take
    .flatMap((each) => {
      if (typeof each === 'string') return textOf(own(thing, each));
      const inner = follow([thing], each.each).map((member) => taken(member, each.take));
      return [
        inner
          .filter((text) => text !== '')
          .slice(0, MAX_VALUES)
          .join(', '),
      ];
    })
    .filter((text) => text !== '')
    .join(' ');
}

const pointerOf = (path: readonly Step[]): string =>
  path
    .map((step) => `/${typeof step === 'object' ? `${[step.where].flat().join('.')}=${step.is[0] ?? ''}` : step}`)
    .join('')
    .slice(0, 300);
