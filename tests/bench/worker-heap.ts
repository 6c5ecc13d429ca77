import type { BrowserContext } from 'playwright-core';

/** Bytes that a worker's script holds: objects, what the browser keeps for them, and buffers. */
export interface HeapWatch {
  /** Bytes held when the watch began, and the most at any look. */
  stop(): Promise<{ before: number; most: number; looks: number }>;
}

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

const EVERY_MS = 50;

/**
 * Looks at the heap of the extension's worker some twenty times a second, through the browser's own protocol.
 *
 * @param garbage  `counted`: what the browser has not cleared away yet is part of the figure; `cleared`: it is cleared away
 * before each look, which slows the work but tells what the script really holds
 */
export async function watchHeap(
  context: BrowserContext,
  extensionId: string,
  garbage: 'counted' | 'cleared',
): Promise<HeapWatch> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser has no connection of its own to be driven by.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target === undefined) throw new Error('The worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let sent = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const call = async <T>(method: string): Promise<T> => {
    sent += 1;
    const id = sent;
    const answer = new Promise<unknown>((done) => waiting.set(id, done));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return (await answer) as T;
  };
  const held = async (): Promise<number> => {
    const usage = await call<HeapUsage>('Runtime.getHeapUsage');
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  };
  await call('HeapProfiler.collectGarbage');
  const before = await held();
  let most = before;
  let looks = 0;
  let going = true;
  const watching = (async () => {
    while (going) {
      if (garbage === 'cleared') await call('HeapProfiler.collectGarbage');
      most = Math.max(most, await held());
      looks += 1;
      await new Promise((later) => setTimeout(later, EVERY_MS));
    }
  })();
  return {
    async stop() {
      going = false;
      await watching;
      return { before, most, looks };
    },
  };
}
