/** The host of an address, as the last resort for an outlet's name. */

/** `https://www.example.com/a` → `example.com`; null when there is none. */
export function hostName(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return hostname.replace(/^www\d?\./, '') || null
}
