/**
 * Words by which an official entry itself says that it is about the Uyghur region: its name in several scripts, its
 * bodies, its people. Entries of general sanctions lists without them are no concern of this project.
 */
const REGION =
  /xinjiang|sinkiang|\bxuar\b|uyghur|uighur|uygur|\bxpcc\b|bingtuan|production and construction corps|新疆|维吾尔|維吾爾|兵团|兵團/i;

/** Whether any of these texts ties an entry to the Uyghur region. */
export const isAboutRegion = (...texts: readonly string[]): boolean => texts.some((text) => REGION.test(text));

/** Why a sound entry of a general list is left out. */
export const NOT_ABOUT_REGION = 'the entry itself does not mention the Uyghur region';

/** Makers of surveillance equipment that recommendation 30 of HC 198 names. */
export const isSurveillanceMaker = (name: string): boolean => /\b(?:hikvision|dahua)\b/i.test(name);
