/** A register of notices of any size, for measuring what the whole country would take; nothing in it is real. */
import type { Division } from '../../../src/corpus/registers/places.ts';
import { createDivisionTree } from '../../../src/shared/division-tree.ts';
import { columns, type ColumnKey } from '../../../src/features/notices/columns.ts';
import { noticeTypes, plotStatuses } from '../../../src/features/notices/types.ts';
import { statusWords, typeWords } from '../../../src/features/notices/words.ts';
import type { Spot } from '../../../src/features/map/types.ts';
import { createRandom, type Random } from './random.ts';

interface Options {
  count: number;
  seed: number;
}

/** How many plots have coordinates: about as many as among the notices that were read. */
const preciseShare = 0.35;
/** Degrees round the middle of a district in which its plots lie. */
const spread = 0.4;

/** Write the CSV of a register, its notices spread over the counties of all provinces. */
export function syntheticRegister(
  divisions: readonly Division[],
  spots: ReadonlyMap<string, Spot>,
  { count, seed }: Options,
): string {
  const tree = createDivisionTree(divisions);
  const random = createRandom(seed);
  const counties = divisions.filter(
    ({ adcode }) => !adcode.endsWith('00') && spots.has(`${adcode.slice(0, 4)}00`),
  );
  const rows = Array.from({ length: count }, (_, at) => {
    const { adcode, name } = random.pick(counties);
    const [province, prefecture] = tree.chain(adcode);
    const spot = spots.get(`${adcode.slice(0, 4)}00`);
    const id = `${adcode}-20240101-${String(at + 1).padStart(5, '0')}`;
    return {
      id,
      plot: id,
      adcode,
      province: province?.name ?? '',
      prefecture: prefecture?.name ?? '',
      county: name,
      name: `仿真地块${at + 1}号`,
      ...pointNear(spot, random),
      type: typeWords[random.pick(noticeTypes)],
      status: statusWords[random.pick(plotStatuses)],
    };
  });
  return [Object.values(columns), ...rows.map(toCells)].map((row) => row.join(',')).join('\n');
}

type Cells = Readonly<Partial<Record<ColumnKey, string>>>;

const fixed: Cells = {
  typePrinted: '仿真名录',
  date: '2024-01-01',
  issuer: '仿真机关',
  url: 'https://synthetic.example/',
  sourceKind: '政府网站',
  checkedOn: '2024-01-01',
};

function toCells(cells: Cells): string[] {
  const keys = Object.keys(columns) as ColumnKey[];
  return keys.map((key) => cells[key] ?? fixed[key] ?? '');
}

function pointNear(spot: Spot | undefined, random: Random): Cells {
  const [east, north] = [random.next() - 0.5, random.next() - 0.5];
  if (!spot || random.next() > preciseShare) return {};
  const lon = (spot.lon + east * spread).toFixed(4);
  const lat = (spot.lat + north * spread).toFixed(4);
  return { lon, lat, pointPrinted: `${lon} ${lat}`, datum: '未说明' };
}
