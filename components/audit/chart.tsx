import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureTable } from '../../lib/audit/pages/figures.ts';
import type { Label } from '../../lib/model/reference.ts';
import { useAuditWords } from '../words/audit.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** The ink of each level, from tokens.css; anything else is drawn in the ink of the page. */
const INKS: Record<string, string> = {
  listed: '--listed',
  documented: '--documented',
  stated: '--stated',
  context: '--context',
  'nothing-found': '--nothing',
  'not-checked': '--line-2',
  before: '--line-2',
  after: '--context',
};
/** The ink of a label's bar, by what its scheme does; the words beside the bar say the same. */
const PROVES_INKS: Record<Label['tracing'] | 'unknown', string> = {
  physical: '--ink',
  segregated: '--ink-2',
  'mass-balance': '--context',
  none: '--line-2',
  unknown: '--line-2',
};
/** Height of one bar with the space around it, where its name takes one line or two. */
const BAR_PX = 30;
const LINE_PX = 15;
/** Signs of a name set in one line beside its bar. */
const LINE_SIGNS = 26;
const FRAME_PX = 70;

/** A name in lines, broken between words. */
function inLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_SIGNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Which inks the page is drawn in, also when that changes while it is open; a canvas is not drawn again by itself. */
function useColourScheme(): 'light' | 'dark' {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [scheme, setScheme] = useState<'light' | 'dark'>(query.matches ? 'dark' : 'light');
  useEffect(() => {
    const hear = () => setScheme(query.matches ? 'dark' : 'light');
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, [query]);
  return scheme;
}

export interface ChartProps {
  table: FigureTable;
  lineName: (key: string) => string;
  seriesName: (key: string) => string;
  /** A bar was chosen: the number of its line and of its series. */
  onChoose: (line: number, series: number) => void;
}

/** Bars of a figure. It is a picture beside a table with the same numbers, so readers of screens are told just that. */
export function BarChart({ table, lineName, seriesName, onChoose }: ChartProps) {
  const words = useAuditWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const drawn = JSON.stringify([
    table.series,
    table.lines.map(({ key, cells }) => [key, cells.map(({ count }) => count)]),
  ]);
  const isOfLabels = table.kind === 'labels';
  const names = table.lines.map(({ key, label }) => [
    ...inLines(label?.name ?? lineName(key)),
    ...(isOfLabels ? inLines(words.labelProves(label)) : []),
  ]);
  const bar = Math.max(BAR_PX, LINE_PX * Math.max(0, ...names.map(({ length }) => length)));
  const scheme = useColourScheme();
  // Drawn again when a number or the inks change, not at every rendering
  useEffect(() => {
    if (canvas.current === null) return;
    const style = getComputedStyle(canvas.current);
    const ink = (name: string) => style.getPropertyValue(name).trim();
    // Two audits are two counts of the same pages: bars on top of each other would add them up.
    const sideBySide = table.kind === 'compared';
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: names,
        datasets: table.series.map((series, at) => ({
          label: seriesName(series),
          data: table.lines.map(({ cells }) => cells[at]?.count ?? 0),
          backgroundColor: isOfLabels
            ? table.lines.map(({ label }) => ink(PROVES_INKS[label?.tracing ?? 'unknown']))
            : ink(INKS[series] ?? '--context'),
          borderColor: ink('--paper'),
          borderWidth: 1,
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        color: ink('--ink'),
        scales: {
          x: {
            stacked: !sideBySide,
            beginAtZero: true,
            ticks: { precision: 0, color: ink('--ink-2') },
            grid: { color: ink('--line') },
          },
          // Every bar has its name, also where names of two lines stand close.
          y: { stacked: !sideBySide, ticks: { color: ink('--ink'), autoSkip: false }, grid: { display: false } },
        },
        plugins: { legend: { display: table.series.length > 1, position: 'bottom' } },
        onClick: (_event, [bar]) => {
          if (bar !== undefined) choose.current(bar.index, bar.datasetIndex);
        },
      },
    });
    return () => chart.destroy();
  }, [drawn, scheme]);
  return (
    <div class="chart" style={{ blockSize: `${table.lines.length * bar + FRAME_PX}px` }}>
      <canvas ref={canvas} role="img" aria-label={words.say('audit_chart')} />
    </div>
  );
}
