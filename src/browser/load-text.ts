/** The text at an address; undefined where there is none, or none to be had. */
export async function loadText(
  address: string,
  cache: RequestCache = 'default',
): Promise<string | undefined> {
  try {
    const response = await fetch(address, { cache });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
