import type { Point } from './line.ts';

export interface Chart {
  title: string;
  /** What the numbers at the left count. */
  unit: string;
  series: { name: string; points: readonly Point[] }[];
  /** A level that no series may pass. */
  bar?: { name: string; level: number } | undefined;
}

const size = { width: 640, height: 360 };
const inner = { left: 64, right: 500, top: 48, bottom: 312 };
const colors = ['#1f5fbf', '#b3541e', '#2e7d4f'];

/** Draws lines over the number of aids, from 0 in both directions, as an SVG picture for light and dark pages. */
export function drawChart({ title, unit, series, bar }: Chart): string {
  const all = series.flatMap(({ points }) => points);
  const stepsX = stepsTo(Math.max(...all.map(([x]) => x)));
  const stepsY = stepsTo(Math.max(bar?.level ?? 0, ...all.map(([, y]) => y)));
  const [lastX, lastY] = [stepsX.at(-1) ?? 1, stepsY.at(-1) ?? 1];
  const at = ([x, y]: Point): Point => [
    Math.round(inner.left + (x / lastX) * (inner.right - inner.left)),
    Math.round(inner.bottom - (y / lastY) * (inner.bottom - inner.top)),
  ];
  const gridX = stepsX.map((x) => {
    const [left] = at([x, 0]);
    return text(left, inner.bottom + 20, count(x), 'middle');
  });
  const gridY = stepsY.map((y) => {
    const [, top] = at([0, y]);
    return `${line([inner.left, top], [inner.right, top], 'grid')}${text(inner.left - 8, top + 4, count(y), 'end')}`;
  });
  const limit = bar && at([0, bar.level])[1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeWords(title)}">`,
    style,
    text(inner.left, 24, `${title} (${unit})`, 'start', 'head'),
    ...gridY,
    ...gridX,
    text((inner.left + inner.right) / 2, inner.bottom + 40, 'aids', 'middle'),
    ...(bar && limit !== undefined
      ? [
          line([inner.left, limit], [inner.right, limit], 'bar'),
          text(inner.right + 8, limit + 4, bar.name, 'start'),
        ]
      : []),
    ...series.map(({ name, points }, i) => drawSeries(name, points.map(at), colors[i] ?? '#555')),
    '</svg>',
    '',
  ].join('\n');
}

function drawSeries(name: string, points: readonly Point[], color: string): string {
  const [x = 0, y = 0] = points.at(-1) ?? [];
  const dots = points.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="4" fill="${color}"/>`);
  const path = points.map((point) => point.join(',')).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${text(x + 8, y + 4, name, 'start')}`;
}

/** Round numbers from 0 up to the first that is not below the largest one. */
export function stepsTo(largest: number): number[] {
  const rough = Math.max(largest, Number.MIN_VALUE) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, i) => i * step);
}

const style = `<style>
text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
.head { font-weight: 600 }
.grid { stroke: #d5d5d5 }
.bar { stroke: #b00020; stroke-dasharray: 6 4 }
rect { fill: #fff }
</style>
<rect width="${size.width}" height="${size.height}"/>`;

function line([x1, y1]: Point, [x2, y2]: Point, kind: string): string {
  return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function text(x: number, y: number, words: string, anchor: string, kind?: string): string {
  const name = kind ? ` class="${kind}"` : '';
  return `<text${name} x="${x}" y="${y}" text-anchor="${anchor}">${escapeWords(words)}</text>`;
}

function count(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: 1 });
}

function escapeWords(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
