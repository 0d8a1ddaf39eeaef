import { describe, expect, test } from 'vitest';
import { contentTypes, headers, pathRules } from '../../../src/build/hosting/policy.ts';
import { hosts, writeConfig } from '../../../src/build/hosting/write-config.ts';
import { some } from '../../support/some.ts';

describe.each(hosts)('%s', (host) => {
  test('sends every header of the policy', () => {
    const config = writeConfig(host, '/');
    for (const [name, value] of Object.entries(headers)) {
      expect(config).toContain(name);
      expect(config).toContain(value);
    }
  });

  test('keeps for ever whatever has a hash in its address', () => {
    const config = writeConfig(host, '/');
    for (const folder of ['_astro', 'pagefind', 'parts'])
      expect(config).toMatch(new RegExp(`/${folder}/[^/]*immutable`));
  });

  test('knows the sub-path', () => {
    expect(writeConfig(host, '/soil/')).toContain('/soil/_astro/');
  });
});

test('nginx repeats all headers wherever it adds one, as it would forget the others', () => {
  const places = writeConfig('nginx', '/').split('location ').slice(1);
  expect(places).toHaveLength(1 + pathRules.length);
  const missing = places.flatMap((place) =>
    Object.keys(headers).filter((name) => !place.includes(`add_header ${name} `)),
  );
  // Only pages for frames go without the header that forbids them.
  expect(new Set(missing)).toEqual(new Set(['X-Frame-Options']));
  expect(missing).toHaveLength(places.filter((place) => place.startsWith('/embed/')).length);
});

describe('frames on the pages of others', () => {
  const frames = pathRules.filter(({ path }) => path.startsWith('embed/'));

  test('are for embeds alone, and not for the page that tells of them', () => {
    expect(headers['Content-Security-Policy']).toBe("frame-ancestors 'none'");
    expect(frames.map(({ path }) => path)).not.toContain('embed/');
    expect(pathRules.filter((rule) => 'X-Frame-Options' in rule.headers)).toEqual(frames);
  });

  test('are allowed by nginx in their own places, where what is missing has a page too', () => {
    const [, place = ''] = writeConfig('nginx', '/soil/').split('location /soil/embed/clause/ {');
    const [own = ''] = place.split('}');
    expect(own).toContain('frame-ancestors *');
    expect(own).not.toContain('X-Frame-Options');
    expect(own).toContain('error_page 404 /soil/embed/missing/index.html;');
  });

  test('are allowed by Caddy, which takes the older header off again', () => {
    const [before = '', errors = ''] = writeConfig('caddy', '/').split('handle_errors');
    for (const part of [before, errors])
      expect(part).toMatch(
        /header \/embed\/place\/\* \{[^}]*frame-ancestors \*[^}]*-X-Frame-Options/,
      );
    expect(errors).toContain('rewrite /embed/place/* /embed/missing/index.html');
    expect(errors.indexOf('rewrite @lost /404.html')).toBeGreaterThan(errors.indexOf('missing/'));
  });

  test('are allowed by hosts with a file of headers', () => {
    const [, block = ''] = writeConfig('headers', '/').split('/embed/compare/*');
    const [own = ''] = block.split('\n/');
    expect(own).toContain('! X-Frame-Options');
    expect(own).toContain('! Content-Security-Policy');
    expect(own).toContain('Content-Security-Policy: frame-ancestors *');
    expect(own).not.toMatch(/^ {2}X-Frame-Options/m);
  });
});

test.each(['nginx', 'caddy'] as const)('%s is told the type of every file', (host) => {
  const config = writeConfig(host, '/');
  for (const [name, { type }] of Object.entries(contentTypes))
    expect(config).toMatch(
      new RegExp(`\\b${name}\\b.*${RegExp.escape(type)}|${RegExp.escape(type)} ${name};`),
    );
});

test('Caddy reads the rules in the order written, so that the narrower ones win', () => {
  const config = writeConfig('caddy', '/');
  const route = config.indexOf('route {');
  expect(route).toBeGreaterThan(0);
  expect(config.indexOf('header {')).toBeGreaterThan(route);
  expect(config.indexOf('header /_astro/')).toBeGreaterThan(config.indexOf('header {'));
});

test('no place is told twice how long to keep a file', () => {
  const places = writeConfig('nginx', '/').split('location ').slice(1);
  for (const place of some(places)) expect(place.match(/Cache-Control/g)).toHaveLength(1);
  const [, assets = ''] = writeConfig('headers', '/').split('/_astro/*');
  expect(assets.indexOf('! Cache-Control')).toBeLessThan(assets.indexOf('immutable'));
});

test('a reader may give their position to this site and to no other, and nothing else to any', () => {
  const policy = headers['Permissions-Policy'] ?? '';
  expect(policy).toContain('geolocation=(self)');
  expect(policy.match(/=\((?!\))[^)]*\)/g)).toEqual(['=(self)']);
});

describe('an address that has moved', () => {
  const moved = [
    { from: '/old/', to: '/plans/' },
    { from: '/data/x.csv', to: '/data/#x' },
    { from: '/plans/x/#c-1', to: '/plans/x/#c-2' },
  ];

  test('is led on by nginx with all headers, under the base of the site', () => {
    const config = writeConfig('nginx', '/soil/', moved);
    expect(config).toMatch(
      /location = "\/soil\/old\/" \{[^}]*no-referrer[^}]*return 301 "\/soil\/plans\/";/,
    );
    expect(config).toContain('return 301 "/soil/data/#x";');
  });

  test('is led on by Caddy before it looks for a file, under the base of the site', () => {
    const config = writeConfig('caddy', '/soil/', moved);
    expect(config).toContain(
      '"/soil/old/" "/soil/plans/"\n\t\t\t"/soil/data/x.csv" "/soil/data/#x"',
    );
    expect(config.indexOf('redir @moved')).toBeGreaterThan(config.indexOf('header {'));
    expect(config.indexOf('redir @moved')).toBeLessThan(config.indexOf('file_server'));
  });

  test.each(['nginx', 'caddy'] as const)('%s is told of none where none has moved', (host) => {
    expect(writeConfig(host, '/')).not.toContain(' 301');
    expect(writeConfig(host, '/', moved.slice(2))).toBe(writeConfig(host, '/'));
  });

  test.each(['nginx', 'caddy'] as const)('%s reads nothing in it as its own language', (host) => {
    const config = writeConfig(host, '/a"b$c{d/', moved.slice(0, 1));
    expect(config).toContain(String.raw`"/a\"b$c{d/old/"`);
    expect(config).toContain('"/a%22b%24c%7Bd/plans/"');
  });
});

describe('a plan in capital letters', () => {
  const plans = ['/plans/a.b/', '/plans/c/'];

  test('is looked for by nginx where no file is found, and never led to itself', () => {
    const config = writeConfig('nginx', '/Soil/', [], plans);
    const [before, after = ''] = config.split('server {');
    expect(before).toContain('"/Soil/plans/c/" "/Soil/plans/c/";');
    expect(before).toContain('"/Soil/plans/c" "/Soil/plans/c/";');
    expect(before).toContain('"/Soil/plans/" "/Soil/plans/";');
    expect(after).toContain('try_files $uri $uri/ @small;');
    expect(after).toMatch(
      /location @small \{[^]*if \(\$small = \$uri\)[^]*return 301 \$small\$is_args\$args;/,
    );
  });

  test('gets tables from nginx that are large enough', () => {
    const many = Array.from({ length: 3200 }, (_, number) => `/plans/plan-${number}/`);
    expect(writeConfig('nginx', '/', [], many)).toContain('map_hash_max_size');
    expect(writeConfig('nginx', '/', [], plans)).not.toContain('map_hash');
  });

  test('is looked up by Caddy for addresses with capitals below the base alone', () => {
    const config = writeConfig('caddy', '/Soil/', [], plans);
    expect(config).toContain('"~(?i)^/Soil/plans/a[.]b/?$" "/Soil/plans/a.b/"');
    expect(config).toContain('path_regexp "^/Soil/.*[A-Z]"');
    expect(config.indexOf('redir @small')).toBeLessThan(config.indexOf('file_server'));
    expect(config).toContain('redir @small {small}{asked} 301');
  });

  test.each(['nginx', 'caddy'] as const)('is nothing to %s where there are no plans', (host) => {
    expect(writeConfig(host, '/')).not.toContain('small');
  });
});
