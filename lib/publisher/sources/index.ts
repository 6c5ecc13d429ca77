import { cbpWro } from './cbp-wro.ts';
import { tradeCsl } from './csl.ts';
import { dhsUflpa } from './dhs-uflpa.ts';
import { dolGoods } from './dol-goods.ts';
import { euSanctions } from './eu-sanctions.ts';
import { ofac } from './ofac.ts';
import { openSupplyHub } from './open-supply-hub.ts';
import { openSanctionsDelta, openSanctionsFtm, openSanctionsSimple } from './opensanctions.ts';
import { ukSanctions } from './uk-sanctions.ts';
import type { Upstream } from './upstream.ts';

/** Every upstream there is an adapter for. */
export const UPSTREAMS: readonly Upstream[] = [
  dhsUflpa,
  cbpWro,
  dolGoods,
  ofac,
  tradeCsl,
  ukSanctions,
  euSanctions,
  openSupplyHub,
  openSanctionsFtm,
  openSanctionsSimple,
  openSanctionsDelta,
];

/** An id that no adapter has; the message lists those that are. */
export class UnknownUpstreamError extends Error {
  override readonly name = 'UnknownUpstreamError';
  constructor(id: string) {
    super(`There is no adapter “${id}”. There are: ${UPSTREAMS.map((each) => each.id).join(', ')}.`);
  }
}

/** The adapter of an id. @throws UnknownUpstreamError */
export function upstreamOf(id: string): Upstream {
  const found = UPSTREAMS.find((each) => each.id === id);
  if (found === undefined) throw new UnknownUpstreamError(id);
  return found;
}
