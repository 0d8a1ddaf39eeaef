import { expect, test } from 'vitest';
import { shapeOf, symbolOf } from '../../../src/features/map/mark-shapes.ts';
import type { NoticeEntry, Spot } from '../../../src/features/map/types.ts';
import { noticeTypes, plotStatuses, type Notice } from '../../../src/features/notices/types.ts';
import { aNotice } from '../notices/a-notice.ts';

const spot: Spot = { lon: 104, lat: 36, within: null, radius: null };

function entryWith(...history: Partial<Notice>[]): NoticeEntry {
  const notices = history.map((own) => aNotice(own));
  const { id, adcode, name } = notices[0]!;
  return {
    layer: 'notice',
    id,
    adcode,
    name,
    spot,
    plot: { id, adcode, name, history: notices },
  };
}

const ownMark = ['contaminated', 'registry-listed', 'none-suspected'];

test('an announcement that a place has no suspected plots has a mark of its own, never that of a plot', () => {
  for (const status of plotStatuses)
    expect(shapeOf(entryWith({ type: 'none-suspected', status }))).toBe('none');
});

test.each(noticeTypes.filter((type) => !ownMark.includes(type)))(
  'a plot in a notice of the kind %s is never marked like one on a list of contaminated ones',
  (type) => {
    for (const status of plotStatuses) {
      for (const exceedance of [null, { exceeded: true, quote: '超过' }])
        expect(shapeOf(entryWith({ type, status, exceedance }))).toBe('open');
    }
  },
);

test('a plot on a list is marked so until a newer notice says that it has left', () => {
  expect(shapeOf(entryWith({ type: 'contaminated', status: 'unstated' }))).toBe('listed');
  expect(shapeOf(entryWith({ type: 'registry-listed', status: 'removed' }))).toBe('open');
  const left = entryWith(
    { type: 'registry-listed', status: 'listed' },
    { type: 'registry-removed', status: 'removed' },
  );
  expect(shapeOf(left)).toBe('open');
});

test('only plots have a mark of their own for a rough position', () => {
  expect(symbolOf('open', true)).toBe('mark-open-imprecise');
  expect(symbolOf('open', false)).toBe('mark-open');
  expect(symbolOf('place', true)).toBe('mark-place');
});
