import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity.ts';
import { keysOf } from '../../../lib/names/legal-forms.ts';
import { buildStarter } from '../../../lib/publisher/starter.ts';

const starter = buildStarter(resolve('assets/data'));
const named = (name: string): Entity[] =>
  starter.entities.filter((entity) =>
    [entity.name, ...entity.aliases].some((each) => keysOf(each).full === keysOf(name).full),
  );
const accused = ({ listings, evidence }: Entity): boolean => listings.length > 0 || evidence.length > 0;

describe('the starter data', () => {
  it('accounts for every row of every file', () => {
    for (const { read, kept, rejected } of starter.counts) expect(kept + rejected.length).toBe(read);
    expect(starter.counts.flatMap(({ rejected }) => rejected)).toEqual([]);
  });

  it('holds no accusation without a source', () => {
    for (const { listings, evidence } of starter.entities) {
      for (const each of [...listings, ...evidence]) {
        expect(each.confidence).not.toBe('unsourced');
        expect(each.sources.length).toBeGreaterThan(0);
      }
    }
  });

  it('makes one party of what several lists name, with all its listings', () => {
    const corps = named('新疆生产建设兵团');
    expect(corps).toHaveLength(1);
    expect(new Set(corps[0]?.listings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
    expect(named('Hikvision').flatMap(({ listings }) => listings).length).toBeGreaterThanOrEqual(2);
  });

  it('gives every entity an id of its own', () => {
    const ids = starter.entities.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('knows one Esquel Group, with its listing and its report', () => {
    const [group, ...more] = named('Esquel Group');
    expect(more).toEqual([]);
    expect(group?.listings.map(({ list }) => list)).toEqual(['UFLPA Entity List']);
    expect(group?.evidence).toHaveLength(1);
  });

  it('never makes a brand and a company of the same name one', () => {
    const kinds = named('Youngor').map(({ kind }) => kind);
    expect(kinds).toContain('brand');
    for (const entity of starter.entities.filter(({ kind }) => kind === 'brand')) expect(entity.listings).toEqual([]);
  });

  it('keeps a report on a whole group with the group, and every report with someone', () => {
    expect(
      named('PVH Corp.')
        .flatMap(({ evidence }) => evidence)
        .map(({ sources }) => sources[0]?.title),
    ).toContain('Laundering Cotton');
    expect(
      named('Calvin Klein')
        .flatMap(({ ownedBy }) => ownedBy)
        .map(({ name }) => name),
    ).toContain('PVH Corp.');
    const read = starter.counts.find(({ source }) => source.endsWith('brand-evidence.jsonl'))?.kept ?? 0;
    const reports = new Set(starter.entities.flatMap(({ evidence }) => evidence).map(({ id }) => id));
    expect(reports.size).toBeGreaterThan(read * 0.95);
  });

  it('has all 38 items of the report', () => {
    expect(starter.reference.recommendations.map(({ number }) => number)).toEqual(
      Array.from({ length: 38 }, (_, at) => at + 1),
    );
  });

  it('says what it does not hold', () => {
    expect(starter.gaps.join(' ')).toMatch(/90 of the 187/);
  });
});

describe('the traps a lawyer would look for', () => {
  const evidenceOf = (name: string) => named(name).flatMap(({ evidence }) => evidence);

  it('Smart Shirts is a name and nothing more', () => {
    expect(named('Smart Shirts Limited').some(accused)).toBe(false);
  });

  it.each(['Shahi Exports', 'Gemini Enterprises', 'SM Lulla', 'Penguin Sportswear'])(
    '%s, withdrawn by the report, is not there',
    (name) => {
      expect(named(name)).toEqual([]);
      expect(
        starter.entities
          .flatMap(({ evidence }) => evidence)
          .some(({ suppliers }) => suppliers.some((each) => each.includes(name))),
      ).toBe(false);
    },
  );

  it('Li-Ning’s customs action is about North Korean labour', () => {
    const action = evidenceOf('Li-Ning').find(({ kind }) => kind === 'court-or-customs');
    expect(action?.uyghurRegion).toBe(false);
  });

  it('Uniqlo’s ruling is about insufficient proof, and the release of goods is no ruling against it', () => {
    const rulings = evidenceOf('Uniqlo').filter(
      ({ kind, flags }) => kind === 'court-or-customs' && !flags.includes('in-litigation'),
    );
    expect(rulings).toHaveLength(1);
    expect(rulings[0]?.flags).toContain('outcome-insufficient-proof');
  });

  it('everything from “Tailoring Responsibility” says that it was corrected and is before a court', () => {
    const taken = starter.entities
      .flatMap(({ evidence }) => evidence)
      .filter(({ sources }) => sources[0]?.title === 'Tailoring Responsibility');
    expect(taken.length).toBeGreaterThan(10);
    for (const { flags, caveat } of taken) {
      expect(flags).toEqual(expect.arrayContaining(['corrected', 'in-litigation']));
      expect(caveat).toMatch(/correct/i);
    }
  });

  it('Marks & Spencer has both its commitment and what was reported later', () => {
    const titles = evidenceOf('Marks & Spencer').map(({ sources }) => sources[0]?.title);
    expect(titles).toEqual(expect.arrayContaining(['Call to Action signatory', 'RTÉ Investigates: Forced Fashion']));
  });

  it('a complaint is a claim before a court', () => {
    const complaints = starter.entities
      .flatMap(({ evidence }) => evidence)
      .filter(
        ({ sources }) =>
          /complaint/i.test(sources[0]?.title ?? '') && !/Ombudsperson/.test(sources[0]?.publisher ?? ''),
      );
    expect(complaints.length).toBeGreaterThan(5);
    for (const { flags } of complaints) expect(flags).toContain('in-litigation');
  });

  it('an owner without a source is no owner', () => {
    for (const { ownedBy } of starter.entities)
      for (const { confidence } of ownedBy) expect(confidence).not.toBe('unsourced');
  });

  it('an unchecked Chinese name is a weak name', () => {
    const [esquel] = named('Guangdong Esquel Textile Co., Ltd.');
    expect(esquel?.weakAliases).toContain('广东溢达纺织有限公司');
    expect(esquel?.aliases).not.toContain('广东溢达纺织有限公司');
  });
});
