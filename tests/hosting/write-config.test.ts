import { describe, expect, test } from 'vitest';
import { headers } from '../../src/hosting/policy.ts';
import { hosts, writeConfig } from '../../src/hosting/write-config.ts';

describe.each(hosts)('%s', (host) => {
  test('sends every header of the policy', () => {
    const config = writeConfig(host, '/');
    for (const [name, value] of Object.entries(headers)) {
      expect(config).toContain(name);
      expect(config).toContain(value);
    }
  });

  test('knows the sub-path', () => {
    expect(writeConfig(host, '/soil/')).toContain('/soil/_astro/');
  });
});

test('nginx repeats all headers wherever it adds one, as it would forget the others', () => {
  const places = writeConfig('nginx', '/').split('location ').slice(1);
  expect(places).toHaveLength(3);
  for (const place of places)
    for (const name of Object.keys(headers)) expect(place).toContain(`add_header ${name} `);
});

test('no place is told twice how long to keep a file', () => {
  const places = writeConfig('nginx', '/').split('location ').slice(1);
  for (const place of places) expect(place.match(/Cache-Control/g)).toHaveLength(1);
  const [, assets = ''] = writeConfig('headers', '/').split('/_astro/*');
  expect(assets.indexOf('! Cache-Control')).toBeLessThan(assets.indexOf('immutable'));
});

test('a reader may give their position to this site and to no other, and nothing else to any', () => {
  const policy = headers['Permissions-Policy'] ?? '';
  expect(policy).toContain('geolocation=(self)');
  expect(policy.match(/=\((?!\))[^)]*\)/g)).toEqual(['=(self)']);
});
