import { english } from '../i18n/english.ts';
import type { Assessment } from '../model/assessment.ts';
import { describeIn } from './wording/describe-in.ts';

/** An assessment as plain English lines for the command line and for records. */
export const describe = (assessment: Assessment): string[] => describeIn(english, assessment);
