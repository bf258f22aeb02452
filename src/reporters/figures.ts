/** `1 file`, `1,234 files`. */
export function plural(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? name : `${name}s`}`;
}

/** A share in percent with one decimal, rounded down: 100 % means all. All of nothing is all. */
export function share(part: number, whole: number): string {
  const percent = whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10;
  return `${percent} %`;
}
