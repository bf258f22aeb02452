import { isEnglishWord, isEverydayWord } from './english-dictionary.ts';

/**
 * Words that writers put in capitals for emphasis, and labels of notes and requests that stand in capitals by
 * custom: English function words (a closed class), the words of RFC 2119, the methods of HTTP, the labels that
 * Markdown dialects give to admonitions, and words that are cut short.
 */
const shoutedWords: ReadonlySet<string> = new Set(
  `A AN THE THIS THAT THESE THOSE SUCH SAME OTHER ANOTHER EACH EVERY EITHER NEITHER BOTH ALL ANY SOME NONE NO ONE TWO
  THREE FOUR FIVE MANY MOST MORE LESS FEW MUCH LOT ONLY JUST EVEN STILL YET ALSO TOO VERY NOT NEVER ALWAYS EVER OFTEN ONCE
  TWICE AGAIN NOW THEN HERE THERE WHERE WHEN WHY HOW WHO WHAT WHICH WHOSE I ME MY MINE YOU YOUR YOURS HE SHE HIS HER
  ITS WE OUR OURS THEY THEM THEIR AND OR BUT NOR IF ELSE UNLESS UNTIL WHILE BECAUSE SINCE THOUGH THAN AS SO OF IN ON
  AT BY TO FOR FROM WITH WITHOUT WITHIN INTO ONTO OUT OFF UP DOWN OVER UNDER ABOVE BELOW ABOUT AFTER BEFORE BETWEEN
  AGAINST DURING THROUGH VIA PER EXCEPT IS ARE WAS WERE BE BEEN BEING DO DOES DID DONE HAS HAVE HAD CAN CANNOT
  COULD MAY MIGHT MUST SHALL SHOULD WILL WOULD DON ISN WON LET GET GOT SET PUT USE USED MAKE KEEP TAKE GIVE GO COME
  SEE SAY TRY ADD RUN END STOP START WAIT OPEN CLOSE CLICK ENTER SAVE SEND READ WRITE COPY PASTE TYPE YES OKAY PLEASE
  FIRST LAST NEXT NEW OLD FREE FULL EMPTY LIVE LEFT RIGHT TOP HIGH LOW GOOD BAD BIG BEST TRUE FALSE NULL FINAL DRAFT
  NOTE NOTES TIP TIPS HINT INFO WARN WARNING CAUTION DANGER ERROR FATAL DEBUG TRACE ALERT NOTICE IMPORTANT ATTENTION
  REMEMBER EXAMPLE OPTIONAL REQUIRED DEFAULT BETA ALPHA TODO FIXME TITLE NAME DATE TIME YEAR MONTH WEEK DAY HOUR FILE
  KEY KEYS TEXT WORD CODE DATA PAGE PATH LINK USER ROLE TEAM HELP HOME MENU LIST TABLE TEST CHECK PASS FAIL FAILED
  ADMIN DEV ENV PROD REPO EG ETC VS
  ASK BUY CUT DRY EAT FIX HIT HOT MIX ODD OWN PAY RAW RED SIT SIX TEN WET
  HEAD POST PATCH DELETE TRACE SELECT INSERT UPDATE WHERE JOIN ORDER GROUP LIMIT INDEX VIEW BEGIN COMMIT`.split(
    /\s+/,
  ),
);

/** Acronyms made to be words: methods, standards and laws that are better known in capitals than shouted words are. */
const wordsOfLetters: ReadonlySet<string> = new Set(
  `AIDS BASE CARE CARES CHIPS DREAD DREAM FAST GROW IDEA INVEST MEAN PACE RAPID REST RICE SAFE SMART SOLID SPACE STAR
  STEAM STEM STRIDE TEACH`.split(/\s+/),
);

/**
 * True for a word that capitals only make loud. The shorter a word is, the more often its letters are an acronym, too:
 * of three letters only the closed list counts, of four only everyday words, of five and more the dictionary.
 */
export function isShoutedWord(word: string): boolean {
  if (shoutedWords.has(word)) return true;
  if (word.length < 4 || wordsOfLetters.has(word) || !/^\p{Lu}+$/u.test(word)) return false;
  return word.length === 4 ? isEverydayWord(word.toLowerCase()) : isEnglishWord(word.toLowerCase());
}

/** The same among other words in capitals, where an English word of four letters is one. */
export function isLoudAmongOthers(word: string): boolean {
  return isShoutedWord(word) || (word.length >= 4 && isEnglishWord(word.toLowerCase()));
}
