import { fold } from '../../../corpus/characters/fold.ts';
import { isSameArea, readArea } from './cells/area.ts';
import { joinExceedances, readAnswer, readConclusion } from './cells/exceedance.ts';
import type { CleanField, CleanFields } from './fields.ts';
import { labelled, type Findings } from './findings.ts';

/** Read how large a plot is. */
export function readAreas(fields: CleanFields): Findings {
  const [field, ...others] = fields.all('area');
  const [original] = fields.all('areaPrinted');
  const printed = original ?? field;
  if (!printed) return { cells: {} };
  const { squareMetres, problem } = readArea((field ?? printed).text, (field ?? printed).bracket);
  const areaPrinted = withUnit(printed);
  const isContradicted = others.some(({ text, bracket }) => {
    const other = readArea(text, bracket).squareMetres;
    return squareMetres !== null && other !== null && !isSameArea(squareMetres, other);
  });
  if (isContradicted) {
    const all = [printed, ...others].map((one) => `${one.head} ${withUnit(one)}`).join('；');
    return {
      cells: { areaPrinted: all },
      checks: [`几栏面积说的不一样（${all}），只照录原文`],
    };
  }
  if (squareMetres === null)
    return { cells: { areaPrinted }, changes: [`${printed.head}：${problem}`] };
  const isSame = String(squareMetres) === printed.text;
  return {
    cells: { areaPrinted, area: String(squareMetres) },
    changes: isSame ? [] : [`${printed.head}：「${printed.text}」 → ${squareMetres} 平方米`],
  };
}

/** A bare figure means nothing without the unit in its head. */
function withUnit({ text, bracket }: CleanField): string {
  const isBare = /^[\d.,，\s万亿约]+$/u.test(fold(text)) && bracket !== '';
  return isBare ? `${text}（表头：${bracket}）` : text;
}

/** What was found in the ground. */
export function readFindings(fields: CleanFields): Findings {
  const pollutants = fields
    .all('pollutants')
    .flatMap(({ text }) => text.split(/[、；;]|[,，](?!\d)/u))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const conclusions = [
    ...fields.all('conclusion'),
    ...fields.all('note').filter(({ bracket }) => bracket.includes('超标')),
  ];
  const answered = fields.all('exceeded').flatMap(({ head, text }) => readAnswer(head, text) ?? []);
  const concluded = conclusions.map(({ text }) => readConclusion(text)).find((one) => one !== null);
  const joined = joinExceedances(answered, concluded ?? null);
  const isSure = joined !== null && joined !== 'contradiction';
  const unread = fields.all('exceeded').filter(({ head, text }) => readAnswer(head, text) === null);
  const notes = [...unread, ...(isSure && concluded ? [] : fields.all('conclusion'))];
  return {
    cells: {
      pollutants: [...new Set(pollutants)].join(';'),
      exceeded: isSure ? yesOrNo(joined.exceeded) : '',
      exceedanceQuote: isSure ? joined.quote : '',
    },
    checks: joined === 'contradiction' ? ['是否超标一栏与结论说的不一样，没有采用'] : [],
    changes:
      joined === null && conclusions.length > 0
        ? [`${conclusions[0]!.head}：没有明说是否超标，留空`]
        : [],
    notes: (joined === 'contradiction' ? [...fields.all('exceeded'), ...notes] : notes).map(
      labelled,
    ),
  };
}

function yesOrNo(exceeded: boolean): string {
  return exceeded ? '是' : '否';
}
