// A list is changed in one place at a time. Pages that have it open share its lock; the worker searches it only while no
// page has, and gives way as soon as one asks.

const lockOf = (id: string): string => `whence-list:${id}`;

/**
 * Waits until the worker has let go of a list, and keeps it from taking it again.
 *
 * @returns lets go of it
 */
export function keepOpen(id: string): Promise<() => void> {
  return new Promise((opened, failed) => {
    navigator.locks
      .request(lockOf(id), { mode: 'shared' }, () => new Promise<void>((release) => opened(release)))
      .catch(failed);
  });
}

/**
 * Does `work` on a list that no page has open. Its signal aborts when a page asks for the list; `stillAlone` looks whether
 * one does, and is to be called now and then.
 */
export function whileClosed<T>(
  id: string,
  work: (signal: AbortSignal, stillAlone: () => void) => Promise<T>,
): Promise<T | 'open'> {
  const name = lockOf(id);
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return 'open';
    const asked = new AbortController();
    const stillAlone = () => {
      void navigator.locks.query().then(({ pending }) => {
        if (pending?.some((each) => each.name === name)) asked.abort();
      });
    };
    return work(asked.signal, stillAlone);
  });
}
