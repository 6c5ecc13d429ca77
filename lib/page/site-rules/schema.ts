import * as v from 'valibot';

// What a rule for a shop may say. Rules are plain data: they name places in a page and words around values, and bring no
// code and no pattern of their own. They are checked against this schema when they are compiled into the package; the
// reader imports the types only, so that the schema library does not travel into pages.

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const shorts = v.pipe(v.array(short), v.minLength(1), v.maxLength(24));

/**
 * One step into data, from the outside: a key, a position, `*` for everything inside, or the members of a list whose
 * `where` (a key, or keys one inside the other) is one of `is`, as in `[{"name": "Country of Origin", "value": "India"}]`.
 */
export const Step = v.union([
  short,
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.strictObject({ where: v.union([short, shorts]), is: shorts }),
]);
export type Step = v.InferOutput<typeof Step>;

/** What is taken from a thing the steps lead to: values of its keys, in this order, and from lists inside it the same. */
export type Taken = string | { each: Step[]; take: Taken[] };
const Taken: v.GenericSchema<Taken> = v.union([
  short,
  v.strictObject({ each: v.array(Step), take: v.lazy(() => v.array(Taken)) }),
]);

/** Words that stand around the value in its text and do not belong to it; the first that fits is taken away. */
const around = { after: v.exactOptional(shorts), before: v.exactOptional(shorts) };

/** A place in the document. */
export const ElementPlace = v.strictObject({
  select: short,
  /** The attribute that holds the value; the text does where it is absent. */
  attribute: v.exactOptional(short),
  /** In elements that match `select` this one must read as one of the words: a table of names and values. */
  label: v.exactOptional(v.strictObject({ select: short, is: shorts })),
  /** And this one holds the value. */
  value: v.exactOptional(short),
  ...around,
});
export type ElementPlace = v.InferOutput<typeof ElementPlace>;

/** A place in data that a page carries for its own scripts. */
export const StatePlace = v.strictObject({
  /** What holds the data: a script or another element. */
  state: short,
  /** The attribute that holds it; the element's text does where it is absent. */
  attribute: v.exactOptional(short),
  /** Words directly before the data, where a script assigns it: `window.__INITIAL_STATE__ =`. */
  marker: v.exactOptional(short),
  /** A key of data that stands as a text in the data, as Next.js sends it: its value is where the steps begin. */
  within: v.exactOptional(short),
  path: v.pipe(v.array(Step), v.maxLength(24)),
  take: v.exactOptional(v.array(Taken)),
  ...around,
});
export type StatePlace = v.InferOutput<typeof StatePlace>;

/** Where a value stands; a bare selector where its text is the value. */
export const Place = v.union([short, ElementPlace, StatePlace]);
export type Place = v.InferOutput<typeof Place>;

const places = v.exactOptional(v.pipe(v.array(Place), v.minLength(1), v.maxLength(8)));

/** Places by what stands in them; of each list the first place with a value counts. */
export const Places = v.strictObject({
  title: places,
  brand: places,
  manufacturer: places,
  seller: places,
  importer: places,
  packer: places,
  gtin: places,
  /** The composition. */
  material: places,
  /** The country of making, as the shop's field says it. */
  origin: places,
});
export type Places = v.InferOutput<typeof Places>;

/** What one shop, or one kind of shop software, writes in places of its own. */
export const SiteRule = v.strictObject({
  /** The shop's name in lower case; also the name of its file, sample page and test. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/)),
  /**
   * Whose pages it is for. A word is the first label of the shop's domains: `amazon` stands for amazon.com, amazon.co.uk
   * and smile.amazon.de. With a dot it is that domain and what is below it: `next.co.uk`.
   */
  hosts: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/))), v.minLength(1))),
  /** For software that many shops run: selectors, one of which matches on their pages. */
  signs: v.exactOptional(shorts),
  places: Places,
  /** Who the `brand` of the shop's product markup is: on some marketplaces it is the seller. */
  markupBrand: v.exactOptional(v.literal('seller')),
});
export type SiteRule = v.InferOutput<typeof SiteRule>;
