import { mkdtempSync, openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { EntityView } from '../../components/entity.tsx';
import { citationOfEntity, historyOf } from '../../components/entity-text.ts';
import { LookupView } from '../../components/lookup.tsx';
import { type OptionsState, OptionsView } from '../../components/options.tsx';
import { WelcomeView } from '../../components/welcome.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { NO_MUTES } from '../../lib/check/mutes.ts';
import { newFeedState } from '../../lib/feed/feed-state.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import { english } from '../../lib/i18n/english.ts';
import type { FeedView } from '../../lib/messages.ts';
import type { Database } from '../../lib/model/database.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { packStarter } from '../../lib/publisher/pack-starter.ts';
import { NO_OPTIONS_EVENTS } from './no-events.ts';

const draw = (view: ComponentChild): string =>
  renderToString(<WordsContext.Provider value={english}>{view}</WordsContext.Provider>);
const copied = async () => {};

let database: Database;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-pages-'));
  await packStarter(folder);
  database = await openPackaged((name) => openAsBlob(join(folder, name)));
}, 60_000);
async function entityCalled(name: string): Promise<Entity> {
  const [match] = await database.find({ role: 'brand', name });
  if (match === undefined) throw new Error(`no ${name}`);
  return match.entity;
}

describe('the page of an entity', () => {
  it('shows each report with its reply, its date and how well it is established, and what it does not show', async () => {
    const entity = await entityCalled('H&M');
    const shown = draw(<EntityView entity={entity} day="2026-11-24" onCopy={copied} />);
    const replied = entity.evidence.filter(({ reply }) => reply !== undefined);
    expect(replied.length).toBeGreaterThan(0);
    expect(shown.match(/class="reply"/g)?.length).toBeGreaterThanOrEqual(replied.length);
    expect(shown).toContain('What this does not show');
    expect(shown).toContain('Two independent sources');
  });

  it('shows nothing that was withdrawn or that no source backs', async () => {
    const entity = await entityCalled('H&M');
    const [first, ...others] = entity.evidence;
    if (first === undefined) throw new Error('H&M has reports');
    const changed: Entity = {
      ...entity,
      evidence: [
        { ...first, fact: 'A withdrawn fact', flags: ['withdrawn'] },
        { ...first, fact: 'An unsourced fact', confidence: 'unsourced' },
        ...others,
      ],
    };
    const all =
      draw(<EntityView entity={changed} day="2026-11-24" onCopy={copied} />) + citationOfEntity(english, changed);
    expect(all).not.toMatch(/withdrawn fact|unsourced fact/);
  });

  it('tells what was recorded when, oldest first, additions and removals of lists included', async () => {
    const entity = await entityCalled('H&M');
    const source = { publisher: 'Government', title: 'List' };
    const listing = { id: 'l', list: 'A list', kind: 'sanctions' as const, uyghurRegion: true, sources: [source] };
    const listed: Entity = {
      ...entity,
      listings: [{ ...listing, since: '2019-01-01', until: '2030-02', confidence: 'one_source' }],
    };
    const dates = historyOf(english, listed).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(historyOf(english, listed).at(0)?.text).toContain('Entered on a list: A list');
    expect(historyOf(english, listed).at(-1)?.text).toContain('Removed from a list: A list');
  });

  it('of someone without records says so, without a word of praise', async () => {
    const entity: Entity = { ...(await entityCalled('H&M')), listings: [], evidence: [] };
    const shown = draw(<EntityView entity={entity} day="2026-11-24" onCopy={copied} />);
    expect(shown).toContain('holds no list entry and no report');
    expect(shown).not.toMatch(/clean|safe|good|ethical/i);
  });
});

describe('the look-up', () => {
  it('says of a name not found that this is about the data', () => {
    const shown = draw(
      <LookupView
        text="Nobody"
        state={{ kind: 'found', text: 'Nobody', matches: [], date: '2026-11-23' }}
        onType={() => {}}
      />,
    );
    expect(shown).toContain('Nothing found in our data of 2026-11-23');
    expect(shown).toContain('about our data, not about the company');
  });

  it('marks a possible match as one that may be someone else', () => {
    const match = {
      id: 'x',
      kind: 'company' as const,
      name: 'Made <b>Up</b>',
      matchedName: 'Made Up',
      band: 'close-name' as const,
      listings: 1,
      evidence: 0,
    };
    const shown = draw(
      <LookupView text="m" state={{ kind: 'found', text: 'm', matches: [match], date: '2026' }} onType={() => {}} />,
    );
    expect(shown).toContain('may be someone else');
    expect(shown).toContain('entries on lists: 1');
    expect(shown).not.toContain('<b>Up');
  });
});

describe('the options', () => {
  const feed: FeedView = {
    id: 'added-1',
    kind: 'added',
    name: 'Newsroom',
    address: 'https://feed.example/',
    fingerprint: 'ab'.repeat(32),
    state: {
      ...newFeedState(0),
      version: 7,
      created: '2026-11-20T00:00:00Z',
      expires: '2026-11-22T00:00:00Z',
      fault: { fault: 'rollback', message: 'older' },
      history: [{ at: 0, version: 7, change: { kind: 'counted', added: 12, changed: 0, withdrawn: 1 } }],
    },
    progress: { done: 1000, total: 2000 },
  };
  const state: OptionsState = {
    language: 'browser',
    role: 'shopper',
    origins: ['https://*/*', 'http://*/*'],
    mutes: { ...NO_MUTES, brands: ['acme'] },
    onPage: ['shop.example'],
    feeds: [feed],
    used: 1234,
    wipe: 'asked',
    saving: { kind: 'idle' },
    now: Date.parse('2026-11-24'),
  };

  it('show a feed with its keys, its fault, its progress, what changed, and that it is past its date', () => {
    const shown = draw(<OptionsView state={state} events={NO_OPTIONS_EVENTS} />);
    expect(shown).toContain('ab'.repeat(32));
    expect(shown).toContain('The host serves an older version');
    expect(shown).toContain('Entries added: 12, Entries withdrawn: 1');
    expect(shown).toMatch(/Past its date/);
    expect(shown).toMatch(/<progress[^>]*max="2000"/);
  });

  it('show one line for every site, though the browser has two patterns', () => {
    expect(draw(<OptionsView state={state} events={NO_OPTIONS_EVENTS} />).match(/Every site/g)?.length).toBe(2);
    // Once to see, once for the name of its button.
  });

  it('ask once more before everything is deleted', () => {
    expect(draw(<OptionsView state={state} events={NO_OPTIONS_EVENTS} />)).toContain('Delete it all now');
    expect(draw(<OptionsView state={{ ...state, wipe: 'idle' }} events={NO_OPTIONS_EVENTS} />)).not.toContain(
      'Delete it all now',
    );
  });

  it('say when not everything could be deleted, and what to do', () => {
    const shown = draw(<OptionsView state={{ ...state, wipe: 'partly' }} events={NO_OPTIONS_EVENTS} />);
    expect(shown).toContain('Not everything could be deleted');
    expect(shown).not.toContain('Everything was deleted');
  });

  it.each([
    [{ kind: 'under-way', done: 3, total: 9 }, /3 of 9 rows.*<progress[^>]*value="3"[^>]*max="9"/],
    [{ kind: 'saved', left: [] }, /The file was saved/],
    [{ kind: 'saved', left: ['Spring', 'Autumn'] }, /could not be read: <?.*Spring.*Autumn/],
    [{ kind: 'failed', message: 'The disk is full.' }, /role="alert".*nothing was changed: .*The disk is full/],
  ] as const)('tell how far saving everything is: %j', (saving, said) => {
    expect(draw(<OptionsView state={{ ...state, saving }} events={NO_OPTIONS_EVENTS} />)).toMatch(said);
  });
});

it('the first page says what is read, what leaves, and offers three reaches of which one is chosen', () => {
  const shown = draw(<WelcomeView reach="clicked" shops={547} answer="refused" onReach={() => {}} />);
  expect(shown).toContain('Nothing about you');
  expect(shown.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(shown).toContain('(547)');
  expect(shown).toContain('Nothing changed');
});
