import { datumWords } from '../words.ts';
import type { Datum } from '../types.ts';
import { firstOf, labelled, type ConvertTools, type Findings } from './findings.ts';
import type { CleanField, CleanFields } from './fields.ts';
import type { ImportOptions } from './options.ts';
import { readDatum, readPoint } from './cells/point.ts';
import type { FoundRegion, Region } from './places/regions.ts';

/** A chain of all divisions from the province to the village is shorter. */
const longestPlace = 100;
const regionTargets = ['province', 'prefecture', 'county', 'region'] as const;

/** Say in which division a plot lies, and where exactly, if its point lies there. */
export function locate(
  fields: CleanFields,
  { sheet, options, tools }: { sheet: string | null; options: ImportOptions; tools: ConvertTools },
): Findings {
  const bySheet = sheet === null ? null : findBySheet(sheet, fields, tools);
  const found = bySheet ?? findRegion(fields, tools);
  if (found.region === null) return { cells: {}, problems: [found.problem] };
  const { region } = found;
  const { adcode, province, prefecture, county } = region;
  const names = regionNames(fields);
  const isNamed = names.every((name) => region.fullName.includes(name));
  const changes = isNamed ? [] : [`地区：「${names.join(' ')}」 → ${region.fullName}`];
  const point = findPoint(fields, options, { ...tools, adcode });
  return {
    ...point,
    cells: { adcode, province, prefecture, county, ...point.cells },
    changes: [...changes, ...(point.changes ?? [])],
    checks: [...regionChecks(fields, region, bySheet && sheet), ...(point.checks ?? [])],
  };
}

function regionNames(fields: CleanFields): string[] {
  return regionTargets.flatMap((target) => fields.all(target)).map(({ text }) => text);
}

/** What stands in for a region that a row does not name. */
function regionChecks(fields: CleanFields, region: Region, sheet: string | null): string[] {
  if (sheet !== null) return [`地区：表里没有写，按工作表的名字「${sheet}」记作${region.fullName}`];
  const isEmpty = regionNames(fields).length === 0 && regionTargets.some(fields.has);
  return isEmpty ? [`地区：这一格是空的，按 --region 记作${region.fullName}`] : [];
}

/** The division within the list's own region that a sheet is named after; `null` where its rows say or it names none. */
function findBySheet(
  sheet: string,
  fields: CleanFields,
  { regions, within }: ConvertTools,
): FoundRegion | null {
  if (within === null || regionNames(fields).length > 0 || fields.has('adcode')) return null;
  const found = regions.find([sheet], within);
  return found.region === null || found.region.adcode === within ? null : found;
}

function findRegion(fields: CleanFields, { regions, within }: ConvertTools): FoundRegion {
  const code = firstOf(fields, 'adcode');
  if (code !== '') return regions.find([], code);
  const names = regionTargets.map((target) => ({ target, name: firstOf(fields, target) }));
  const long = names.find(({ name }) => name.length > longestPlace);
  if (long) return { region: null, problem: `地区一格有 ${long.name.length} 字，不像地名` };
  return regions.find(
    names.flatMap(({ target, name }) => {
      if (name === '') return [];
      // 承德 alone is a prefecture and a county of its own name; the column tells which.
      const isCity = target === 'prefecture' && regions.find([`${name}市`], within).region !== null;
      return [isCity ? `${name}市` : name];
    }),
    within,
  );
}

/** The cells that hold a point, as one text to read and as printed. */
function pointCells(fields: CleanFields) {
  // X and Y may stand in two columns; which is which shows by itself.
  const pair = fields.all('point');
  // As the columns stand, so that what is kept as printed reads as it was printed.
  const axes = fields.order(['lon', 'lat'] as const);
  const joined = pair.map(({ text }) => text).join(' ');
  if (pair.length > 0) return { used: pair, text: joined, printed: joined };
  const used = axes.flatMap((axis) => fields.all(axis).slice(0, 1));
  const marked = axes.flatMap((axis) => {
    const [field] = fields.all(axis);
    return field ? [`${axisMarks[axis]}${bare(field.text)}`] : [];
  });
  return { used, text: marked.join(' '), printed: used.map((field) => field.text).join(' ') };
}

const axisMarks = { lon: '东经', lat: '北纬' } as const;

/** Marks of the axis inside a cell that stands under a head of its own. */
function bare(text: string): string {
  return text.replace(/^(?:东经|北纬|经度|纬度|[EN](?=[\d\s]))\s*[:：]?/iu, '');
}

function findPoint(
  fields: CleanFields,
  options: ImportOptions,
  { checkPlace, adcode }: ConvertTools & { adcode: string },
): Findings {
  const { used, text, printed } = pointCells(fields);
  const [first] = used;
  if (!first) return { cells: {} };
  const datum = datumOf(fields, used, options);
  if (datum === 'foreign')
    return {
      cells: { pointPrinted: printed },
      changes: [`${first.head}：这个坐标系不能可靠地换算，只照录原文`],
      notes: fields.all('datum').map(labelled),
    };
  const point = readPoint(text, datum);
  if (point.problem !== null)
    return { cells: { pointPrinted: printed }, changes: [`${first.head}：${point.problem}`] };
  const why = checkPlace([Number(point.lon), Number(point.lat)], adcode);
  if (why !== null)
    return {
      cells: { pointPrinted: printed },
      checks: [`坐标 ${printed} ${why}，没有采用，只照录原文`],
    };
  const isSame = `${point.lon} ${point.lat}` === printed;
  return {
    cells: { pointPrinted: printed, lon: point.lon, lat: point.lat, datum: datumWords[datum] },
    changes: [
      ...point.changes.map((change) => `${first.head}：${change}`),
      ...(isSame ? [] : [`${first.head}：「${printed}」 → ${point.lon} ${point.lat}`]),
    ],
  };
}

function datumOf(
  fields: CleanFields,
  used: readonly CleanField[],
  options: ImportOptions,
): Datum | 'foreign' {
  const named = [
    ...fields.all('datum').map(({ text }) => text),
    ...used.map(({ bracket }) => bracket),
  ];
  const [own] = named.flatMap((words) => readDatum(words) ?? []);
  return own ?? options.datum ?? 'unstated';
}
