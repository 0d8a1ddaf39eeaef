/** What a host is to say with the files of the site, beside the content security policy that every page carries itself. */

/** Sent with everything. */
export const headers: Readonly<Record<string, string>> = {
  // The page's own policy is in the page; a page inside another's frame can only be forbidden by a header.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  // Where a reader came from is nobody's business, not even that of the authority whose page they open.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    'geolocation=(self)',
    ...[
      'accelerometer',
      'browsing-topics',
      'camera',
      'display-capture',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ].map((feature) => `${feature}=()`),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Headers for some of the files. */
export interface PathRule {
  /** Folder or file below the site's root; a folder ends with a slash. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What is asked for again on each visit, unless a rule says otherwise. */
export const defaultCaching = 'no-cache';

export const pathRules: readonly PathRule[] = [
  // The names carry a hash of the content.
  { path: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // The open data may be read by the pages of others.
  { path: 'data/', headers: { 'Access-Control-Allow-Origin': '*' } },
];
