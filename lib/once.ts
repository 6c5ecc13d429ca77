/**
 * Makes something when it is first asked for, and keeps it. A table, a pattern with a class of Unicode, a formatter of
 * `Intl` costs a young page or a woken worker up to some milliseconds, and most never need it.
 */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
