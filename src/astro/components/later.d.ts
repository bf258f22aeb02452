/** See `src/astro/load-later.ts`. */
declare module '*/WorkedBody.astro?later' {
  const load: () => Promise<typeof import('./WorkedBody.astro')>;
  export default load;
}
