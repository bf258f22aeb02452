import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../tests/support/browser.ts';
import { buildSites, type Site } from './build-sites.ts';
import { chooseQueries, type Query } from './queries.ts';
import { serve } from './serve.ts';
import { type Figures, figuresOf, printBars, printTable } from './table.ts';
import { type Condition, queriesPerVisit, type Visit, visit } from './visit.ts';

export interface Plan {
  /** Where the sites are built. */
  folder: string;
  aids: number;
  peers: readonly string[];
  /** Visits to each site under each condition; odd. */
  visits: number;
}

/** Measures the search of each site on one library and prints the table. */
export async function measureSearch({ folder, aids, peers, visits }: Plan): Promise<void> {
  console.log(`\n${aids} aids: medians of ${visits} visits, Node ${process.versions.node}`);
  const { texts, sites } = await buildSites(folder, aids, peers);
  const queries = chooseQueries(texts, visits * queriesPerVisit);
  const rows: Figures[] = [];
  for (const site of sites) {
    if (site.folder === undefined) console.log(`${site.system.name}: left out, ${site.missing}`);
    else rows.push(await measureSite(site.system, site.folder, queries));
  }
  console.log(`milliseconds; s.: slow 4G, and the main thread at a quarter of its speed
new, loaded: the words' parts of the index are yet to come, or there; missed: the page never showed`);
  printTable(rows);
  console.log('\nBars');
  printBars(rows);
}

async function measureSite(
  system: Site['system'],
  folder: string,
  queries: readonly Query[],
): Promise<Figures> {
  const found = findBrowser();
  if (!found) throw new Error('No browser: npx playwright install chromium');
  const { executablePath } = found;
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  const served = await serve(folder);
  try {
    const visitAll = async (condition: Condition) => {
      const done: Visit[] = [];
      for (let first = 0; first < queries.length; first += queriesPerVisit)
        done.push(
          await visit(browser, system, served, queries.slice(first, first + queriesPerVisit), condition),
        );
      return done;
    };
    return figuresOf(system.name, await visitAll('plain'), await visitAll('slow'));
  } finally {
    served.close();
    await browser.close();
  }
}
