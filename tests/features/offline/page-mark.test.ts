import { describe, expect, test } from 'vitest';
import {
  isMarkedFor,
  isPageOf,
  readMark,
  withoutMark,
  writeMark,
} from '../../../src/features/offline/page-mark.ts';

const mark = { list: '0123456789abcdef', path: '/soil/plans/x/' };
const page = `<!doctype html><html><head>${writeMark(mark)}</head><body></body></html>`;
const address = 'https://a.example/soil/plans/x/';

test('a mark is read as it was written, and can be taken out', () => {
  expect(readMark(page)).toEqual(mark);
  expect(readMark(withoutMark(page))).toBeUndefined();
});

describe('what a network gives for the address of a page', () => {
  test('is that page with its mark, whatever is asked of it', () => {
    expect(isPageOf(page, address)).toBe(true);
    expect(isPageOf(page, `${address}?q=x#c-1`)).toBe(true);
    expect(isPageOf(page.replace('</html>', '</html><script src="a.js"></script>'), address)).toBe(
      true,
    );
  });

  test('is not it without the mark, as what a portal puts in its place', () => {
    expect(isPageOf(withoutMark(page), address)).toBe(false);
  });

  test('is not it where it is another page of the site', () => {
    expect(isPageOf(page, 'https://a.example/soil/plans/y/')).toBe(false);
    expect(isPageOf(page, 'https://a.example/soil/plans/x')).toBe(false);
  });

  test('is not it where its end is missing', () => {
    expect(isPageOf(page.slice(0, -1), address)).toBe(false);
    expect(isPageOf(page.replace('</html>', ''), address)).toBe(false);
  });

  test('is known for it by its head alone', () => {
    const [head = ''] = page.split('<body>');
    expect(isMarkedFor(head, address)).toBe(true);
    expect(isPageOf(head, address)).toBe(false);
  });

  test('may have a path beyond ASCII', () => {
    const foreign = page.replace('/x/', `/${encodeURI('土')}/`);
    expect(isPageOf(foreign, 'https://a.example/soil/plans/土/')).toBe(true);
  });
});
