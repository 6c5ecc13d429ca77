/**
 * A trade item number in the form GS1 defines (General Specifications §7.9): 8, 12, 13 or 14 digits with a right check
 * digit. Numbers a shop makes up for itself (EAN-13 beginning with 2, UPC with 2 or 4, EAN-8 with 0 or 2) identify
 * nothing outside it and are left out, as are all-zero fillers.
 *
 * @param text  as found: with spaces, hyphens, a label or a full stop at the end
 */
export function gtinIn(text: string): string | undefined {
  const digits = text
    .slice(0, 60)
    .replace(/^\D{0,20}/, '')
    .replace(/[\s\-‐–]/g, '')
    .replace(/[.,;]+$/, '');
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return undefined;
  const plain = digits.replace(/^0+(?=\d{12,13}$)/, '');
  if (isInStore(plain)) return undefined;
  return hasRightCheckDigit(digits) ? digits : undefined;
}

const isInStore = (digits: string): boolean =>
  (digits.length === 13 && digits.startsWith('2')) ||
  (digits.length === 12 && /^[24]/.test(digits)) ||
  (digits.length === 8 && /^[02]/.test(digits));

function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 2, weight = 3; at >= 0; at -= 1, weight = 4 - weight)
    sum += Number(digits[at]) * weight;
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}
