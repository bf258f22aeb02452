import type { Aid, Foundation } from '../library/library.ts';
import { type AidView, aidView } from '../views/aid.ts';
import { type FoundationView, foundationView } from '../views/foundation.ts';
import { oncePerPage } from './once-per-page.ts';
import { upkeepContext } from './upkeep.ts';

/** What a page shows, in the site that is being built or served: its key is made from it, and then its HTML. */
export const aidViewOf = oncePerPage<Aid, AidView>((aid, { library, isUnread }) =>
  aidView(library, aid, upkeepContext(), isUnread ? 'declared' : 'used'),
);

export const foundationViewOf = oncePerPage<Foundation, FoundationView>((foundation, { library }) =>
  foundationView(library, foundation, upkeepContext()),
);
