import { describe, expect, it } from 'vitest';
import { withoutWithdrawn } from '../../../lib/feed/without-withdrawn.ts';
import type { Corrections, MarkedReport, ReportedParty } from '../../../lib/model/corrections.ts';
import type { Database } from '../../../lib/model/database.ts';
import type { Match } from '../../../lib/model/match.ts';
import { sampleEntity } from './sample-feed.ts';

const entities = ['a', 'b', 'c'].map((id) => sampleEntity(id, `Mill ${id}`));
const matches = entities.map((entity) => ({ entity, band: 'exact-name' }) as unknown as Match);
const party = (id: string): ReportedParty => ({ id, name: `Mill ${id}` });
const idsIn = (found: readonly Match[] | undefined) => found?.map(({ entity }) => entity.id);

/** Older data that finds all three mills under every name and number. */
const older = {
  find: async () => matches,
  entity: async (id: string) => entities.find((entity) => entity.id === id),
  hosts: async () => [],
} as unknown as Database;
const numbered: Database = { ...older, findNumber: async () => matches };
const telling = (told: Corrections): Database => ({ ...older, corrections: async () => told });
const correctionsAfter = (told: Corrections, withdrawn: readonly string[]) =>
  withoutWithdrawn(telling(told), withdrawn).corrections?.();

describe('older data', () => {
  it('since which nothing was withdrawn answers as it is', () => {
    expect(withoutWithdrawn(older, [])).toBe(older);
  });

  it('keeps silent about entries withdrawn since, by name, by number and by id', async () => {
    const silent = withoutWithdrawn(numbered, ['b', 'unheard-of']);
    expect(idsIn(await silent.find({ role: 'brand', name: 'mill' }))).toEqual(['a', 'c']);
    expect(idsIn(await silent.findNumber?.('123'))).toEqual(['a', 'c']);
    expect(await silent.entity('b')).toBeUndefined();
    expect(await silent.entity('c')).toBe(entities[2]);
  });

  it('answers every other question, and cannot answer what it could not before', () => {
    const silent = withoutWithdrawn(older, ['b']);
    expect(silent.hosts).toBe(older.hosts);
    expect('findNumber' in silent).toBe(false);
    expect('corrections' in silent).toBe(false);
  });
});

describe('corrections that older data tells', () => {
  const versions = [{ version: 3, created: '2026-11-04T00:00:00.000Z', withdrawn: 1 }];
  const report = (of: readonly string[], caveats: MarkedReport['caveats'] = []): MarkedReport => ({
    parties: of.map(party),
    mark: 'corrected',
    date: '2025-03',
    caveats,
    sources: [{ publisher: 'Made-up Institute', title: 'Made-up Report' }],
  });

  it('name what was withdrawn since first, the latest at the top, each once', async () => {
    const told = await correctionsAfter({ withdrawn: ['y', 'x'], versions }, ['x', 'y', 'a', 'b']);
    expect(told).toStrictEqual({ withdrawn: ['b', 'a', 'y', 'x'], versions });
  });

  it('leave the list of withdrawn ids they are given as it is', async () => {
    const since = ['a', 'b'];
    await correctionsAfter({ withdrawn: [], versions }, since);
    expect(since).toEqual(['a', 'b']);
  });

  it('leave a party withdrawn since out of reports, with what was said of it alone', async () => {
    const both = { text: 'About both.', of: [party('a'), party('b')] };
    const alone = { text: 'About a alone.', of: [party('a')] };
    const told = await correctionsAfter({ withdrawn: [], versions, reports: [report(['a', 'b'], [both, alone])] }, [
      'a',
    ]);
    expect(told?.reports).toEqual([report(['b'], [{ text: 'About both.', of: [party('b')] }])]);
  });

  it('leave a report out of which nobody is left', async () => {
    const reports = [report(['a']), report(['c'])];
    expect((await correctionsAfter({ withdrawn: [], versions, reports }, ['a', 'b']))?.reports).toEqual([
      report(['c']),
    ]);
  });
});
