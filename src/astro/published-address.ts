/** The two parts of an address where a site can be published: host and path. Undefined for what is none, or holds a password. */
export function publishedAt(address: string): { host: string; path: string } | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return { host: url.origin, path: url.pathname + url.search + url.hash };
}

/** True for a path below which a site can lie: `/`, `/help/`, `help`. */
export function isBasePath(path: string): boolean {
  return path.split('/').every((part) => /^[\w.~-]*$/.test(part) && !/^\.+$/.test(part));
}
