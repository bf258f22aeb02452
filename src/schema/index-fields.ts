/** What separates the texts of one metadata field of the search index. */
export const fieldSeparator = ' | ';
