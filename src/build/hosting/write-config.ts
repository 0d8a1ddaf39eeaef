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
  return Object.entries({ ...Object.fromEntries(everywhere), ...rule.headers });
}

/**
 * Write the configuration of a host.
 *
 * @param base `/`, or the sub-path the site was built for, with a slash at both ends.
 * @param moved Addresses that have moved, for nginx and Caddy; hosts with a `_headers` file read `_redirects` too.
 */
export function writeConfig(host: Host, base: string, moved: readonly Moved[] = []): string {
  if (host === 'headers') return writeHeadersFile(base);
  const redirects = hostRedirects(moved, base);
  return host === 'nginx' ? writeNginx(base, redirects) : writeCaddy(base, redirects);
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

function writeNginx(base: string, redirects: readonly Moved[]): string {
  const rules = pathRules.map(
    (rule) => `    location ${base}${rule.path} {\n${nginxHeaders(headersFor(rule))}\n    }\n`,
  );
  // Pages of HTML are always compressed and labelled; nginx warns when they are named again.
  const texts = textTypes.filter((type) => type !== 'text/html').join(' ');
  return [
    '# 放进 http { } 里。root 改成构建出来的文件夹，server_name 改成网站的域名；证书按主机的做法配置。',
    'server {',
    '    listen 80;',
    '    server_name example.org;',
    `    root /srv/jingtu;`,
    '    types {',
    ...Object.entries(contentTypes).map(([name, { type }]) => `        ${type} ${name};`),
    '    }',
    '    default_type application/octet-stream;',
    '    charset utf-8;',
    `    charset_types ${texts};`,
    '    gzip on;',
    `    gzip_types ${texts};`,
    `    error_page 404 ${base}404.html;`,
    '    # 不留访问记录。',
    '    access_log off;',
    '    # 转到新地址时只写路径：网站前面有代理时，这里不知道读者用的是 https 还是哪个端口。',
    '    absolute_redirect off;',
    '',
    `    location ${base} {`,
    '        try_files $uri $uri/ =404;',
    nginxHeaders(everywhere),
    '    }',
    '',
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

function writeCaddy(base: string, redirects: readonly Moved[]): string {
  const block = (matcher: string, pairs: readonly (readonly [string, string])[]): string[] => [
    `\t\theader ${matcher}{`,
    ...pairs.map(([name, value]) => `\t\t\t${name} "${value}"`),
    '\t\t}',
  ];
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
    ...block('', everywhere),
    ...pathRules.flatMap((rule) => block(`${base}${rule.path}* `, Object.entries(rule.headers))),
    // Caddy's own types come from the machine it runs on, which does not always know the younger ones.
    ...Object.entries(contentTypes).flatMap(([name, { type, isText }]) => [
      `\t\t@${name} path *.${name}`,
      `\t\theader @${name} Content-Type "${type}${isText ? '; charset=utf-8' : ''}"`,
    ]),
    ...caddyRedirects(redirects),
    '\t\tfile_server',
    '\t}',
    '\thandle_errors {',
    ...block('', everywhere),
    '\t\theader Content-Type "text/html; charset=utf-8"',
    `\t\trewrite * ${base}404.html`,
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
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
        ...Object.entries(own).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    ),
    '',
  ].join('\n');
}
