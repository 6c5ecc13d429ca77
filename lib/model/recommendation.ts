import * as v from 'valibot';
import { PartialDate, text, WebUrl } from './text.ts';

/** Who reads: each is told something else to do. */
export const UserRole = v.picklist(['shopper', 'journalist', 'buyer']);
export type UserRole = v.InferOutput<typeof UserRole>;

const Advice = v.exactOptional(text(600));

/** One item of HC 198, in our words, with what each kind of user can do. Numbers 37 and 38 are conclusions. */
export const Recommendation = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(38)),
  paragraph: v.pipe(v.number(), v.integer()),
  summary: text(600),
  actor: text(200),
  themes: v.array(text(80)),
  type: v.picklist(['recommendation', 'conclusion']),
  /** Absent where nothing honest can be advised. */
  advice: v.strictObject({ shopper: Advice, journalist: Advice, buyer: Advice }),
});
export type Recommendation = v.InferOutput<typeof Recommendation>;

/** Something that happened since the report, for "What happened since". */
export const StatusEvent = v.strictObject({
  recommendations: v.array(v.number()),
  event: text(1000),
  /** As the source gives it; sometimes a phrase, not a date. */
  when: text(120),
  date: v.exactOptional(PartialDate),
  url: v.exactOptional(WebUrl),
  confidence: v.picklist(['high', 'medium', 'background']),
});
export type StatusEvent = v.InferOutput<typeof StatusEvent>;

/** The report itself; the link is its page of conclusions and recommendations. */
export const REPORT = {
  title: 'Never Again: The UK’s Responsibility to Act on Atrocities in Xinjiang and Beyond',
  reference: 'HC 198',
  date: '2021-07-08',
  url: 'https://publications.parliament.uk/pa/cm5802/cmselect/cmfaff/198/19811.htm',
} as const;
