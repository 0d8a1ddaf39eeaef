import { ContentError } from '../../corpus/content-error.ts';
import { readContent } from '../../shared/content.query.ts';
import { readSlips } from './registers/slips.ts';
import { readPh, readReading } from './soil-test/amount.ts';
import { columnOf, constructionClasses, findRow, judgeReading } from './soil-test/judge.ts';
import { getStandard } from './standards.query.ts';

const file = 'content/learn/slips.yaml';

const fields = {
  paddy: '农用地：水田',
  orchard: '农用地：果园',
  other: '农用地：其他',
  first: `建设用地：${constructionClasses[0]}`,
  second: `建设用地：${constructionClasses[1]}`,
} as const;

/** The invented reports, each reading judged as the form on /learn/soil-test/ judges it. */
export function getSlips() {
  return readContent(file, readSlips).map((slip) => {
    const { rows, code } = getStandard(slip.use);
    const ph = slip.ph === null ? null : readPh(slip.ph);
    if (ph?.ok === false) throw new ContentError(`${file}：${slip.id} 的 ph：${ph.problem}`);
    const place = { ph: ph?.value ?? null, column: slip.field === 'second' ? 1 : 0 };
    const use = slip.use === 'farmland' ? slip.field : 'any';
    const results = Object.entries(slip.readings).map(([name, printed]) => {
      const row = findRow(rows, name, use);
      const column = row && columnOf(row, place);
      const read = readReading(printed);
      if (!row || column === undefined || column === null)
        throw new ContentError(
          `${file}：${slip.id} 的「${name}」不在 ${code} 里。请照标准的名称写。`,
        );
      if (!read.ok) throw new ContentError(`${file}：${slip.id} 的「${name}」：${read.problem}`);
      return { name, printed, judgement: judgeReading(row, column, read.reading) };
    });
    const { id, name, place: where, ph: shownPh } = slip;
    return { id, name, place: where, ph: shownPh, land: fields[slip.field], code, results };
  });
}
