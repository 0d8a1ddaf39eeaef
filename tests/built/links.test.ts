import process from 'node:process';
import { expect, inject } from 'vitest';
import { findDeadLinks } from '../../src/build/check-links.ts';
import { normalizeBase } from '../../src/cli/static-server.ts';
import { test } from '../support/site.ts';

test('every internal link and anchor leads somewhere', () => {
  expect(findDeadLinks(inject('dist'), normalizeBase(process.env['BASE_PATH']))).toEqual([]);
});
