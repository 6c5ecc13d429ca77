// The questions a buyer puts to every supplier of a tier, in the same words to all of them. They ask for facts and
// papers, name no list, no region and no suspicion: a letter may be read by people whom a suspicion could harm, and a
// supplier that does not answer has admitted nothing (METHOD.md §2).

/** Version of the questions; a changed wording is a new version, so that an answer can be read beside what was asked. */
export const QUESTIONNAIRE_VERSION = 1;

/** Steps of making, from what the buyer receives back to where the fibre grows. */
export type Tier = '1' | '2' | '3' | '4';
export const TIERS: readonly Tier[] = ['1', '2', '3', '4'];

export interface Question {
  id: string;
  text: string;
}

const EVERY_TIER: readonly Question[] = [
  {
    id: 'identity',
    text: 'What are your company’s full legal name (also in its own script), registration number and the addresses of all sites that work on our goods?',
  },
  {
    id: 'owners',
    text: 'Who owns your company, directly and in the end, and which other companies does it own or run?',
  },
  {
    id: 'suppliers',
    text: 'Which companies, with name, address and registration number, supply the material for our goods, one step before you?',
  },
  {
    id: 'labour-transfer',
    text: 'In the last 24 months, did people work at your sites who were placed there through a programme that a public authority or an agency ran? If so: which programme, how many people, since when, and how could a person decline or leave?',
  },
  {
    id: 'work',
    text: 'How are people recruited, who pays the fees, who keeps identity papers, and how can people leave their job or raise a complaint?',
  },
];

const AT_END: readonly Question[] = [
  {
    id: 'documents',
    text: 'Please send the papers that follow one recent order of ours through your site: purchase order, invoice, packing list, transport papers, production and stock records, payment.',
  },
  {
    id: 'tests',
    text: 'Were origin tests made (isotope, element or DNA tests)? If so: laboratory, method, number of samples, date, result, and the full report.',
  },
  { id: 'changes', text: 'How and when will you tell us if any of these answers changes?' },
];

const OF_TIER: Readonly<Record<Tier, readonly Question[]>> = {
  '1': [
    {
      id: 'making',
      text: 'At which sites are our goods cut, sewn, assembled and packed, and is any step given to others?',
    },
    { id: 'cloth', text: 'Who made the cloth or main material of our goods, and in which country and province?' },
  ],
  '2': [
    {
      id: 'weaving',
      text: 'At which sites is the cloth woven or knitted, dyed and finished, in which country and province?',
    },
    { id: 'yarn', text: 'Which spinners supplied the yarn of our goods, by lot?' },
  ],
  '3': [
    { id: 'spinning', text: 'At which sites is the yarn spun, in which country and province?' },
    {
      id: 'blend',
      text: 'Which bales, by bale number, gin and country and region of origin, went into each lot of our yarn, and how are origins kept apart?',
    },
  ],
  '4': [
    { id: 'growing', text: 'In which country, province and county was the fibre grown, in which season, and by whom?' },
    { id: 'ginning', text: 'Which gin or warehouse handled it, and which bale numbers belong to our goods?' },
    { id: 'harvest', text: 'How was the harvest done and who employed the people who did it?' },
  ],
};

/** All questions for a tier, in the order they are asked. */
export function questionsFor(tier: Tier): readonly Question[] {
  return [...EVERY_TIER.slice(0, 3), ...OF_TIER[tier], ...EVERY_TIER.slice(3), ...AT_END];
}

/** Every question there is, once. */
export function allQuestions(): readonly Question[] {
  const all = new Map(TIERS.flatMap((tier) => questionsFor(tier)).map((question) => [question.id, question]));
  return [...all.values()];
}

const TIER_NAMES: Readonly<Record<Tier, string>> = {
  '1': 'finished goods',
  '2': 'cloth: weaving, knitting, dyeing',
  '3': 'yarn: spinning',
  '4': 'raw fibre: growing, ginning, trading',
};

export const tierName = (tier: Tier): string => TIER_NAMES[tier];

/** Who asks and who is asked. */
export interface LetterInput {
  tier: Tier;
  supplier: { name: string; localName?: string; number?: string };
  /** The buyer as it signs; empty where the person fills it in by hand. */
  buyer: string;
  /** `YYYY-MM-DD` (UTC). */
  day: string;
}

/**
 * The letter as plain text, for the person's own mail program. It says nothing of what was found or looked up.
 */
export function letterText({ tier, supplier, buyer, day }: LetterInput): string {
  const name = supplier.localName === undefined ? supplier.name : `${supplier.name} (${supplier.localName})`;
  const questions = questionsFor(tier).map(({ text }, at) => `${at + 1}. ${text}`);
  return [
    day,
    '',
    `To: ${name}${supplier.number === undefined ? '' : `, ${supplier.number}`}`,
    `From: ${buyer === '' ? '(your company)' : buyer}`,
    '',
    `Questions to suppliers of ${tierName(tier)}`,
    '',
    'We ask every supplier of these goods the same questions, so that we know where our goods come from and under which conditions they are made. That we ask says nothing about your company.',
    '',
    ...questions.flatMap((question) => [question, '']),
    'Please answer each question, also where the answer is “not known” or “we cannot say”, and mark which papers belong to which answer. Please leave out personal data of workers. If answering could put anyone at risk, tell us only that you cannot answer.',
    '',
    `Questionnaire version ${QUESTIONNAIRE_VERSION}, tier ${tier}.`,
    '',
  ].join('\n');
}
