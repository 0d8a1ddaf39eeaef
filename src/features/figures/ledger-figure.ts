import { element, type Xml } from '../../corpus/export/xml.ts';
import type { LedgerRecord } from '../commitments/ledger.ts';
import { describeLedger } from '../commitments/tallies.ts';
import {
  kindsIn,
  layoutUnits,
  markAt,
  unitNames,
  markedUnits,
  unitWidth,
  type UnitKind,
} from '../commitments/units.ts';
import type { Drawing, Figure } from './figure.ts';
import { colours } from './picture.ts';
import { drawLines, lineHeight } from './svg-text.ts';

const scale = 2;
const nameWidth = 110;
const gap = 16;

const paints: Readonly<Record<UnitKind, Readonly<Record<string, string>>>> = {
  past: { fill: colours.past },
  ahead: { fill: 'none', stroke: colours.past, 'stroke-width': '2' },
  standing: { fill: colours.mark },
  yearly: { fill: colours.seldom },
  recurring: { fill: 'none', stroke: colours.seldom, 'stroke-width': '2' },
};

/** What a ledger's figure is made of. */
interface LedgerSource {
  records: readonly LedgerRecord[];
  /** The day that tells what is over, `YYYY-MM-DD`. */
  today: string;
  /** How many of the promises somebody spoke of later. */
  later: number;
  /** What they are the promises of: 5 份方案, 甘肃省方案. */
  scope: string;
}

/** The promises of a ledger as a figure: a mark each, a row a year. */
export function ledgerFigure(
  { records, today, later, scope }: LedgerSource,
  own: Pick<Figure, 'name' | 'path' | 'columns' | 'rows'>,
): Figure {
  return {
    ...own,
    title: `${scope}答应的事，落在哪一年`,
    finding: describeLedger(records, today, later),
    source: `一格一件。年份照方案写的期限；${scope}原文。到没到期，按 ${today} 算；记的是答应过什么，不是做没做到。`,
    draw: () => drawUnits(records, today),
  };
}

function drawUnits(records: readonly LedgerRecord[], today: string): Drawing {
  const rows = layoutUnits(markedUnits(records, today));
  const shapes: Xml[] = [];
  let y = 0;
  for (const { year, total, paths, height } of rows) {
    const label = year === null ? '定期' : `${year} 年`;
    const style = { size: 22, fill: colours.text };
    shapes.push(
      ...drawLines([label], [nameWidth - gap, y - 6], { ...style, isBold: true, anchor: 'end' }),
      element(
        'g',
        { transform: `translate(${nameWidth} ${y}) scale(${scale})` },
        ...paths.map(({ kind, d }) => element('path', { d, ...paints[kind] })),
      ),
      ...drawLines([`${total} 件`], [nameWidth + unitWidth * scale + gap, y - 6], style),
    );
    y += height * scale + gap;
  }
  const legend = kindsIn(rows).flatMap((kind, nth) => {
    const top = nth * 40;
    const left = nameWidth + unitWidth * scale + 150;
    return [
      element(
        'g',
        { transform: `translate(${left} ${top}) scale(${scale})` },
        element('path', { d: markAt(kind, 0, 0), ...paints[kind] }),
      ),
      ...drawLines([unitNames[kind]], [left + 34, top - 6], { size: 20, fill: colours.muted }),
    ];
  });
  const legendHeight = kindsIn(rows).length * 40;
  return { shapes: [...shapes, ...legend], height: Math.max(y, legendHeight, lineHeight(22)) };
}
