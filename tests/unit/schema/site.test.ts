import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../../src/schema/site.ts';

describe('url', () => {
  const read = (url: unknown) => siteSchema.safeParse({ title: 'T', url });

  it.each([
    'https://aids.example.com',
    'HTTPS://aids.example.com/print/',
    'http://localhost:4321',
    'http://intranet/aids',
  ])('takes %s', (url) => {
    expect(read(url).data?.url).toBe(url);
  });

  it.each([
    'mailto:a@b.c',
    'javascript:alert(1)',
    'htp:/x',
    'http:/x',
    'ftp://aids.example.com',
    'file:///srv/aids',
    'aids.example.com',
    'https://',
    '',
    5,
  ])('refuses %s, and says what to write', (url) => {
    expect(read(url).error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['url'], 'Write a whole address that starts with https:// or http://, like https://aids.example.com.'],
    ]);
  });
});

it('refuses a url with a password', () => {
  const { error } = siteSchema.safeParse({ title: 'T', url: 'https://me:secret@aids.example.com' });
  expect(error?.issues[0]?.message).toMatch(/^Leave the name and password out/);
});

describe('ask', () => {
  const read = (ask: string) => siteSchema.safeParse({ title: 'T', ask });

  it.each([
    'https://git.example/team/aids/issues/new?title={query}',
    'https://git.example/new?title=Aid%3A%20{query}&labels=aid',
    'http://intranet/ask#{query}',
    'mailto:aids@example.com?subject={query}',
  ])('takes %s', (ask) => {
    expect(read(ask).data?.ask).toBe(ask);
  });

  it.each([
    'https://git.example/new',
    'git.example/new?title={query}',
    'https://{query}',
    'mailto:aids@example.com',
    'mailto:{query}',
    'javascript:alert("{query}")',
    'https://git.example/a b?{query}',
    '/ask?{query}',
  ])('refuses %s, and says what to write', (ask) => {
    expect(read(ask).error?.issues[0]?.message).toMatch(/https:\/\/ or mailto: and has \{query\}/);
  });
});

describe('federation', () => {
  const read = (...federation: string[]) =>
    siteSchema.safeParse({ title: 'T', url: 'https://aids.example.com/print', federation });

  it.each([
    ['https://workshop.example.com', 'https://workshop.example.com/'],
    ['HTTPS://Workshop.example.com/aids/', 'https://workshop.example.com/aids/'],
    ['https://aids.example.com', 'https://aids.example.com/'],
    ['https://workshop.example.com:8443/a/b', 'https://workshop.example.com:8443/a/b/'],
  ])('takes %s', (typed, address) => {
    expect(read(typed).data?.federation).toEqual([address]);
  });

  it.each([
    'workshop.example.com',
    '/workshop/',
    'ftp://workshop.example.com/',
    'https://workshop.example.com/index.html',
    'https://workshop.example.com/?q=x',
    'https://workshop.example.com/#search',
    'https://me:secret@workshop.example.com/',
    'https://work shop.example.com/',
    '',
  ])('refuses %s, and says what to write', (address) => {
    expect(read(address).error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['federation', 0], 'Write the whole address of a home page, like https://workshop.example.com/.'],
    ]);
  });

  it.each([
    [['https://aids.example.com/print/'], 0, /it is this site/],
    [['https://b.example.com', 'https://b.example.com/'], 1, /has this address already/],
    [['http://b.example.com/'], 0, /^Write https:\/\/b\.example\.com\/:/],
  ])('refuses %j', (addresses, place, hint) => {
    const [issue] = read(...addresses).error?.issues ?? [];
    expect(issue?.path).toEqual(['federation', place]);
    expect(issue?.message).toMatch(hint);
  });

  it('lets sites of a network without certificates name each other', () => {
    const federation = ['http://workshop.intranet/'];
    const { data } = siteSchema.safeParse({ title: 'T', url: 'http://office.intranet', federation });
    expect(data?.federation).toEqual(federation);
  });
});
