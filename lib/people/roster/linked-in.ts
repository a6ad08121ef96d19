/**
 * The https address of a LinkedIn profile written in any usual way, without query and trailing slash; null for
 * anything else.
 */
export function readLinkedIn(text: string): string | null {
  const url = asUrl(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.port !== "") return null;
  if (!/^(?:[a-z]{2,3}\.)?linkedin\.com$/.test(url.hostname)) return null;
  const path = url.pathname.replace(/\/+$/, "");
  return /^\/(?:in|pub)\/[^/]+/.test(path) && path.length <= 200 ? `https://www.linkedin.com${path}` : null;
}

function asUrl(text: string): URL | null {
  if (/\s/.test(text)) return null;
  const address = /^\/?in\//i.test(text) ? `linkedin.com/${text.replace(/^\//, "")}` : text;
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
}
