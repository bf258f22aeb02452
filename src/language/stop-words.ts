/**
 * Words that say nothing about the task: how questions are built, not what they are about. `down`, `off`, `out`, `up`
 * and `no` are missing on purpose, for they say what is wrong.
 */
const stopWords = new Set(
  `a about again all also am an and any anybody anyone anything are arent as at be because been before being but by
  can cannot cant could couldnt did didnt do does doesnt doing dont each else ever for from gets getting go goes going
  got had has hasnt have havent having he her here hers him his how however i id if ill im in into is isnt it its ive
  just keep keeps kept let like lot may maybe me might mine more most much must my myself need needs of often on once
  one only or other our ours please really same seem seems she should shouldnt since so some somebody someone something
  still such than that thats the their them then there theres these they theyre this those though to too try trying
  us very via want wants was wasnt way we were werent what whats when where whether which while who whom whose why will
  with without wont would wouldnt yes yet you your youre yours`.split(/\s+/),
);

/** Whether a word, in lower case and without its apostrophe, only builds the question. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
