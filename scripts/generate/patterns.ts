/** Patterns of sentences; `write` fills their slots. Each keeps to 20 words, and steps begin with their command. */

/** The bold words of a step, without the period. */
export const actions = [
  '{command} the {quality} {thing} of the {subject}',
  '{command} the {name} {thing}',
  '{command} the {thing} beside the {term}',
  '{command} the {thing} in the {name} {place}',
  '{command} the {quality} {thing} near the {name} {thing}',
  '{command} the {thing} under the {quality} {name} {thing}',
];

/** What stands behind the bold words. */
export const details = [
  'The {quality} {thing} of the {name} line stays {state}.',
  'It holds {number} {unit}.',
  'The {name} {thing} shows {number} {unit}.',
  'The {term} keeps it {state}.',
  'You hear the {thing} for about {number} seconds.',
  'The {person} in the {name} {place} has a {quality} one.',
  'A {quality} {thing} from {name} fits as well.',
  'The {thing} is {state} now.',
  'Nothing else in the {place} changes.',
  'The mark on the {thing} says {name}.',
];

/** Facts in running text. */
export const facts = [
  'The {subject} has a {quality} {thing} and a {name} {thing}.',
  'Most {subject} units stand in the {place} of {name}.',
  'The {term} belongs to the {name} series.',
  'A {quality} {thing} lasts for {number} weeks in {name}.',
  'The {person} keeps the {name} {thing} in the {place}.',
  'In {name}, the {quality} {thing} is beside the {thing}.',
  'The {thing} of the {name} model is {quality} and weighs {number} grams.',
  'Each {name} {thing} carries the name of its {person}.',
  'The {term} shows how {state} the {thing} is.',
  'Without the {term}, the {name} {thing} stays {state}.',
  'The {place} in {name} has {number} of them.',
  'Every {quality} {thing} there comes from {name}.',
  'The {name} {thing} replaced the {name} one.',
  'A {thing} that is {state} saves the {person} {number} minutes.',
];

/** A state that a checklist confirms. */
export const checks = [
  'The {quality} {thing} of the {subject} is {state}',
  'The {name} {thing} is {state}',
  'The {thing} in the {name} {place} is {state}',
  'The {term} reads {number} {unit}',
  'The {person} has the {name} {thing}',
  'The {quality} {thing} stands beside the {name} {thing}',
];

export const outcomes = [
  'The {subject} runs, and the {quality} {thing} stays {state}.',
  'The {thing} shows {number} {unit}, and the {term} is {state}.',
  'The {person} sees a {state} {thing} in the {name} {place}.',
];

export const notes = [
  'The {name} {thing} is {quality} in the older series.',
  'A {quality} {thing} costs {number} dollars in {name}.',
  'The {place} in {name} has a spare {thing}.',
];

export const cautions = [
  'Keep the {name} {thing} {state}. It breaks within {number} seconds.',
  'Wear a {quality} glove. The {thing} of the {subject} is hot.',
];

export const stops = [
  'the {thing} of the {subject} is not {state}. Ask the {person} in {name} first.',
  'the {name} {thing} smells of smoke. Call the {person}.',
];

export const needs = ['A {quality} {thing} from {name}', 'The key to the {name} {place}', 'A {name} {thing}'];

/** What a troubleshooting aid's reader sees. */
export const symptoms = [
  'The {thing} of the {subject} stays {state}',
  'The {name} {thing} shows {number} {unit}',
  'A {quality} lamp blinks on the {subject}',
];
