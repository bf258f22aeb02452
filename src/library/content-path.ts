/** Names of files: their paths inside the content folder, and how findings print them. */

/** The name that findings print. `folder` is that of the content folder, `.` for the one that commands run in. */
export function shownPath(folder: string, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`;
}

/** The way back: the path inside the content folder. */
export function pathInside(folder: string, file: string): string {
  return folder === '.' ? file : file.slice(folder.length + 1);
}

/** True for the folders of pages: what is in them is read as a page, whatever its name. */
export function isAmongPages(path: string): boolean {
  return /^(?:aids|foundations)\//.test(path);
}

export function isGlossary(path: string): boolean {
  return /^glossary(?:\.yaml$|\/.+\.yaml$)/.test(path);
}

export function isQuestions(path: string): boolean {
  return /^questions(?:\.yaml$|\/.+\.yaml$)/.test(path);
}
