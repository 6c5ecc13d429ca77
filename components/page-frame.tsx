import type { ComponentChildren } from 'preact';
import { Masthead } from './masthead.tsx';

/** A page of its own, one column to read: the masthead, then what the page is about. */
export function PageFrame({ here, kind, children }: { here: string; kind: string; children: ComponentChildren }) {
  return (
    <div class="frame">
      <Masthead here={here} />
      <main class={`about ${kind}`}>{children}</main>
    </div>
  );
}

/** A page of the workbench, as wide as its tables: `children` holds the `main`. */
export function WorkbenchFrame({ here, children }: { here: string; children: ComponentChildren }) {
  return (
    <div class="workbench">
      <Masthead here={here} />
      {children}
    </div>
  );
}
