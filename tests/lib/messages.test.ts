import { describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
vi.mock('../../lib/browser.ts', () => ({ browser: { runtime: { sendMessage } } }));
const { identify, send, WorkerError, WorkerUnreachableError } = await import('../../lib/messages.ts');

const ID = 'abcdefghijklmnop';
const OURS = `chrome-extension://${ID}/`;
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };

describe('the sender of a message', () => {
  it('is the extension itself when one of its own pages speaks, in a tab or not', () => {
    expect(identify({ id: ID, url: `${OURS}popup.html` }, ID, OURS)).toEqual({ kind: 'extension' });
    expect(identify({ id: ID, url: `${OURS}popup.html`, tab, frameId: 0 }, ID, OURS)).toEqual({ kind: 'extension' });
  });

  it('is a page, known by its tab, when a content script speaks', () => {
    const sender = { id: ID, url: 'https://shop.example/shirt', tab, frameId: 0 };
    expect(identify(sender, ID, OURS)).toEqual({ kind: 'page', tabId: 7, url: 'https://shop.example/shirt' });
  });

  it.each([
    ['another extension', { id: 'other', url: `${OURS}popup.html` }],
    ['nobody in particular', { url: `${OURS}popup.html` }],
    ['a page that only looks like ours', { id: ID, url: `https://evil.example/?${OURS}` }],
    ['a frame inside a page', { id: ID, url: 'https://ads.example/', tab, frameId: 3 }],
  ])('is not believed when it is %s', (_who, sender) => {
    expect(identify(sender, ID, OURS)).toBeUndefined();
  });
});

describe('a message to the worker', () => {
  const STOPPED = () => Promise.reject(new Error('The message port closed before a response was received.'));
  const NOTHING = async () => undefined;

  it('brings back the answer', async () => {
    sendMessage.mockReset().mockResolvedValue({ ok: true, answer: { domains: ['shop.example'] } });
    expect(await send('shops:known', {})).toEqual({ domains: ['shop.example'] });
  });

  it.each([
    ['an error', STOPPED],
    ['no word', NOTHING],
  ])('is sent once more where a stopped worker left %s behind', async (_what, lost) => {
    sendMessage
      .mockReset()
      .mockImplementationOnce(lost)
      .mockResolvedValue({ ok: true, answer: { domains: [] } });
    expect(await send('shops:known', {})).toEqual({ domains: [] });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['an error', STOPPED],
    ['no word', NOTHING],
  ])('that is lost twice, leaving %s, says so and what to do', async (_what, lost) => {
    sendMessage.mockReset().mockImplementation(lost);
    await expect(send('shops:known', {})).rejects.toThrow(WorkerUnreachableError);
    await expect(send('shops:known', {})).rejects.toThrow(/Close this window and open it again/);
  });

  it('hands on the error the worker met, without asking twice', async () => {
    sendMessage.mockReset().mockResolvedValue({ ok: false, error: 'No data' });
    await expect(send('shops:known', {})).rejects.toThrow(new WorkerError('No data'));
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
