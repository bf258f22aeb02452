/** What the search says to the reader. It stands here, and not with the words of the pages, because browsers load it. */
export const searchWords = {
  results: 'Results',
  loading: 'Loading the search…',
  count: (count: number) => (count === 1 ? '1 page found' : `${count} pages found`),
  countFor: (count: number, query: string) => `${count === 1 ? '1 page' : `${count} pages`} for “${query}”`,
  none: (query: string) => `Nothing found for “${query}”.`,
  noneHint: 'Try other words: what you see, or what you want to do.',
  noneFiltered: 'Nothing is left with these filters.',
  failed: 'The search could not be loaded. Reload the page, or look in the list of all tasks.',
  allTasks: 'All tasks',
  allResults: (count: number) => `All ${count} pages`,
  more: 'Show more',
  step: 'Step',
  filters: 'Narrow down',
  topic: 'Topic',
  kind: 'Kind',
} as const;
