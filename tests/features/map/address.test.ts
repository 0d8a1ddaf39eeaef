import { expect, test } from 'vitest';
import { readMapState, writeMapState, type MapState } from '../../../src/features/map/address.ts';

const chosen: MapState = {
  from: '620400',
  layers: ['place', 'notice'],
  entry: 'plot-620200-20240401-01',
  view: { lat: 36.5, lon: 104.2, zoom: 6.5 },
};

const read = (query: string): MapState => readMapState(new URLSearchParams(query));

test('what is chosen can be written into an address and read back', () => {
  const written = writeMapState(new URLSearchParams(), chosen);
  expect(readMapState(written)).toEqual(chosen);
});

test('the start leaves no trace, and the rest of the query stays', () => {
  const written = writeMapState(new URLSearchParams('from=620400&x=1'), read(''));
  expect(written.toString()).toBe('x=1');
});

test('all layers switched off is told from all switched on', () => {
  const written = writeMapState(new URLSearchParams(), { ...chosen, layers: [] });
  expect(readMapState(written).layers).toEqual([]);
  expect(read('').layers).toEqual(['plan', 'place', 'notice']);
});

test('what makes no sense is left out', () => {
  expect(read('from=abc&layers=gold,plan&view=north,5')).toEqual({
    from: null,
    layers: ['plan'],
    entry: null,
    view: null,
  });
  expect(read('view=95,10,4').view).toBeNull();
});
