import type { Entity } from '../../model/entity.ts';
import type { Finding } from '../../model/finding.ts';
import { REPORT } from '../../model/recommendation.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { aboutParty, wording } from '../make-finding.ts';
import { replyOf } from '../reply.ts';
import type { PartyRule, Rule } from '../rule.ts';

const RECOMMENDATIONS = [30, 29] as const;
const HC_198: SourceRef = {
  publisher: 'House of Commons Foreign Affairs Committee',
  title: `${REPORT.title} (${REPORT.reference})`,
  date: REPORT.date,
  url: REPORT.url,
};

/** The makers that recommendation 30 (paragraph 59) names. */
const NAMED = /\b(?:hikvision|dahua)\b/i;

/** Research settings, where recommendation 29 applies too: shops and catalogues on academic domains. */
const ACADEMIC_HOST = /(?:^|\.)(?:ac|edu)\.[a-z]{2}$|\.edu$/;

/** A finding where a party makes or sells surveillance equipment that the data ties to recommendation 30. */
export const surveillanceEquipment: PartyRule = (party, { input, kinds }) => {
  if (!party.entity.surveillance) return [];
  const named = namesTheMaker(party.entity);
  const camera = kinds.some(({ id }) => id === 'surveillance-camera');
  const finding: Finding = {
    ...aboutParty('surveillance-equipment', party, 'hc198-30'),
    level: named ? 'documented' : 'context',
    age: { date: REPORT.date, state: 'current' },
    reply: replyOf(party.entity, undefined),
    flags: [],
    wording: wording(template(named, camera), { party: party.entity.name, role: party.role }),
    sources: [HC_198],
    recommendations: ACADEMIC_HOST.test(input.page.host) ? [...RECOMMENDATIONS] : [30],
  };
  return [finding];
};

const namesTheMaker = ({ name, aliases }: Entity): boolean => [name, ...aliases].some((known) => NAMED.test(known));

const template = (named: boolean, camera: boolean): string =>
  `surveillance.${named ? 'named' : 'kind'}${camera ? '.product' : ''}`;

export const surveillanceEquipmentRule: Rule = {
  id: 'surveillance-equipment',
  title: 'A party makes or sells surveillance equipment',
  documentation: [
    'Fires when the data records a party of this page as a maker or seller of surveillance equipment of the kind recommendation 30 speaks of.',
    'Hikvision and Dahua are named in the report itself (HC 198, paragraph 59): "Named in a published report". A parliamentary report is an official record and does not age. Other makers and brands give context; their own listings and owners are findings of their own.',
    'In research settings (a page on an academic domain) recommendation 29 is shown too.',
    'A camera whose maker is not in the data gives no finding.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => surveillanceEquipment(party, context));
    return { findings, why: `Parties of this page recorded with surveillance equipment: ${findings.length}.` };
  },
};
