export type Point = readonly [x: number, y: number];

/** A straight line: `fixed` at 0, and so much more for each step of x. */
export interface Line {
  fixed: number;
  each: number;
  /** The largest part by which a point lies off the line. */
  off: number;
}

/** The line with the least squares of errors. */
export function fitLine(points: readonly Point[]): Line {
  const mean = (part: 0 | 1) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const each = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / (spread || 1);
  const fixed = meanY - each * meanX;
  const off = Math.max(...points.map(([x, y]) => Math.abs(fixed + each * x - y) / y));
  return { fixed, each, off };
}
