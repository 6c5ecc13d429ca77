import type { ComponentChildren } from 'preact';

/** What went wrong, where it takes the place of what was to be shown; read aloud at once. */
export function Trouble({ children }: { children: ComponentChildren }) {
  return (
    <p class="trouble" role="alert">
      {children}
    </p>
  );
}
