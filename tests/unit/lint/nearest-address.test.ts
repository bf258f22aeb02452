import { expect, test } from 'vitest';
import { createNearestAddress } from '../../../src/lint/nearest-address.ts';

const nearest = createNearestAddress([
  '/',
  '/glossary/',
  '/keys/',
  '/keys/read-certificates/',
  '/keys/remove-certificate/',
  '/keys/renew-licenses/',
  '/keys/load-paper/',
  '/tls/renew-a-certificate/',
  '/tls/renew-a-certificate-by-hand/',
  '/printing/load-paper/',
  '/printing/load-paper-from-the-side/',
  '/printing/clear-a-jam/',
]);

test.each([
  // The words of the name, slips included, wherever the page stands.
  ['/keys/renew-certifcate/', '/tls/renew-a-certificate/'],
  ['/keys/renew-the-certificate/', '/tls/renew-a-certificate/'],
  ['/tls/certificate-renew/', '/tls/renew-a-certificate/'],
  ['/print/clear-jam/', '/printing/clear-a-jam/'],
  ['/keys/clear-a-jam/', '/printing/clear-a-jam/'],
  ['/printing/laod-paper/', '/printing/load-paper/'],
  ['/keys/laod-paper/', '/keys/load-paper/'],
  ['/tls/renew-certificate-by-hand.md/', '/tls/renew-a-certificate-by-hand/'],
  // One word in two shows no more than the same thing; then letters count.
  ['/keys/remove-certificats/', '/keys/remove-certificate/'],
  ['/glosary/', '/glossary/'],
  ['/key/', '/keys/'],
  ['/print/open-lid/', undefined],
  ['/nowhere/at/all/', undefined],
])('%s is nearest to %s', (address, expected) => {
  expect(nearest(address)).toBe(expected);
});
