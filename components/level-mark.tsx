import type { Level } from '../lib/model/finding.ts';
import { LEVEL_SHAPES } from './level-shapes.ts';

/** The shape of a level in the ink of its surroundings. The word stands beside it, so it is hidden from readers. */
export function LevelMark({ level, size = 16 }: { level: Level; size?: number }) {
  const { fill, stroke, dash } = LEVEL_SHAPES[level];
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {fill !== '' && <path d={fill} fill="currentColor" fill-rule="evenodd" />}
      {stroke !== '' && (
        <path d={stroke} fill="none" stroke="currentColor" stroke-width="1.7" stroke-dasharray={dash} />
      )}
    </svg>
  );
}
