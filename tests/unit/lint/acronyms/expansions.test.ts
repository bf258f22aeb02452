import { describe, expect, test } from 'vitest';
import { isSameExpansion, isSpelledBy } from '../../../../src/lint/acronyms/expansions.ts';

describe('isSameExpansion', () => {
  test.each([
    ['content delivery network', 'Content Delivery Networks'],
    ['multi-factor authentication', 'multifactor authentication'],
    ['Alternate Work Schedule', 'Alternative Work Schedule'],
    ['application programming interface', 'Application Program Interface'],
    ['Department of Defense', 'US Department of Defense'],
    ['Office of Products and Programs', 'Office of Programs and Products'],
    ['Federal IT Acquisition Reform Act', 'Federal Information Technology Acquisition Reform Act'],
    ['AI tool chip', 'AI tooling chips'],
    ['Café de Paris', 'Cafe of Paris'],
    ['organisation chart', 'organization charts'],
  ])('%s is %s', (a, b) => {
    expect(isSameExpansion(a, b)).toBe(true);
    expect(isSameExpansion(b, a)).toBe(true);
  });

  test.each([
    ['Amazon Web Services', 'Alternate Work Schedule'],
    ['proof of concept', 'point of contact'],
    ['continuous integration', 'continuous improvement'],
    ['Content Security Policy', 'Cloud Service Provider'],
    ['Printer Command Language', 'Printer Control Language'],
    ['', 'Amazon Web Services'],
  ])('%s is not %s', (a, b) => {
    expect(isSameExpansion(a, b)).toBe(false);
    expect(isSameExpansion(b, a)).toBe(false);
  });
});

describe('isSpelledBy', () => {
  test.each([
    ['AWS', 'Amazon Web Services'],
    ['DoD', 'Department of Defense'],
    ['M&IE', 'meals and incidental expenses'],
    ['2FA', 'two-factor authentication'],
  ])('the initials of the words spell %s: %s', (short, long) => {
    expect(isSpelledBy(short, long)).toBe(true);
  });

  test.each([
    ['CI/CD', 'clusters, base services, build automation'],
    ['CBS', 'clusters, base services'],
    ['TAXI', 'the way to the airport'],
    ['AWS', 'Amazon Web'],
    ['AWS.', 'Amazon Web Services'],
    ['.AWS', 'Amazon Web Services'],
  ])('they do not spell %s: %s', (short, long) => {
    expect(isSpelledBy(short, long)).toBe(false);
  });
});
