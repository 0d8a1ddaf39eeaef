import { defaultCaching, headers, pathRules, type PathRule } from './policy.ts';

/** Kinds of hosts that a configuration can be written for. */
export const hosts = ['nginx', 'caddy', 'headers'] as const;
export type Host = (typeof hosts)[number];

const everywhere: readonly [string, string][] = [
  ...Object.entries(headers),
  ['Cache-Control', defaultCaching],
];

/** Headers of a rule together with those that it leaves as they are. */
function headersFor(rule: PathRule): [string, string][] {
  return Object.entries({ ...Object.fromEntries(everywhere), ...rule.headers });
}

/**
 * Write the configuration of a host.
 *
 * @param base `/`, or the sub-path the site was built for, with a slash at both ends.
 */
export function writeConfig(host: Host, base: string): string {
  if (host === 'nginx') return writeNginx(base);
  return host === 'caddy' ? writeCaddy(base) : writeHeadersFile(base);
}

/** nginx forgets the headers of a level above as soon as one is added below, so each place repeats them all. */
function writeNginx(base: string): string {
  const add = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map(([name, value]) => `        add_header ${name} "${value}" always;`).join('\n');
  const rules = pathRules.map(
    (rule) => `    location ${base}${rule.path} {\n${add(headersFor(rule))}\n    }\n`,
  );
  return [
    '# 放进 http { } 里。root 改成构建出来的文件夹，server_name 改成网站的域名；证书按主机的做法配置。',
    'server {',
    '    listen 80;',
    '    server_name example.org;',
    `    root /srv/jingtu;`,
    '    charset utf-8;',
    '    gzip on;',
    '    gzip_types text/css text/csv text/javascript text/plain application/json application/xml image/svg+xml;',
    `    error_page 404 ${base}404.html;`,
    '    # 不留访问记录。',
    '    access_log off;',
    '',
    `    location ${base} {`,
    '        try_files $uri $uri/ =404;',
    add(everywhere),
    '    }',
    '',
    ...rules,
    '}',
    '',
  ].join('\n');
}

function writeCaddy(base: string): string {
  const add = (pairs: readonly (readonly [string, string])[], indent: string): string =>
    pairs.map(([name, value]) => `${indent}${name} "${value}"`).join('\n');
  const rules = pathRules.flatMap(({ path, headers: own }) => [
    `    header ${base}${path}* {`,
    add(Object.entries(own), '        '),
    '    }',
  ]);
  return [
    '# example.org 改成网站的域名，root 改成构建出来的文件夹。默认不留访问记录。',
    'example.org {',
    '    root * /srv/jingtu',
    '    encode gzip',
    '    file_server',
    '    handle_errors {',
    `        rewrite * ${base}404.html`,
    '        file_server',
    '    }',
    '    header {',
    add(everywhere, '        '),
    '    }',
    ...rules,
    '}',
    '',
  ].join('\n');
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
