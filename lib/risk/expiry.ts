/** Words before the last day a certificate is valid, in the languages shops print certificates in. */
const EXPIRY =
  /(?:valid (?:un)?til|valid to|expir(?:es|ed|y)(?: (?:on|date))?|gültig bis|valable jusqu['’]au|válido hasta|valido fino al|geldig tot|ważny do|有效期至|有效期限)\s*[:：]?\s{0,3}(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})/iu;

/**
 * The last day of validity printed beside a claim, `YYYY-MM-DD`.
 *
 * Day and month in figures are read day first, except where only month first makes a date; a date that would be either is
 * read as the later of the two, so that doubt favours the holder.
 *
 * @returns `undefined` where no date follows such words
 */
export function expiryIn(quote: string): string | undefined {
  const printed = EXPIRY.exec(quote)?.[1];
  if (printed === undefined || printed.includes('-')) return printed;
  const [a = 0, b = 0, year = 0] = printed.split(/[./]/).map(Number);
  const readings = [iso(year, b, a), iso(year, a, b)].filter((date) => date !== undefined).sort();
  return readings.at(-1);
}

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
