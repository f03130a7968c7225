/** Chromium asks nobody for a scheme it does not know, so `app://comptoir/x` travels as `https://comptoir.app-scheme/x`. */
const SUFFIX = '.app-scheme';

export function toChromium(address: string): string {
  const url = /^app:\/\/([^/]+)(.*)$/.exec(address);
  return url ? `https://${url[1]}${SUFFIX}${url[2]}` : address;
}

export function fromChromium(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([^/]+)\.app-scheme(?=\/|$)/, '$1app://$2');
}
