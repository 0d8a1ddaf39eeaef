import type { FactPlace, Facts } from '../../corpus/facts/types.ts';
import type { Clause } from '../../corpus/plan.ts';
import { showHiddenCharacters } from '../../corpus/hidden-characters.ts';
import { LineIndex } from '../../corpus/position.ts';
import { markFacts, type ClauseFactMark } from '../../features/plans/fact-marks.ts';
import { splitByMarks, type Mark } from '../../features/plans/marked-text.ts';
import type { DeskPlan } from './desk-plan.ts';
import { markup, type Html } from './html.ts';

/** What marks are called, for the legend and for those who do not see them. */
const factNames: Readonly<Record<ClauseFactMark['role'], string>> = {
  date: '时间',
  figure: '指标',
  publish: '公开',
  place: '地方',
  unit: '单位',
  duty: '责任',
};

const shown = ['date', 'figure', 'publish', 'place', 'unit'] as const;

export function legend(): Html {
  return markup`<ul class="legend">
    ${shown.map((role) => markup`<li><mark class="${role}">${factNames[role]}</mark></li>`)}
  </ul>`;
}

/** The verbatim source line by line, the words of facts marked. */
export function sourcePane({ source, facts, open }: DeskPlan): Html {
  if (source === null)
    return markup`<p>没有读到种子文本。请先放好 seeds/ 里的文件，改好 source。</p>`;
  const marks = spansOf(facts);
  const doubtful = new Set(open.map(({ line }) => line));
  let start = 0;
  return markup`<ol class="source">
    ${source.split('\n').map((line, index) => {
      const [from, to] = [start, start + line.length];
      start = to + 1;
      const own = marks
        .filter((mark) => mark.start < to && mark.end > from)
        .map((mark) => ({
          ...mark,
          start: Math.max(0, mark.start - from),
          end: Math.min(to, mark.end) - from,
        }));
      const state = doubtful.has(index + 1) ? 'doubtful' : 'plain';
      return markup`<li id="L${index + 1}" class="${state}"><span>${marked(line, own)}</span></li>`;
    })}
  </ol>`;
}

/** The clauses as they are read, each with the line of the source on which it begins. */
export function readingPane({ source, parsed, facts }: DeskPlan): Html {
  const lines = new LineIndex(source ?? '');
  const marks = markFacts(parsed.clauses, facts);
  return markup`<ol class="reading">
    ${parsed.clauses.map((clause) => clauseItem(clause, marks.get(clause.id) ?? [], lines))}
  </ol>`;
}

/** What the program has put right by itself, each with its line and its reason. */
export function machineRepairs({ source, parsed, fields }: DeskPlan): Html[] {
  const lines = new LineIndex(source ?? '');
  const listed = JSON.stringify(fields['repairs'] ?? []);
  return parsed.repairs
    .filter(({ note }) => !listed.includes(JSON.stringify(note)))
    .map(({ start, original, repaired, note }) => {
      const { line } = lines.locate(start);
      const change = `「${showHiddenCharacters(original)}」改成「${showHiddenCharacters(repaired)}」`;
      return markup`<li><a href="#L${line}">第 ${line} 行</a> ${change}：${note}</li>`;
    });
}

function clauseItem(
  clause: Clause,
  marks: readonly (readonly ClauseFactMark[])[],
  lines: LineIndex,
): Html {
  const [span] = clause.spans;
  const line = span ? lines.locate(span[0]).line : null;
  const own = (index: number): RoleMark[] =>
    (marks[index] ?? []).filter((mark) => mark.role !== 'duty');
  return markup`<li>
    <p class="at">
      <b>${clause.ordinals}</b> ${line !== null && markup`<a href="#L${line}">第 ${line} 行</a>`}
    </p>
    ${clause.heading !== '' && markup`<p class="heading">${marked(clause.heading, own(0))}</p>`}
    ${clause.paragraphs.map(({ label, text }, index) => markup`<p>${label && `${label}：`}${marked(text, own(index + 1))}</p>`)}
  </li>`;
}

interface RoleMark extends Mark {
  role: ClauseFactMark['role'];
}

function spansOf(facts: Facts): RoleMark[] {
  const of = (role: RoleMark['role'], places: readonly FactPlace[]): RoleMark[] =>
    places.map(({ span: [start, end] }) => ({ role, start, end }));
  return [
    ...of('date', facts.commitments),
    ...of('figure', facts.indicators),
    ...of('publish', facts.disclosures),
    ...of('place', facts.places),
    ...of('unit', facts.responsibilities),
  ];
}

function marked(text: string, marks: readonly RoleMark[]): Html[] {
  return splitByMarks(text, marks).map(({ text: words, marks: [mark] }) =>
    mark && words !== ''
      ? markup`<mark class="${mark.role}" title="${factNames[mark.role]}">${words}</mark>`
      : markup`${words}`,
  );
}
