import type { UpkeepContext } from '../views/upkeep.ts';
import { currentSite } from './state.ts';

/** What pages say about their upkeep depends on the day of the build. */
export function upkeepContext(): UpkeepContext {
  const { library, shownFolder, prefix, history } = currentSite();
  const { language, edit } = library.site;
  return { language, edit, contentFolder: prefix ?? shownFolder, history, today: buildDay() };
}

/** SOURCE_DATE_EPOCH fixes the day, so that a build can be repeated to the byte. */
function buildDay(): string {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  const time = Number.isFinite(seconds) && seconds > 0 ? new Date(seconds * 1000) : new Date();
  return time.toISOString().slice(0, 10);
}
