const onsets = 'b br c d dr f g gr h k l m n p pr r s st t tr v'.split(' ');
const vowels = 'a e i o u'.split(' ');
const codas = 'l m n r s t'.split(' ');
const endings = ['', 'n', 'r', 's', 'm'];

const heads = onsets.flatMap((onset) => vowels.flatMap((vowel) => codas.map((coda) => onset + vowel + coda)));
const tails = onsets.flatMap((onset) =>
  vowels.flatMap((vowel) => endings.map((ending) => onset + vowel + ending)),
);

/** How many coined names there are. */
export const namesCount = heads.length * tails.length;

/** The coined name of a number, each once. Neighbors in number share no letters in a row. */
export function coinName(number: number): string {
  // A step without a common divisor with the count visits every name once.
  const mixed = (number * 48_271) % namesCount;
  return `${heads[mixed % heads.length]}${tails[Math.floor(mixed / heads.length)]}`;
}

export function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
