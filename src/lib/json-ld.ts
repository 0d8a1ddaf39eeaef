/** Write data for a `<script type="application/ld+json">`; nothing in it can close the script. */
export function jsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
