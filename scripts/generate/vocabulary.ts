/** Words of the sentences, most frequent first: they are drawn by Zipf's law. */

const list = (words: string) => words.trim().split(/\s+/);

/** Things that a reader touches. */
export const things = list(`
  panel cover pump valve filter motor cable sheet tray door lid switch lever belt hose tank drum fan plug socket
  screw bolt nut spring seal gasket bearing shaft wheel chain blade nozzle pipe clamp bracket frame rail cart box
  crate pallet label tag card badge folder binder form order invoice receipt ledger log report letter parcel basket
  shelf drawer cabinet locker rack bench stool desk lamp bulb fuse battery charger sensor meter gauge dial knob
  button handle latch hinge hook rope strap net glove helmet mask apron brush broom bucket mop cloth sponge bottle
  jar can cup spoon knife scale timer clock bell horn pedal brake clutch gear piston cylinder burner boiler heater
  cooler freezer oven mixer grinder slicer press roller feeder hopper chute conveyor lift hoist crane truck trailer
  axle tire mirror window curtain carpet tile brick plank beam ladder scaffold drill hammer wrench pliers saw file
  ruler compass level funnel syringe needle tube vial flask beaker tripod lens camera screen keyboard printer
  scanner router server speaker microphone headset antenna remote tablet pen pencil marker eraser stapler envelope
  stamp map chart poster ticket token voucher coupon menu recipe sample swatch pattern spool bobbin zipper`);

export const qualities = list(`
  green red left right upper lower front rear main spare new old small large clean dry warm cold empty full short
  long narrow wide flat round square heavy light thick thin loose tight soft hard smooth rough sharp blunt clear dark
  bright quiet loud fast slow steady fresh plain striped white black blue yellow gray brown orange silver copper
  steel rubber plastic wooden inner outer middle next last first second third weekly daily monthly local`);

/** Commands that take a thing, each one action. */
export const commands = list(`
  Open Close Check Remove Clean Replace Move Lift Lower Turn Press Pull Push Tighten Loosen Measure Read Empty Fill
  Rinse Wipe Dry Cover Wrap Label Weigh Count Inspect Align Adjust Attach Detach Connect Disconnect Unplug Lock
  Unlock Fold Unfold Stack Store Carry Bring Hold Release Straighten Polish Sharpen Grease Drain Flush Cool Warm
  Seal Unseal Mount Unscrew Sort Scan Sign Print Copy Send Record Reset Restart Test Compare Choose Select`);

export const places = list(`
  workshop hall office yard kitchen store lobby cellar attic garage depot dock gate ward lab studio archive
  warehouse laundry canteen library counter platform terminal hangar stable barn greenhouse quarry mill`);

export const people = list(`
  operator driver planner buyer nurse teacher clerk guard cook porter welder painter plumber fitter rigger
  mechanic technician inspector supervisor manager tutor editor librarian cashier courier gardener`);

export const states = list(`
  open closed locked empty full clean dry warm cold level tight loose green red straight flat quiet still safe
  sealed covered labeled sorted stacked signed steady clear dark bright`);

/** What learners write in place of a task. No sentence of a page uses these words. */
export const troubles = list(`stuck noisy jammed worn broken lost leaking wobbly crooked rusty`);

export const units = list(`minutes seconds liters grams meters sheets turns rows boxes bars`);

/** How a topic is called, beside its own name. */
export const fields = list(`
  repairs deliveries machines supplies records safety cleaning training payments bookings inspections storage
  printing catering transport heating lighting welding packing returns`);
