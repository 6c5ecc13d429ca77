import type { FindingKind } from '../../model/finding.ts';
import type { Rule } from '../rule.ts';
import { contradictingOriginsRule } from './contradicting-origins.ts';
import { cottonOriginNotStatedRule } from './cotton-origin-not-stated.ts';
import { customsOrderRule } from './customs-order.ts';
import { documentedReportRule } from './documented-report.ts';
import { formerlyListedRule } from './formerly-listed.ts';
import { goodsCountryRule } from './goods-country.ts';
import { labelClaimRule } from './label-claim.ts';
import { listedPartyRule } from './listed-party.ts';
import { modernSlaveryStatementRule } from './modern-slavery-statement.ts';
import { ownershipRule } from './ownership.ts';
import { processingCountryRule } from './processing-country.ts';
import { regionStatedRule } from './region-stated.ts';
import { researchPartnerRule } from './research-partner.ts';
import { sanctionedPartyRule } from './sanctioned-party.ts';
import { surveillanceEquipmentRule } from './surveillance-equipment.ts';
import { varietyClaimRule } from './variety-claim.ts';

/** Every rule of the method, in the order findings of one level are shown. A kind without a rule does not compile. */
const BY_KIND: Record<FindingKind, Rule> = {
  'listed-party': listedPartyRule,
  'customs-order': customsOrderRule,
  'sanctioned-party': sanctionedPartyRule,
  'region-stated': regionStatedRule,
  'surveillance-equipment': surveillanceEquipmentRule,
  'documented-report': documentedReportRule,
  'research-partner': researchPartnerRule,
  ownership: ownershipRule,
  'goods-country': goodsCountryRule,
  'processing-country': processingCountryRule,
  'cotton-origin-not-stated': cottonOriginNotStatedRule,
  'formerly-listed': formerlyListedRule,
  'contradicting-origins': contradictingOriginsRule,
  'variety-claim': varietyClaimRule,
  'label-claim': labelClaimRule,
  'modern-slavery-statement': modernSlaveryStatementRule,
};

export const RULES: readonly Rule[] = Object.values(BY_KIND);
