/** The closed classes of English words, by what they tell about the word before or after them. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Begin a noun phrase: behind a base form, they make it a command. */
export const determiners = words(
  `a an the this that these those my your his its our their each every all any both some no one two three four five six
  seven eight nine ten another such enough more most fewer less many several`,
);

/** Stand as an object behind a command. */
export const objectPronouns = words(
  'it them him her me us yourself yourselves everything anything nothing someone somebody everyone everybody anybody nobody',
);

/** Never the first word of a command. */
export const neverCommands = words(
  `a an the this that these those my your his her its our their each every all any both some no none one two three four
  five six seven eight nine ten another such many several few half most other i you he she it we they there here who whom
  whose which what why how nobody nothing somebody something someone everybody everything everyone anybody anything anyone
  neither is are was were am isn't aren't wasn't weren't has had hasn't haven't hadn't does did doesn't didn't can could
  cannot can't couldn't will would won't wouldn't shall should shouldn't must mustn't may might ought yes ready able
  available unable due new old`,
);

/** Finite forms that show that what stands before them is a subject. */
export const finiteForms = words(
  `is are was were isn't aren't wasn't weren't has had hasn't hadn't does did doesn't didn't can could cannot can't couldn't
  will would won't wouldn't shall should shouldn't must mustn't may might`,
);

/** Verbs of state, whose third person is hardly ever a plural noun. */
export const stateVerbs = words(
  `appear arrive become begin belong come contain depend exist expire fail go grow happen keep know lie live make mean need
  occur remain require run seem show start stay stop take want work get give`,
);

/** May stand before a command: `Then open the lid`. */
export const leadAdverbs = words(
  `please then next now finally first second third last lastly also again instead optionally otherwise alternatively
  afterwards afterward meanwhile only just simply always never still either and or but so ok okay thus hence later here
  once twice too optional important not`,
);

/** Open a clause or a phrase that a comma ends: `If it is red, …`, `In the menu, …`. */
export const openers = words(
  `if when whenever once after before until till unless while as because since although though where wherever to for in on at by
  with without under from during inside within depending like through via per between among across against over near
  along above below behind beside besides beyond despite into onto upon outside toward towards throughout given should
  assuming provided whether except next instead even here of whichever whatever rather unlike`,
);

/** Open a clause inside a sentence: what follows is told, not commanded. */
export const clauseMarkers = words(
  `that which who whom whose what how whether where when while until because since so why if unless although whatever
  whichever whoever whomever wherever whenever once than`,
);

/** Belong to a verb before them: `Plug in`, `Look for`. */
export const particles = words(
  'in up out off on down over back away through along around apart aside forward together',
);

export const prepositions = words(
  `to for from at by with without under into onto of about after before between against as like upon via per within inside
  outside across behind below above near through during until till than since toward towards except`,
);
