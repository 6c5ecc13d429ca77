import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { Words } from '../lib/i18n/words.ts';
import type { CompositionPart, OriginStatement, ProductPage } from '../lib/model/product-page.ts';
import type { RetailHost } from '../lib/model/reference.ts';
import type { Locator, Sourced } from '../lib/model/sourced.ts';
import { useWords } from './words-context.ts';

/** One fact as read, with the page's own words. */
interface Fact {
  label: string;
  value: string;
  quotes: readonly { quote: string; locator: Locator }[];
}

/** What was read from the page, each value with its quote; a quote that stands in the page can be shown there. */
export function ReadFromPage(props: {
  page: ProductPage;
  shop: RetailHost | undefined;
  onShowQuote: (locator: Locator) => void;
}) {
  const words = useWords();
  const { page, shop, onShowQuote } = props;
  return (
    <details class="read">
      <summary>{words.say('read_heading')}</summary>
      <dl>
        {factsOf(words, page, shop).map(({ label, value, quotes }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
              {quotes.map(({ quote, locator }) => (
                <Quote key={quote} quote={quote} locator={locator} onShow={onShowQuote} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Quote({ quote, locator, onShow }: { quote: string; locator: Locator; onShow: (locator: Locator) => void }) {
  const words = useWords();
  if (quote === '') return null;
  const quoted = <q dir="auto">{quote.length > 160 ? `${quote.slice(0, 160)}…` : quote}</q>;
  if (locator.kind !== 'element') return <p class="quote">{quoted}</p>;
  return (
    <p class="quote">
      <button type="button" class="link" onClick={() => onShow(locator)} title={words.say('show_in_page')}>
        {quoted}
      </button>
    </p>
  );
}

function factsOf(words: Words, page: ProductPage, shop: RetailHost | undefined): Fact[] {
  const named = (label: MessageKey, value: Sourced<string> | undefined): Fact => ({
    label: words.say(label),
    value: value?.value ?? words.say('not_stated'),
    quotes: value === undefined || value.quote === value.value ? [] : [value],
  });
  const listed = <T,>(label: MessageKey, values: readonly Sourced<T>[], say: (value: T) => string): Fact => ({
    label: words.say(label),
    value:
      values.length === 0 ? words.say('not_stated') : [...new Set(values.map(({ value }) => say(value)))].join('; '),
    quotes: quotesOf(values),
  });
  return [
    {
      label: words.say('fact_shop'),
      value: shop === undefined ? page.host : words.say(SHOPS[shop.kind], { shop: shop.name }),
      quotes: [],
    },
    named('fact_brand', page.brand),
    named('fact_maker', page.manufacturer),
    named('fact_seller', page.seller),
    ...(page.importer === undefined ? [] : [named('fact_importer', page.importer)]),
    ...(page.packer === undefined ? [] : [named('fact_packer', page.packer)]),
    listed('fact_material', page.materials, sayPart),
    listed('fact_origin', page.origins, (origin) => sayOrigin(words, origin)),
    listed('fact_region', page.regionMentions, (name) => name),
    listed('fact_labels', page.claims, ({ label, certificate }) => [label, certificate].filter(Boolean).join(', ')),
    ...(page.gtin === undefined ? [] : [named('fact_item_number', page.gtin)]),
  ];
}

/** Most quotes shown for one fact. */
const MAX_QUOTES = 4;

const quotesOf = (values: readonly Sourced<unknown>[]): Fact['quotes'] =>
  [...new Map(values.map(({ quote, locator }) => [quote, { quote, locator }])).values()].slice(0, MAX_QUOTES);

const sayPart = ({ fibre, percent, part, qualifier }: CompositionPart): string =>
  [part === undefined ? '' : `${part}:`, percent === undefined ? '' : `${percent} %`, qualifier, fibre]
    .filter(Boolean)
    .join(' ');

const SHOPS: Record<RetailHost['kind'], MessageKey> = {
  brand_store: 'shop_brand_store',
  multi_brand: 'shop_multi_brand',
  marketplace: 'shop_marketplace',
};

const STAGES: Record<OriginStatement['stage'], MessageKey> = {
  grown: 'origin_grown',
  spun: 'origin_spun',
  woven: 'origin_woven',
  dyed: 'origin_dyed',
  made: 'origin_made',
  assembled: 'origin_assembled',
  packed: 'origin_packed',
  designed: 'origin_designed',
  imported: 'origin_imported',
  address: 'origin_address',
};

function sayOrigin(words: Words, { place, stage, material }: OriginStatement): string {
  const origin = words.say(STAGES[stage], {
    place: place === 'CN-XJ' ? words.say('uyghur_region_china') : words.place(place),
  });
  return material === undefined ? origin : words.say('origin_of_material', { material, origin });
}
