import { column } from '../../corpus/export/dataset.ts';
import { element, type Xml } from '../../corpus/export/xml.ts';
import { silenceOf } from '../../corpus/silence.ts';
import { layoutDotPlot, legendOf, type DotPlotLayout, type Mark } from '../indicators/dot-plot.ts';
import { matrixRows, type MatrixCell } from '../indicators/matrix.ts';
import { describeTarget, targetHeadline, targetYears } from '../indicators/target-messages.ts';
import { isDrawn, metricSeries, type MetricTargets, type Target } from '../indicators/targets.ts';
import type { Drawing, Figure } from './figure.ts';
import { colours, drawingWidth } from './picture.ts';
import { breakLines, drawLines, lineHeight } from './svg-text.ts';
import { drawTable, type DrawnCell } from './table-drawing.ts';

const nameWidth = 170;
const trackWidth = drawingWidth - nameWidth;
const laneStep = 38;
const textSize = 21;

const columns = [
  column('metricId', 'string', '指标代号'),
  column('metric', 'string', '指标'),
  column('place', 'string', '谁写的', '国家，或方案所在的地方。'),
  column('kind', 'string', '种类', {
    values: ['target', 'result', 'none'],
    description: 'target 要达到的数，result 后来公布的结果，none 没有写或没有读到。',
  }),
  column('year', 'integer?', '年份'),
  column('words', 'string', '写法', '图上和表里写的字；没有数的，是为什么没有。'),
  column('value', 'number?', '数值'),
  column('unit', 'string?', '单位'),
  column('quote', 'string?', '原文'),
  column('citation', 'string?', '出处'),
  column('url', 'string?', '网址', '从网站根目录写起；后来公布的，是读到的那一页。'),
];

const source = '目标的字和出处照各份方案；国家的数照国家的文件。没有读到的，是文本不全。';

/** The targets of one metric: as a plot where enough numbers differ, else as a table. */
export function metricFigure(metric: MetricTargets): Figure {
  const { id, name, subject } = metric;
  return {
    name: `indicator-${id}`,
    title: name,
    finding: `${targetHeadline(metric)}。`,
    source: `对象是${subject}，目标年：${targetYears(metric)}。${source}`,
    path: `/indicators/${id}/`,
    columns,
    rows: () => metricRows(metric),
    draw: () => (isDrawn(metric) ? drawDots(metric) : drawTargets(metric)),
  };
}

/** All metrics in one table. */
export function matrixFigure(metrics: readonly MetricTargets[]): Figure {
  const rows = metrics.flatMap(matrixRows);
  const places = rows[0]?.cells.map(({ who }) => who) ?? [];
  return {
    name: 'indicators',
    title: `${metrics.length} 项指标，各份方案写多少`,
    finding:
      '「—」是读过全文、没有写；「没有读到」是文本不全；「没有收录」是本站没有收国家的这一项。',
    source,
    path: '/indicators/#matrix',
    columns,
    rows: () => metrics.flatMap(metricRows),
    draw: () =>
      drawTable(
        {
          columns: [{ label: '指标', share: 2.6 }, ...places.map((label) => ({ label, share: 1 }))],
          rows: rows.map(({ name, year, cells }) => [
            { text: `${name}${year === null ? '' : `（${year}年）`}`, isBold: true },
            ...cells.map(matrixCell),
          ]),
        },
        18,
      ),
  };
}

const silenceWords = { unsaid: '—', unread: '没有读到', unheld: '没有收录' } as const;

function matrixCell({ targets, results, silence, isUnlike }: MatrixCell): DrawnCell {
  if (silence !== null) return { text: silenceWords[silence], isMuted: true };
  const said = targets.map(({ label }) => label);
  const later = results.map(({ label }) => `后来公布 ${label}`);
  return { text: [...said, ...later].join('；'), isBold: isUnlike };
}

function metricRows({ id, name, national, nationalResults, plans }: MetricTargets): object[] {
  const row = (kind: 'target' | 'result') => (target: Target) => ({
    metricId: id,
    metric: name,
    place: target.who,
    kind,
    year: target.year,
    words: target.label,
    value: target.value,
    unit: target.unit,
    quote: target.quote,
    citation: target.citation,
    url: target.path,
  });
  const nothing = { year: null, value: null, unit: null, quote: null, citation: null, url: null };
  return [
    ...national.map(row('target')),
    ...nationalResults.map(row('result')),
    ...plans.flatMap((plan) => [
      ...(plan.targets.length === 0
        ? [
            {
              ...{ metricId: id, metric: name, place: plan.region, kind: 'none' },
              words: silenceOf(plan),
              ...nothing,
            },
          ]
        : plan.targets.map(row('target'))),
      ...plan.results.map(row('result')),
    ]),
  ];
}

function drawTargets({ national, plans }: MetricTargets): Drawing {
  const said = [...national, ...plans.flatMap(({ targets }) => targets)];
  const silent = plans.filter(({ targets }) => targets.length === 0);
  return drawTable({
    columns: [
      { label: '地方', share: 1 },
      { label: '目标', share: 1.6 },
      { label: '原文', share: 4 },
      { label: '出处', share: 1.5 },
    ],
    rows: [
      ...said.map((target) => [
        { text: target.who, isBold: true },
        { text: describeTarget(target) },
        { text: target.quote.replaceAll(/\s+/g, '') },
        { text: target.citation, isMuted: true },
      ]),
      ...silent.map((plan) => [
        { text: plan.region, isBold: true },
        { text: silenceOf(plan), isMuted: true },
        { text: '' },
        { text: '' },
      ]),
    ],
  });
}

/** The plot of the page, with each target on a line of its own. */
function drawDots(metric: MetricTargets): Drawing {
  const layout = layoutDotPlot(metricSeries(metric));
  const silences = new Map(metric.plans.map((plan) => [plan.region, silenceOf(plan)]));
  const shapes: Xml[] = [];
  let y = 0;
  for (const row of layout.rows) {
    const height = Math.max(1, row.points.length) * laneStep + 8;
    shapes.push(...drawLane(layout, row, y, silences));
    y += height;
    const line = { x1: '0', x2: String(drawingWidth), y1: String(y), y2: String(y) };
    shapes.push(element('line', { ...line, stroke: colours.rule }));
  }
  if (layout.axis) {
    const { ticks, unit, isCut } = layout.axis;
    for (const { x, label } of ticks) {
      const style = { size: 18, fill: colours.muted, anchor: 'middle' } as const;
      shapes.push(...drawLines([`${label}${unit}`], [at(x), y + 4], style));
    }
    y += lineHeight(18) + 6;
    const style = { size: 17, fill: colours.muted };
    if (isCut) shapes.push(...drawLines(['横轴不从零起。'], [0, y - lineHeight(18)], style));
  }
  return { shapes: [...shapes, ...drawLegend(layout, y)], height: y + lineHeight(18) + 6 };
}

/** Where a share of the track, per cent, lies. */
function at(x: number): number {
  return nameWidth + (trackWidth * x) / 100;
}

function drawLane(
  { axis, years }: DotPlotLayout,
  { name, isResult, points }: DotPlotLayout['rows'][number],
  top: number,
  silences: ReadonlyMap<string, string>,
): Xml[] {
  const height = Math.max(1, points.length) * laneStep + 8;
  const said = breakLines(isResult ? '　后来公布' : name, nameWidth / textSize);
  const text = { size: textSize, fill: colours.text };
  const style = isResult ? { ...text, fill: colours.result } : text;
  const middle = (nth: number): number => top + 4 + nth * laneStep + laneStep / 2;
  const raise = lineHeight(textSize) / 2;
  const grid = (axis?.ticks ?? []).map(({ x }) =>
    element('line', {
      ...{ x1: at(x).toFixed(1), x2: at(x).toFixed(1), y1: String(top) },
      y2: String(top + height),
      stroke: colours.rule,
      'stroke-dasharray': '2 4',
    }),
  );
  const silence = silences.get(name);
  return [
    ...(points.length > 0 ? grid : []),
    ...drawLines(said, [0, middle(0) - raise], { ...style, isBold: !isResult }),
    ...(points.length === 0 && silence !== undefined
      ? drawLines([silence], [nameWidth, middle(0) - raise], { ...style, fill: colours.muted })
      : []),
    ...points.flatMap(({ target, x, anchor, mark }, nth) => {
      const label = years.length > 1 ? describeTarget(target) : target.label;
      const labelX = x === null ? nameWidth : at(x) + (anchor === 'end' ? -16 : 16);
      return [
        ...(x === null ? [] : [drawMark(mark, at(x), middle(nth))]),
        ...drawLines([label], [labelX, middle(nth) - raise], { ...text, anchor }),
      ];
    }),
  ];
}

function drawMark(mark: Mark, x: number, y: number): Xml {
  const middle = { cx: x.toFixed(1), cy: String(y) };
  if (mark === 'target') return element('circle', { ...middle, r: '8', fill: colours.mark });
  if (mark === 'later')
    return element('circle', {
      ...middle,
      r: '7',
      fill: colours.ground,
      stroke: colours.mark,
      'stroke-width': '2.5',
    });
  return element('path', {
    d: 'M0-10L10 0L0 10L-10 0Z',
    transform: `translate(${x.toFixed(1)} ${y})`,
    fill: colours.result,
  });
}

function drawLegend(layout: DotPlotLayout, top: number): Xml[] {
  return legendOf(layout).flatMap(([mark, meaning], nth) => {
    const x = nameWidth + nth * 240;
    return [
      drawMark(mark, x, top + 16),
      ...drawLines([meaning], [x + 18, top + 2], { size: 18, fill: colours.muted }),
    ];
  });
}
