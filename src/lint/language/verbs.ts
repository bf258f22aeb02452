/**
 * English verbs that instructions begin with, in their base form. No dictionary: a word that is missing is judged by
 * what stands around it.
 */

/** Seldom anything but a verb. */
const pure = `
lint see onboard offboard accept achieve acknowledge activate adapt add adhere adjust admit adopt agree align allocate allow amend analyze
announce append apply appoint approve arrange ask assemble assert assess assign assist associate assume attach attend
authenticate authorize avoid await be become begin believe bring browse bypass calculate calibrate cancel capitalize
capture carry categorize cherry-pick choose cite clarify classify click clone coat collaborate collect come commence
communicate compare compile complain complete comply compose compress compute conduct configure confirm connect
consider consist consolidate construct consult contain continue convene convert coordinate correspond create customize
deactivate debug declare decode decommission decompress decrypt dedicate define delete deliver demonstrate depend
deploy deprecate derive describe deselect destroy detach detect determine develop diagnose differentiate dig disable
disallow disassemble discard disconnect discuss dismiss dispose disregard distribute divide do downgrade earn eject
elaborate elect eliminate embed empower enable encode encourage encrypt enforce engage ensure enter erase establish
evaluate examine exceed exclude execute expand expect explain explore expose express extend extract facilitate fetch
fill finalize find finish fit follow force-quit forget formulate gather generate get give go grab grant guard hang
happen hear hide highlight identify ignore illustrate implement include incorporate incur indicate inform inherit
initialize initiate inject insert inspect install instantiate instruct integrate interpret interrupt introduce
invalidate inventory investigate invite invoke involve isolate justify keep kneel know learn leave lend let leverage
listen locate log-in loosen lower maintain make manage maximize meet memorize mend merge migrate minimize modify
multiply navigate negotiate notify obey obtain occupy omit oversee overwrite paste perform persist persuade populate
post-process prefer prefix prepare prepend prescribe preserve press prevent prioritize proceed prohibit promote
propose protect prove provide publish put quit re-enter react realize reassign reboot rebuild receive recheck
recognize recommend reconcile reconfigure reconnect recover recreate recruit rectify recycle redact redeem redeploy
redirect reduce refer refine reflect refrain refresh refuse regain regenerate reinstall reject relate relax reload
relocate rely remain remember remind remove rename render reorder repaint rephrase replace replicate repopulate
reproduce require reschedule reseat resend reside resize resolve respect respond restore restrict resubmit resume
retain rethink retrieve reveal revert revise revoke rewrite rotate satisfy save say secure seek select sell send
separate serve shake sharpen shorten shut simplify sit skip solicit solve speak specify spend spread squash stand
stash stick strengthen strip strive study submit subscribe substitute subtract summarize suppress surround suspend
sustain synchronize take teach tell terminate think tidy tighten toggle translate transmit treat type unbind uncheck
undo unfold uninstall unlock unmount unmute unpack unpin unplug unscrew unset unsubscribe unzip use utilize vacate
vacuum validate verify warm warn wash wear weigh welcome wipe withdraw wrap write
`;

/** As often a noun or an adjective: the words around it decide. */
const shared = `
abort access act address advance advise alert alias anchor answer appeal approach archive arm attempt audit back
balance ban base batch benchmark bend bid bill bind blank block blow board book boost border bottle bounce bow box
branch break breed bridge brief brush build bundle burn button buy cable cache call care cast catch center challenge
change charge chart chat check claim clean clear clip close code collapse color combine comment commit compact
complement compound concern condition contact content contract contrast control cool cooperate copy correct count
cover crawl credit crop cross cure curl cut cycle damage date deal decide decrease default defer delay delegate demand
deposit design detail dial diff direct discharge discount dispatch display document double doubt download draft drag
drain draw dress drill drive drop dry dump duplicate ease echo edit email empty end endorse enlist entry escalate
escape estimate even event exchange exempt exercise exit experience experiment export eye face factor fail fake fall
fan fast fault favor feature feed feel file film filter finance fine fire firm fix flag flash flatten flip float flow
flush focus fold force fork form format forward frame free freeze function fund further fuse gain gauge grade graph
grep group grow guarantee guess guide hand handle head heat help hint hire hit hold hook host house import increase
increment index initial interest interface interview invoice iron issue jam join jump key kick kill knock label land
last launch lay lead leak lean level lie lift light limit line link list live load loan lock log long look loop lose
mail man map mark market master match matter mean measure mention mind mirror miss mix mock model monitor mount move
mute name narrow need nest note notice nudge number object offer open oppose order orient outline own pack package
page paint pair panic park parse part partition pass patch pause pay peer perfect permit phone photograph pick pilot
pin ping pipe pitch place plan plot plug point police poll pool pop port position post pour power practice praise
present preview print process produce profile program project prompt provision proxy prune pull purchase purge push
quarantine query question queue quote race raise rank rate ration reach read rebase recall record redo ref reference
refund regard register rehearse release remedy rent repair repeat reply report request rerun rescue research reserve
reset rest restart result retry return reuse reverse review reward ride right ring rinse risk roll root round route
rule run rush sample sand scale scan schedule scope score screen screenshot script scroll seal search seat section
seed segment sense sentence sequence service set shape share shift ship shock shop show shrink shuffle side sign
signal sketch slice slide slow smooth snap snapshot snooze sort sound source space spare spell spin split spot spray
spring squeeze ssh stack staff stage stamp star stare start state stay steer stop store strain stream stress
stretch strike string structure subject suit sum supply support surface survey suspect swap swear sweep swing switch
symlink sync tab table tag tail talk tap tar target task taste team tear template test thank throttle throw tick tie
time tip title top touch trace track trade trail train transfer transform trap travel triage trigger trim trouble
trust try tune tunnel turn twist unblock update upgrade upload value vary version view visit vote wait wake walk want
warrant waste watch water wave weight whisk whitelist will wind winter wire wish witness wonder work worry yield zip
zoom
`;

const words = (text: string) => text.trim().split(/\s+/);

const sharedVerbs: ReadonlySet<string> = new Set(words(shared));
const verbs: ReadonlySet<string> = new Set([...words(pure), ...sharedVerbs]);

/** True for the base form of a verb that instructions use. */
export function isVerb(word: string): boolean {
  return verbs.has(word) || /^\p{L}{3,}(?:ize|ify)$/u.test(word) || isPrefixed(word);
}

/** `reindex`, `unmap`, `deprovision`: a prefix before a verb. */
function isPrefixed(word: string): boolean {
  const rest = /^(?:re|un|de|dis|pre|mis)(\p{L}{3,})$/u.exec(word)?.[1];
  return rest !== undefined && verbs.has(rest) && !unprefixed.has(word);
}

/** Begin like a prefix and end like a verb, and are neither. */
const unprefixed = new Set(
  words(
    'unlike resource retail mistake misprint disorder distress dislike preface precondition preset remark',
  ),
);

/** True for a verb that is as often a noun or an adjective. */
export function isSharedVerb(word: string): boolean {
  return sharedVerbs.has(word);
}

/** The base form of a verb in the third person (`fails`, `carries`, `pushes`); undefined when it is none. */
export function baseOfThirdPerson(word: string): string | undefined {
  if (!/[a-z]s$/.test(word) || verbs.has(word)) return undefined;
  const bases = [word.slice(0, -1)];
  if (word.endsWith('es')) bases.push(word.slice(0, -2));
  if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`);
  return bases.find((base) => verbs.has(base));
}
