import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandQuery } from '../../../src/search/understand-query.ts';

const keys = (typed: string) => understandQuery(typed).words.map(({ key }) => key);

describe('understandQuery', () => {
  it.each([
    ['how do I renew a certificate?', ['renew', 'certificate']],
    ["can't log in", ['log']],
    ['can’t print', ['print']],
    ['Renew RENEW renew', ['renew']],
    ["Let's Encrypt", ['lets', 'encrypt']],
    ['error vs warning', ['error', 'warning']],
    ['set up vs code', ['set', 'up', 'vs', 'code']],
    ['vs code', ['vs', 'code']],
    ['no route to host', ['no', 'route', 'host']],
    ['curl: (60) SSL', ['curl', '60', 'ssl']],
    ['Café größe', ['café', 'größe']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['  ', []],
    ['?!… --', []],
  ])('%j looks for %j', (typed, words) => {
    expect(keys(typed)).toEqual(words);
  });

  it('keeps a question that is nothing but stop words', () => {
    expect(keys('what is it')).toEqual(['what', 'is', 'it']);
    expect(understandQuery('what is it').stopWordsDropped).toEqual([]);
  });

  it('says which stop words it dropped', () => {
    expect(understandQuery('how do I add an aid').stopWordsDropped).toEqual(['how', 'do', 'I', 'an']);
  });

  it.each([
    ['NET::ERR_CERT_DATE_INVALID', 'neterr_cert_date_invalid', ['net', 'err', 'cert', 'date', 'invalid']],
    ['0x80070005', '0x80070005', []],
    ['/etc/ssl/certs', 'etcsslcerts', ['etc', 'ssl', 'certs']],
    ['ssh-keygen', 'sshkeygen', ['ssh', 'keygen']],
    ['169.254', '169254', ['169', '254']],
    ['~/.ssh/config', 'sshconfig', ['ssh', 'config']],
    ['certificate.', 'certificate', []],
  ])('keeps %j whole', (text, key, parts) => {
    const { words } = understandQuery(`why ${text}`);
    expect(words.map((word) => [word.key, word.parts])).toEqual([[key, parts]]);
  });

  it('names what it kept whole as it was typed', () => {
    expect(understandQuery('(ERR_CERT_INVALID) chrome').keptWhole).toEqual(['ERR_CERT_INVALID']);
  });

  it.each([
    ['what is a CSR', 'meaning'],
    ["what's DNS?", 'meaning'],
    ['difference between A and CNAME', 'meaning'],
    ['what does TTL mean', 'meaning'],
    ['what is staging in git', 'meaning'],
    ['what is using port 80 on my server', undefined],
    ['what is eating my disk', undefined],
    ['which backup method', 'choice'],
    ['do I need to reboot', 'choice'],
    ['sms code or authenticator', 'choice'],
    ['rebase vs merge', 'choice'],
    ['printer jams or stops when I send a long job', undefined],
    ['vpn not working', 'trouble'],
    ["can't log in", 'trouble'],
    ['permission denied', 'trouble'],
    ['connect ECONNREFUSED', 'trouble'],
    ['0x80070005', 'trouble'],
    ['renew a certificate', undefined],
  ])('reads the form of %j as %s', (typed, form) => {
    expect(understandQuery(typed).form).toBe(form);
  });

  it('keeps an emoji, and an emoji alone is something to look for', () => {
    expect(keys('🔑')).toEqual(['🔑']);
    expect(keys('lost 🔑 key')).toEqual(['lost', '🔑', 'key']);
  });

  it('cuts ten thousand characters to a bearable query', () => {
    const { text, words } = understandQuery(Array.from({ length: 2000 }, (_, n) => `word${n}`).join(' '));
    expect(text.length).toBeLessThanOrEqual(300);
    expect(words.length).toBeLessThanOrEqual(16);
  });

  it('gives distinct words that are never empty, for anything typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const { words } = understandQuery(typed);
        expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
        for (const { key, parts } of words) {
          expect(key).not.toBe('');
          expect(key).not.toMatch(/\s/);
          for (const part of parts) expect(part).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });
});
