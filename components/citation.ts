import type { Words } from '../lib/i18n/words.ts';
import type { Assessment } from '../lib/model/assessment.ts';
import type { Finding } from '../lib/model/finding.ts';
import type { ProductPage } from '../lib/model/product-page.ts';
import { describeIn } from '../lib/risk/wording/describe-in.ts';
import { findingIn } from '../lib/risk/wording/in-words.ts';

/** A finding as a text to paste elsewhere: claim and reply together, then every source. */
export function citationOf(words: Words, finding: Finding): string {
  const sources = finding.sources.map(({ publisher, title, date, url }) =>
    [publisher, `“${title}”`, date === undefined ? undefined : words.date(date), url]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return [findingIn(words, finding), finding.caveat, ...sources].filter((part) => part !== undefined).join('\n');
}

/** The whole verdict as a text: product, address, everything the popup shows, with its stamps. */
export function summaryOf(words: Words, assessment: Assessment, page: ProductPage | undefined): string {
  const about = page === undefined ? [] : [page.title?.value ?? words.say('result_untitled'), page.url];
  return [...about, ...describeIn(words, assessment)].join('\n');
}

/** Findings whose id carries words of the page: its quote, a certificate's number. A report names their kind alone. */
const QUOTES_THE_PAGE: ReadonlySet<Finding['kind']> = new Set(['region-stated', 'label-claim']);

/** What a person sends to whoever keeps the data: which records, in which data; nothing of what was visited. */
export function errorReportOf(words: Words, { findings, data, method }: Assessment): string {
  return [
    words.say('report_opening'),
    '',
    ...findings.map(({ id, kind, subject }) => `- ${subject} (${QUOTES_THE_PAGE.has(kind) ? kind : id})`),
    words.say('report_stamp', { version: String(data.version), method }),
  ].join('\n');
}

/** A neutral letter to a brand: it asks, accuses nobody and names no finding. */
export function letterTo(words: Words, page: ProductPage): string {
  const brand = page.brand?.value ?? page.seller?.value;
  const product = page.title?.value;
  return [
    brand === undefined ? words.say('letter_to_customer_service') : words.say('letter_to', { brand }),
    '',
    product === undefined
      ? words.say('letter_interest_untitled', { url: page.url })
      : words.say('letter_interest', { product, url: page.url }),
    words.say('letter_ask'),
    words.say('letter_question_grown'),
    words.say('letter_question_made'),
    words.say('letter_question_checked'),
    '',
    words.say('letter_thanks'),
  ].join('\n');
}

/** Longest `mailto:` address that every mail program takes, in UTF-16 units (Windows cuts at about 2,000). */
const MAX_MAILTO = 1900;

/**
 * The letter as a `mailto:` address without a recipient: it opens in the user's own mail program, which asks whom to
 * write to and whether to send. Of an address too long for that, the product's page is named without its query.
 */
export function letterAsMail(words: Words, page: ProductPage): string {
  const product = page.title?.value;
  const subject =
    product === undefined ? words.say('letter_subject_untitled') : words.say('letter_subject', { product });
  const mailTo = (about: ProductPage): string =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(letterTo(words, about).replaceAll('\n', '\r\n'))}`;
  const whole = mailTo(page);
  return whole.length <= MAX_MAILTO ? whole : mailTo({ ...page, url: page.url.split('?', 1)[0] ?? page.url });
}
