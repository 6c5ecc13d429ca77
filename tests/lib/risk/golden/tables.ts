import type { ReferenceTables } from '../../../../lib/model/database.ts';
import type { CountryFact, GoodsCountry, Label } from '../../../../lib/model/reference.ts';
import { fact, good, label, RECOMMENDATIONS, source } from '../make.ts';

const OLD = { edition: '2022' } as const;
const CHILD = { forcedLabour: false, childLabour: true, edition: '2022' } as const;

/** Rows of the DOL list that the situations look up. */
const goods: GoodsCountry[] = [
  good('Cotton', 'CN', 'China', OLD),
  good('Cotton', 'PK', 'Pakistan', OLD),
  good('Cotton', 'TM', 'Turkmenistan', OLD),
  good('Cotton', 'BF', 'Burkina Faso', OLD),
  good('Cotton', 'EG', 'Egypt', CHILD),
  good('Cotton', 'IN', 'India', CHILD),
  good('Cotton', 'BR', 'Brazil', CHILD),
  good('Cotton', 'TR', 'Turkey', CHILD),
  good('Garments', 'CN', 'China', OLD),
  good('Garments', 'IN', 'India', OLD),
  good('Garments', 'VN', 'Vietnam', OLD),
  good('Garments', 'TR', 'Turkey', CHILD),
  good('Textiles', 'CN', 'China', OLD),
  good('Thread/Yarn', 'CN', 'China', OLD),
  good('Footwear', 'CN', 'China', OLD),
  good('Gloves', 'CN', 'China', OLD),
  good('Rubber Gloves', 'MY', 'Malaysia', OLD),
  good('Toys', 'CN', 'China', OLD),
  good('Electronics', 'CN', 'China', OLD),
  good('Electronics', 'MY', 'Malaysia', OLD),
  good('Tomato Products', 'CN', 'China', OLD),
  good('Tomatoes', 'MX', 'Mexico', OLD),
  good('Polysilicon', 'CN', 'China', OLD),
  good('Solar Modules', 'CN', 'China', { ...OLD, forcedLabour: false, inputFrom: 'CN' }),
  good('Polyvinyl Chloride (PVC)', 'CN', 'China'),
  good('Aluminum', 'CN', 'China'),
  good('Squid', 'CN', 'China'),
  good('Fish', 'CN', 'China', OLD),
  good('Shrimp', 'MM', 'Burma', OLD),
  good('Hair Products', 'CN', 'China', OLD),
  good('Jujubes', 'CN', 'China'),
  good('Lithium-Ion Batteries', 'CN', 'China', { ...OLD, forcedLabour: false, inputFrom: 'CD' }),
  good('Christmas Decorations', 'CN', 'China', OLD),
  good('Artificial Flowers', 'CN', 'China', OLD),
  good('Carpets', 'IN', 'India', OLD),
  good('Cobalt ore', 'CD', 'Congo, Democratic Republic of the', { ...CHILD, sector: 'Mining' }),
  good('Metallurgical Grade Silicon', 'CN', 'China', { confidence: 'unsourced' }),
  good('Cotton textile products made with Chinese cotton (downstream)', 'VN', 'Vietnam', {
    forcedLabour: false,
    inputFrom: 'CN',
  }),
];

const countries: CountryFact[] = [
  fact('policy-uflpa-sectors', 'CN', 'China', {
    fact: 'policy',
    metric: 'UFLPA high-priority sectors',
    value:
      'apparel; cotton; silica-based products incl. polysilicon; tomatoes; aluminum; PVC; seafood; steel; lithium; copper; caustic soda; jujubes',
    year: 2025,
    sources: [source('US Department of Homeland Security', '2025-08-19')],
    confidence: 'two_sources',
  }),
  fact('dependence-vn', 'VN', 'Vietnam', {
    metric: 'cotton textile products made with Chinese cotton are listed by DOL',
    value: true,
    year: 2024,
    sources: [source('US Department of Labor', '2024-09')],
  }),
  fact('dependence-bd', 'BD', 'Bangladesh', {
    metric: 'share of textile inputs that are Chinese yarn and fabric',
    value: '60-70',
    unit: 'percent',
    note: 'unsourced secondary figure; do not show to users without a primary source',
  }),
  fact('dependence-kh', 'KH', 'Cambodia', {
    metric: 'share of imported fabric that comes from China',
    confidence: 'unsourced',
  }),
  fact('dependence-lk', 'LK', 'Sri Lanka', {
    metric: 'share of imported fabric that comes from China',
    value: 40,
    unit: 'percent',
  }),
];

const labels: Label[] = [
  label('better-cotton', 'Better Cotton', {
    tracing: 'mass-balance',
    inRegion: 'no, since 2020',
    limits: 'On-product claims are usually mass balance, so they do not rule out Xinjiang fibre.',
  }),
  label('physical-better-cotton', 'Physical Better Cotton', {
    tracing: 'segregated',
    inRegion: 'no, since 2020',
    limits: 'Depends on every mill joining the chain.',
  }),
  label('gots', 'GOTS', {
    tracing: 'segregated',
    inRegion: 'no, since 2022',
    limits: 'Social criteria are checked by audit; three Xinjiang firms were certified until January 2022.',
  }),
  label('ocs', 'OCS', { tracing: 'segregated', coversLabour: false, limits: 'Checks organic content only.' }),
  label('oeko-tex-100', 'OEKO-TEX STANDARD 100', {
    coversLabour: false,
    limits: 'Tests the finished item for harmful substances only.',
  }),
  label('fairtrade-cotton', 'Fairtrade Cotton', {
    tracing: 'physical',
    limits: 'Factory conditions get lighter checks than farms.',
  }),
  label('cotton-made-in-africa', 'Cotton made in Africa', {
    tracing: 'mass-balance',
    limits: 'Spinners may substitute: yarn sold under it can hold none of it.',
  }),
  label('cotton-made-in-africa-inside', 'Cotton made in Africa Inside', {
    tracing: 'physical',
    limits: 'Only the word "Inside" tells it from the mass-balance logo.',
  }),
  label('supima', 'Supima', {
    tracing: 'physical',
    coversLabour: false,
    limits: 'The licence is for US-grown Pima; unlicensed use of the word occurs.',
  }),
  label('pima', 'Pima cotton', { coversLabour: false, confidence: 'unsourced', limits: 'Fibre type.' }),
  label('egyptian-cotton', 'Egyptian cotton (CEA logo)', {
    tracing: 'physical',
    coversLabour: false,
    limits: 'The logo is licensed; the bare words have been misused.',
  }),
  label('wrap', 'WRAP', { inRegion: 'no, since 2020', limits: 'Certifies a sewing factory only.' }),
  label('organic-claim', 'Organic cotton (uncertified claim)', {
    coversLabour: false,
    limits: 'A bare word with no named standard gives no origin.',
  }),
  label('audit-firm', 'Example Auditors (audit firm)', {
    inRegion: 'no, since 2020',
    limits: 'Said in 2020 that it would not do labour audits in the region.',
  }),
  label('china-cotton', 'Cotton China mark', {
    coversLabour: false,
    inRegion: 'yes',
    limits: 'The mark promotes Chinese cotton, that of Xinjiang included.',
  }),
];

/** The tables every golden situation is judged with, unless it says otherwise. */
export const TABLES: ReferenceTables = { goods, countries, labels, recommendations: RECOMMENDATIONS, status: [] };
