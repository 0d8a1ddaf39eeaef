import { embedKinds, missingEmbedPath } from '../../features/embed/embed.ts';

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
  /** `null` for one that is sent with everything else and not with these. */
  headers: Readonly<Record<string, string | null>>;
  /** What is shown, with the headers of the rule, where there is no file; left out where it is the site's own page for that. */
  missing?: string;
}

/** What is asked for again on each visit, unless a rule says otherwise. */
export const defaultCaching = 'no-cache';

/** Sent with the pages that others may show in frames; an older header knows only whole sites, so it is left out. */
const framed = {
  'Content-Security-Policy': 'frame-ancestors *',
  'X-Frame-Options': null,
  'Access-Control-Allow-Origin': '*',
};

const missingEmbed = missingEmbedPath.slice(1);

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

export const pathRules: readonly PathRule[] = [
  // The names, or those of the folders inside, carry a hash of the content.
  { path: '_astro/', headers: forever },
  { path: 'pagefind/', headers: forever },
  { path: 'parts/', headers: forever },
  // The open data, the figures and the records beside pages may be read by the pages of others.
  ...['data/', 'figures/', 'plans/', 'regions/', 'agencies/', 'topics/', 'notices/'].map(
    (path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } }),
  ),
  ...embedKinds.map((kind) => ({
    path: `embed/${kind}/`,
    headers: framed,
    missing: `${missingEmbed}index.html`,
  })),
  { path: missingEmbed, headers: framed },
];

/** What a file is, by the end of its name. */
interface ContentType {
  type: string;
  /** Sent as UTF-8, and compressed. */
  isText: boolean;
}

const text = (type: string): ContentType => ({ type, isText: true });
const binary = (type: string): ContentType => ({ type, isText: false });

/** Types of the files a build writes; Pagefind's own (`.pf_index` and the like) are compressed binaries without one. */
export const contentTypes: Readonly<Record<string, ContentType>> = {
  css: text('text/css'),
  csv: text('text/csv'),
  geojson: text('application/geo+json'),
  html: text('text/html'),
  ics: text('text/calendar'),
  js: text('text/javascript'),
  json: text('application/json'),
  md: text('text/markdown'),
  png: binary('image/png'),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  webmanifest: text('application/manifest+json'),
  xml: text('application/xml'),
  zip: binary('application/zip'),
};
