import * as v from 'valibot';

/** A non-empty line of text of at most `max` UTF-16 units. Page and feed text is hostile: everything is bounded. */
export const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));

/** A calendar date as precise as its source gives it: `2021`, `2021-07` or `2021-07-08`. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
);
export type PartialDate = v.InferOutput<typeof PartialDate>;

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166-1)'));
export type CountryCode = v.InferOutput<typeof CountryCode>;

/** A country, or the Uyghur region as `CN-XJ` (ISO 3166-2). */
export const OriginCode = v.pipe(v.string(), v.regex(/^([A-Z]{2}|CN-XJ)$/, 'an origin is a country code or CN-XJ'));
export type OriginCode = v.InferOutput<typeof OriginCode>;

/** A link we may show: https or http only, so that no `javascript:` ever reaches an `href`. */
export const WebUrl = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.regex(/^https?:\/\/[^\s<>"]+$/i, 'a link starts with http(s)://'),
);
export type WebUrl = v.InferOutput<typeof WebUrl>;
