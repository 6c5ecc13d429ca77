import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../lib/audit/suppliers/findings.ts';
import type { Candidate } from '../../../../lib/audit/suppliers/screening.ts';
import type { Entity } from '../../../../lib/model/entity.ts';
import { buildStarter } from '../../../../lib/publisher/starter.ts';
import { say } from '../../../../lib/risk/wording.ts';

const { entities, reference } = buildStarter(resolve('assets/data'));
const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
const data = {
  version: 1,
  created: '2026-11-23T00:00:00.000Z',
  expires: '2027-11-23T00:00:00.000Z',
  records: 1,
  gaps: [],
};
const input = { entities: byId, reference, data, day: '2026-11-24' };
const candidateFor = (entity: Entity, band: Candidate['band']): Candidate => ({
  id: entity.id,
  source: 'whence',
  name: entity.name,
  asked: entity.name,
  matchedName: entity.name,
  band,
  order: 1,
  parts: {
    name: 'agrees',
    country: { agreement: 'not-given' },
    number: { agreement: 'not-given' },
    address: { agreement: 'not-given' },
  },
});
const listed = entities.find(({ name }) => name === 'Guangdong Esquel Textile Co., Ltd.');
const told = ({ listings, evidence }: Entity): number => listings.length + evidence.length;
const owned = entities.find((entity) =>
  entity.ownedBy.some(({ entityId, confidence }) => {
    const owner = byId.get(entityId);
    return confidence !== 'unsourced' && owner !== undefined && told(owner) > 0;
  }),
);

describe('what the data says of a candidate', () => {
  it('is said by the rules for a page, of a supplier and not of a maker', () => {
    if (listed === undefined) throw new Error('the listed sample is gone from the data');
    const [finding] = findingsOf(candidateFor(listed, 'exact-name'), input);
    expect(finding).toMatchObject({ kind: 'listed-party', level: 'listed', confidence: 'exact-name' });
    expect(finding === undefined ? '' : say(finding.wording)).toContain(
      'shown here as supplier of this list, is on the UFLPA',
    );
  });

  it('stays a possible match where the name is only close', () => {
    if (listed === undefined) throw new Error('the listed sample is gone from the data');
    for (const finding of findingsOf(candidateFor(listed, 'close-name'), input)) {
      expect(finding.confidence).toBe('close-name');
    }
  });

  it('tells of recorded owners as parent companies', () => {
    if (owned === undefined) throw new Error('no party with a recorded owner is left in the data');
    const ofOwner = findingsOf(candidateFor(owned, 'exact-name'), input).filter(({ kind }) => kind === 'ownership');
    expect(ofOwner.length).toBeGreaterThan(0);
    for (const { flags } of ofOwner) expect(flags).toContain('parent-company');
  });

  it('is nothing for a party that is not in the data', () => {
    const other = { ...candidateFor(listed ?? (entities[0] as Entity), 'close-name'), id: 'yente:NK-1' };
    expect(findingsOf(other, input)).toEqual([]);
  });
});
