import type { CompositionPart, OriginStatement, ProductPage } from '../lib/model/product-page.ts';
import type { RetailHost } from '../lib/model/reference.ts';
import type { Locator, Sourced } from '../lib/model/sourced.ts';

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
  const { page, shop, onShowQuote } = props;
  return (
    <details class="read">
      <summary>What was read from this page</summary>
      <dl>
        {factsOf(page, shop).map(({ label, value, quotes }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
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
  if (quote === '') return null;
  const words = <q dir="auto">{quote.length > 160 ? `${quote.slice(0, 160)}…` : quote}</q>;
  if (locator.kind !== 'element') return <p class="quote">{words}</p>;
  return (
    <p class="quote">
      <button type="button" class="link" onClick={() => onShow(locator)} title="Show in the page">
        {words}
      </button>
    </p>
  );
}

function factsOf(page: ProductPage, shop: RetailHost | undefined): Fact[] {
  const named = (label: string, value: Sourced<string> | undefined): Fact => ({
    label,
    value: value?.value ?? 'not stated',
    quotes: value === undefined || value.quote === value.value ? [] : [value],
  });
  return [
    { label: 'Shop', value: shop === undefined ? page.host : `${shop.name}, ${SHOPS[shop.kind]}`, quotes: [] },
    named('Brand', page.brand),
    named('Maker', page.manufacturer),
    named('Seller', page.seller),
    ...(page.importer === undefined ? [] : [named('Importer', page.importer)]),
    ...(page.packer === undefined ? [] : [named('Packer', page.packer)]),
    { label: 'Material', ...listed(page.materials, sayPart) },
    { label: 'Origin', ...listed(page.origins, sayOrigin) },
    { label: 'Names of the Uyghur region', ...listed(page.regionMentions, (name) => name) },
    {
      label: 'Labels and claims',
      ...listed(page.claims, ({ label, certificate }) => [label, certificate].filter(Boolean).join(', ')),
    },
    ...(page.gtin === undefined ? [] : [named('Item number', page.gtin)]),
  ];
}

function listed<T>(values: readonly Sourced<T>[], say: (value: T) => string): Pick<Fact, 'value' | 'quotes'> {
  if (values.length === 0) return { value: 'not stated', quotes: [] };
  const quotes = new Map(values.map(({ quote, locator }) => [quote, { quote, locator }]));
  return {
    value: [...new Set(values.map(({ value }) => say(value)))].join('; '),
    quotes: [...quotes.values()].slice(0, 4),
  };
}

const sayPart = ({ fibre, percent, part, qualifier }: CompositionPart): string =>
  [part === undefined ? '' : `${part}:`, percent === undefined ? '' : `${percent} %`, qualifier, fibre]
    .filter(Boolean)
    .join(' ');

const SHOPS: Record<RetailHost['kind'], string> = {
  brand_store: 'a brand’s own shop',
  multi_brand: 'a shop of many brands',
  marketplace: 'a marketplace where others sell as well',
};

const STAGES: Record<OriginStatement['stage'], string> = {
  grown: 'grown in',
  spun: 'spun in',
  woven: 'woven in',
  dyed: 'dyed in',
  made: 'made in',
  assembled: 'assembled in',
  packed: 'packed in',
  designed: 'designed in',
  imported: 'imported from',
  address: 'address in',
};

const places = new Intl.DisplayNames('en', { type: 'region' });
const sayOrigin = ({ place, stage, material }: OriginStatement): string =>
  [material, STAGES[stage], place === 'CN-XJ' ? 'the Uyghur region (Xinjiang), China' : places.of(place)]
    .filter(Boolean)
    .join(' ');
