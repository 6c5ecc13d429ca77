import { LEVEL_INKS, LEVEL_INKS_DARK } from '../level-shapes.ts';

const inks = (table: typeof LEVEL_INKS): string =>
  Object.entries(table)
    .map(([level, ink]) => `.${level} { --ink-of-level: ${ink}; }`)
    .join('\n');

/** How strip and marks look: paper and ink as in the popup, in both schemes and in forced colours. */
export const ON_PAGE_STYLES = `
${inks(LEVEL_INKS)}
.strip, .mark { --paper: #fdfcf9; --ink: #1d1d1b; --line: #8a877d; color: var(--ink); background: var(--paper); }
.strip {
  position: fixed; inset-block-end: 12px; inset-inline-start: 12px; box-sizing: border-box;
  max-inline-size: min(30rem, calc(100vw - 24px)); max-block-size: 40vh; overflow: auto;
  display: grid; grid-template-columns: auto 1fr auto; gap: 4px 10px; align-items: start;
  padding: 10px 12px; border: 1px solid var(--line); border-block-start: 4px solid var(--ink-of-level);
  font: 14px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: start;
  overflow-wrap: anywhere;
}
.strip svg, .mark svg { display: block; color: var(--ink-of-level); }
.strip svg { margin-block-start: 2px; }
.strip p, .strip ul { margin: 0; padding: 0; list-style: none; }
.strip .level { font-weight: 600; color: var(--ink-of-level); }
.strip .hint { font-size: 13px; color: var(--quiet, #55524b); }
.strip li { display: flex; gap: 6px; align-items: start; }
.strip button {
  font: inherit; font-size: 13px; color: inherit; background: transparent; border: 1px solid var(--line);
  border-radius: 3px; padding: 2px 8px; min-block-size: 24px; min-inline-size: 24px; cursor: pointer;
}
.strip button:focus-visible { outline: 2px solid #1550a8; outline-offset: 2px; }
.mark {
  position: absolute; box-sizing: border-box; inline-size: 24px; block-size: 24px; padding: 3px; border-radius: 3px;
  border: 1px solid var(--line); pointer-events: none;
}
@media (prefers-color-scheme: dark) {
${inks(LEVEL_INKS_DARK)}
.strip, .mark { --paper: #1b1b1a; --ink: #ecebe6; --line: #77746b; --quiet: #b5b2a9; }
.strip button:focus-visible { outline-color: #8ab4f8; }
}
@media (forced-colors: active) {
.strip, .mark { background: Canvas; color: CanvasText; border-color: CanvasText; forced-color-adjust: auto; }
.strip svg, .mark svg, .strip .level { color: CanvasText; }
}
@media print { .strip, .mark { display: none; } }
`;
