// Records repeat the id of their entity: it is made of the number a list gives, and ids of evidence are made of it. The id
// is read before the record, so two signs that no JSON holds as they are stand for it there.

/** The id as it is. */
const ID = '\u0000';
/** What follows the id's first hyphen, or all of it where there is none, with a–z in capitals: `os-cn2020x` of CN2020X. */
const NUMBER = '\u0001';
/** Less would replace pieces of words. */
const SHORTEST = 4;

// Letters of ASCII alone: rules about capitals change with the Unicode version, and writer and reader may differ.
const numberIn = (id: string): string =>
  id.slice(id.indexOf('-') + 1).replace(/[a-z]+/g, (letters) => letters.toUpperCase());

const replaceAll = (text: string, one: string, other: string): string => text.split(one).join(other);

/** Shortens the JSON of a record of `id`. */
export function withStandIns(json: string, id: string): string {
  const wellFormed = id.toWellFormed();
  const number = numberIn(wellFormed);
  const short = wellFormed.length < SHORTEST ? json : replaceAll(json, wellFormed, ID);
  return number.length < SHORTEST ? short : replaceAll(short, number, NUMBER);
}

/** The JSON that {@link withStandIns} shortened. */
export function withoutStandIns(text: string, id: string): string {
  // An id that holds one of the signs itself is in no JSON as it is, so this never replaces what it has just put in.
  return replaceAll(replaceAll(text, NUMBER, numberIn(id)), ID, id);
}
