import { expect, it } from 'vitest';
import { errorReportOf } from '../../components/citation.ts';
import { readWords } from '../../lib/i18n/read-words.ts';
import { assess } from '../../lib/risk/assess.ts';
import { claim, entity, fibre, good, input, label, listing, match, mention, origin, page } from '../lib/risk/make.ts';

it('an error report names records and data, and nothing of the page that was visited', () => {
  const maker = entity('Example Textile Co., Ltd.', { listings: [listing('UFLPA Entity List', 'forced-labour')] });
  const assessment = assess(
    input({
      page: page({
        url: 'https://private-shop.example/orders/4711?customer=jane',
        host: 'private-shop.example',
        title: 'Jane’s shirt',
        brand: 'Shirtly',
        maker: 'Example Textile',
        materials: [fibre('cotton', 100)],
        origins: [origin('grown', 'CN-XJ', 'secret words of the page')],
        claims: [claim('made-up-label', 'Made-up Label', 'CERT-998877')],
        regionMentions: [mention('Xinjiang', 'secret words of the page')],
      }),
      matches: [match('manufacturer', maker)],
      reference: { goods: [good('Cotton', 'CN', 'China')], labels: [label('made-up-label', 'Made-up Label')] },
    }),
  );
  expect(assessment.findings.length).toBeGreaterThan(1);
  const report = errorReportOf(readWords('en'), assessment);
  expect(report).toContain('Example Textile Co., Ltd.');
  expect(report).toContain(String(assessment.data.version));
  for (const visited of ['private-shop', '4711', 'jane', 'Jane', 'secret words', '998877'])
    expect(report).not.toContain(visited);
});
