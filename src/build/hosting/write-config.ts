import { hostRedirects, type Moved } from '../../features/data/published.ts';
import { contentTypes, defaultCaching, headers, pathRules, type PathRule } from './policy.ts';

/** Kinds of hosts that a configuration can be written for. */
export const hosts = ['nginx', 'caddy', 'headers'] as const;
export type Host = (typeof hosts)[number];

const everywhere: readonly [string, string][] = [
  ...Object.entries(headers),
  ['Cache-Control', defaultCaching],
];

const textTypes = Object.values(contentTypes).flatMap(({ type, isText }) => (isText ? [type] : []));

/** Headers of a rule together with those that it leaves as they are. */
function headersFor(rule: PathRule): [string, string][] {
  return Object.entries<string | null>({
    ...Object.fromEntries(everywhere),
    ...rule.headers,
  }).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
}

/**
 * Write the configuration of a host.
 *
 * @param base `/`, or the sub-path the site was built for, with a slash at both ends.
 * @param moved Addresses that have moved, for nginx and Caddy; hosts with a `_headers` file read `_redirects` too.
 * @param plans Paths of the plans' pages, which nginx and Caddy find whatever letters are capitals.
 */
export function writeConfig(
  host: Host,
  base: string,
  moved: readonly Moved[] = [],
  plans: readonly string[] = [],
): string {
  if (host === 'headers') return writeHeadersFile(base);
  const redirects = hostRedirects(moved, base);
  const under = base.replace(/\/$/, '');
  const pages = (plans.length > 0 ? ['/plans/', ...plans] : []).map((path) => `${under}${path}`);
  return host === 'nginx' ? writeNginx(base, redirects, pages) : writeCaddy(base, redirects, pages);
}

/** A word of a configuration, which reads a quote and a backslash in it as its own. */
function quote(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`;
}

/** Where to go on, as a header says it; a host would put something else in the place of `$` and `{`. */
function quoteTarget(address: string): string {
  return quote(encodeURI(address).replaceAll('$', '%24'));
}

/** nginx forgets the headers of a level above as soon as one is added below, so each place repeats them all. */
function nginxHeaders(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `        add_header ${name} "${value}" always;`).join('\n');
}

function writeNginx(base: string, redirects: readonly Moved[], pages: readonly string[]): string {
  const rules = pathRules.map((rule) =>
    [
      `    location ${base}${rule.path} {`,
      ...(rule.missing === undefined ? [] : [`        error_page 404 ${base}${rule.missing};`]),
      nginxHeaders(headersFor(rule)),
      '    }\n',
    ].join('\n'),
  );
  return [
    '# 放进 http { } 里。root 改成构建出来的文件夹，server_name 改成网站的域名；证书按主机的做法配置。',
    ...nginxMap(pages),
    'server {',
    '    listen 80;',
    '    server_name example.org;',
    `    root /srv/jingtu;`,
    ...nginxTypes(),
    `    error_page 404 ${base}404.html;`,
    '    # 不留访问记录。',
    '    access_log off;',
    '    # 转到新地址时只写路径：网站前面有代理时，这里不知道读者用的是 https 还是哪个端口。',
    '    absolute_redirect off;',
    '',
    `    location ${base} {`,
    `        try_files $uri $uri/ ${pages.length > 0 ? '@small' : '=404'};`,
    nginxHeaders(everywhere),
    '    }',
    '',
    ...nginxSmall(pages),
    ...rules,
    ...nginxRedirects(redirects),
    '}',
    '',
  ].join('\n');
}

/** Each a place of its own: a map would be shorter, but takes no notice of case. */
function nginxRedirects(redirects: readonly Moved[]): string[] {
  return redirects.map(
    ({ from, to }) =>
      `    location = ${quote(from)} {\n${nginxHeaders(everywhere)}\n        return 301 ${quoteTarget(to)};\n    }\n`,
  );
}

function nginxTypes(): string[] {
  // Pages of HTML are always compressed and labelled; nginx warns when they are named again.
  const texts = textTypes.filter((type) => type !== 'text/html').join(' ');
  return [
    '    types {',
    ...Object.entries(contentTypes).map(([name, { type }]) => `        ${type} ${name};`),
    '    }',
    '    default_type application/octet-stream;',
    '    charset utf-8;',
    `    charset_types ${texts};`,
    '    gzip on;',
    `    gzip_types ${texts};`,
  ];
}

/** More or longer entries than these do not fit into the tables that nginx makes unasked. */
const tableLimits = { entries: 1000, length: 40 };

/** A map takes no notice of case, which is what is wanted here. */
function nginxMap(pages: readonly string[]): string[] {
  if (pages.length === 0) return [];
  const isLarge =
    pages.length > tableLimits.entries || pages.some((path) => path.length > tableLimits.length);
  return [
    ...(isLarge ? ['map_hash_max_size 32768;', 'map_hash_bucket_size 512;'] : []),
    'map $uri $small {',
    '    default "";',
    ...pages.flatMap((path) =>
      [path, path.slice(0, -1)].map((from) => `    ${quote(from)} ${quoteTarget(path)};`),
    ),
    '}',
  ];
}

/** Where no file is found, the address may have been written in capital letters. */
function nginxSmall(pages: readonly string[]): string[] {
  if (pages.length === 0) return [];
  return [
    '    location @small {',
    nginxHeaders(everywhere),
    '        if ($small = $uri) {',
    '            return 404;',
    '        }',
    '        if ($small) {',
    '            return 301 $small$is_args$args;',
    '        }',
    '        return 404;',
    '    }',
    '',
  ];
}

function writeCaddy(base: string, redirects: readonly Moved[], pages: readonly string[]): string {
  return [
    '# example.org 改成网站的域名，root 改成构建出来的文件夹。默认不留访问记录。',
    'example.org {',
    '\troot * /srv/jingtu',
    '\tencode {',
    '\t\tgzip',
    '\t\tmatch {',
    ...textTypes.map((type) => `\t\t\theader Content-Type ${type}*`),
    '\t\t}',
    '\t}',
    // Outside a route Caddy takes the narrower places first, and what holds everywhere would win over them.
    '\troute {',
    ...caddyHeaders('', everywhere),
    ...pathRules.flatMap((rule) =>
      caddyHeaders(`${base}${rule.path}* `, Object.entries(rule.headers)),
    ),
    // Caddy's own types come from the machine it runs on, which does not always know the younger ones.
    ...Object.entries(contentTypes).flatMap(([name, { type, isText }]) => [
      `\t\t@${name} path *.${name}`,
      `\t\theader @${name} Content-Type "${type}${isText ? '; charset=utf-8' : ''}"`,
    ]),
    ...caddyRedirects(redirects),
    ...caddySmall(base, pages),
    '\t\tfile_server',
    '\t}',
    ...caddyErrors(base),
    '}',
    '',
  ].join('\n');
}

function caddyHeaders(
  matcher: string,
  pairs: readonly (readonly [string, string | null])[],
): string[] {
  return [
    `\t\theader ${matcher}{`,
    ...pairs.map(([name, value]) => `\t\t\t${value === null ? `-${name}` : `${name} "${value}"`}`),
    '\t\t}',
  ];
}

function caddyErrors(base: string): string[] {
  const own = pathRules.flatMap(({ path, missing, headers: pairs }) =>
    missing === undefined ? [] : [{ path: `${base}${path}*`, missing, pairs }],
  );
  return [
    '\thandle_errors {',
    '\t\troute {',
    ...caddyHeaders('', everywhere),
    ...own.flatMap(({ path, pairs }) => caddyHeaders(`${path} `, Object.entries(pairs))),
    '\t\theader Content-Type "text/html; charset=utf-8"',
    ...own.map(({ path, missing }) => `\t\trewrite ${path} ${base}${missing}`),
    // In a route, each sees the path that those before it have left.
    `\t\t@lost not path ${[...new Set(own.map(({ missing }) => `${base}${missing}`))].join(' ')}`,
    `\t\trewrite @lost ${base}404.html`,
    '\t\tfile_server',
    '\t\t}',
    '\t}',
  ];
}

/** Looked up in a table, because a path matcher of Caddy's takes no notice of case. */
function caddyRedirects(redirects: readonly Moved[]): string[] {
  if (redirects.length === 0) return [];
  return [
    '\t\tmap {path} {moved} {',
    ...redirects.map(({ from, to }) => `\t\t\t${quote(from)} ${quoteTarget(to)}`),
    '\t\t\tdefault ""',
    '\t\t}',
    '\t\t@moved not vars {moved} ""',
    '\t\tredir @moved {moved} 301',
  ];
}

/** Looked up only for addresses with a capital letter; Caddy goes through the patterns one by one. */
function caddySmall(base: string, pages: readonly string[]): string[] {
  if (pages.length === 0) return [];
  // What has a meaning in a pattern stands as a class of its own: Caddy takes a backslash between quotes as it is.
  const literal = (path: string): string => path.replace(/[.*+?${}()|]/g, '[$&]');
  const pattern = (path: string): string => `~(?i)^${literal(path.slice(0, -1))}/?$`;
  return [
    '\t\tmap {path} {small} {',
    ...pages.map((path) => `\t\t\t${quote(pattern(path))} ${quoteTarget(path)}`),
    '\t\t\tdefault ""',
    '\t\t}',
    '\t\t@small {',
    `\t\t\tpath_regexp ${quote(`^${literal(base)}.*[A-Z]`)}`,
    '\t\t\tnot vars {small} ""',
    '\t\t}',
    '\t\tmap {query} {asked} {',
    '\t\t\t"~^(.+)$" "?${1}"',
    '\t\t\tdefault ""',
    '\t\t}',
    '\t\tredir @small {small}{asked} 301',
  ];
}

/** The `_headers` file that several hosts of static files read from the root of a site. */
function writeHeadersFile(base: string): string {
  const block = (path: string, pairs: readonly (readonly [string, string])[]): string =>
    [path, ...pairs.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    block(`${base}*`, everywhere),
    // A header given twice is sent twice there; what a rule changes is taken off first.
    ...pathRules.map(({ path, headers: own }) =>
      [
        `${base}${path}*`,
        ...Object.keys(own)
          .filter((name) => everywhere.some(([other]) => other === name))
          .map((name) => `  ! ${name}`),
        ...Object.entries(own).flatMap(([name, value]) =>
          value === null ? [] : [`  ${name}: ${value}`],
        ),
      ].join('\n'),
    ),
    '',
  ].join('\n');
}
