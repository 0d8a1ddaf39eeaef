import type { PlanStanding } from './own.ts';
import { isDiffering, type RowFigure } from './row-figures.ts';
import type { RowTable } from './row-table.ts';
import type { Unit } from './units.ts';
import { hardContrasts, type HardKind, type KindContrast } from './wordings.ts';

/** What a plan is called in a sentence, by its id. */
export type NameOf = (plan: string) => string;

/** What a kind of difference is about, as readers are told. */
export const kindNames: Readonly<Record<HardKind, string>> = {
  frequency: '多久一次',
  figure: '数字',
  date: '时间',
  modal: '要求的用词',
  agency: '部门',
};

const longestSubject = 24;
const shortestSubject = 4;

/** The plans that say something in a row. */
export function writingPlans({ lines, rest, silent }: RowTable): string[] {
  return [...rest.keys()].filter(
    (plan) =>
      !silent.has(plan) &&
      (rest.get(plan)!.length > 0 ||
        lines.some(({ cells }) => (cells.get(plan)?.sentences.length ?? 0) > 0)),
  );
}

/**
 * What differs in a row, a sentence each, the most telling first: how often, how much, by when, how firmly, who. None where
 * wordings and figures differ in nothing that is promised.
 */
export function describeRow({ lines }: RowTable, figures: readonly RowFigure[], nameOf: NameOf) {
  const found = lines.flatMap(({ contrasts }) => {
    const kinds = hardContrasts(contrasts);
    return kinds.slice(0, 1).map((kind) => ({ kind, kinds, members: contrasts.members }));
  });
  const told = figures.filter(isDiffering).map((figure) => describeFigure(figure, nameOf));
  const sayings = (kind: HardKind): string[] =>
    found
      .filter((each) => each.kind.kind === kind)
      .sort((one, other) => said(other.kind) - said(one.kind))
      .map((each) => describeKind(each.kind, each, nameOf));
  // A figure that is read as one is told by its name; a second time by its sentence would be once too often.
  const amounts = told.length > 0 ? told : sayings('figure');
  return [
    ...sayings('frequency'),
    ...amounts,
    ...sayings('date'),
    ...sayings('modal'),
    ...sayings('agency'),
  ];
}

/** 「农膜回收率（2020年）：朔州写「90%以上」；资阳写「力争实现废弃农膜全面回收利用」」 */
function describeFigure({ metric, year, words, values }: RowFigure, nameOf: NameOf): string {
  const groups = Map.groupBy(values.keys(), (plan) => values.get(plan)!);
  const sayings = [...groups.values()].map((plans) => {
    const own = words.get(plans[0]!)!.map((each) => `「${each}」`);
    return `${plans.map(nameOf).join('、')}写${own.join('、')}`;
  });
  return `${metric}${year === null ? '' : `（${year}年）`}：${sayings.join('；')}`;
}

function said({ words }: KindContrast): number {
  return [...words.values()].filter(({ length }) => length > 0).length;
}

/**
 * Say what each plan writes of one kind; who writes nothing of it is told with what it writes of another.
 *
 * @example '土壤污染防治专业技术培训：朔州写「每2年开展1轮」；甘肃、梨树写「每3年开展1轮」'
 */
export function describeKind(
  { words }: KindContrast,
  { kinds, members }: { kinds: readonly KindContrast[]; members: readonly Unit[] },
  nameOf: NameOf,
): string {
  const wordsOf = (plan: string): readonly string[] =>
    [words, ...kinds.map((kind) => kind.words)]
      .map((all) => all.get(plan) ?? [])
      .find(({ length }) => length > 0) ?? [];
  const groups = Map.groupBy(words.keys(), (plan) => senseOf(plan, wordsOf(plan), members));
  const told = [...groups.values()].map((plans) => ({
    names: plans.map(nameOf).join('、'),
    own: wordsOf(plans[0]!).join('、'),
  }));
  const sayings = told
    .toSorted((one, other) => Number(one.own === '') - Number(other.own === ''))
    .map(({ names, own }) => (own === '' ? `${names}这一句没有写` : `${names}写「${own}」`));
  return `${subjectOf(words, members)}：${sayings.join('；')}`;
}

/** The same for two plans that say the same: 每3年 and 每3年开展1轮. */
function senseOf(plan: string, own: readonly string[], members: readonly Unit[]): string {
  const tokens = members.find((unit) => unit.plan === plan)?.tokens ?? [];
  return own
    .map((each) => tokens.find(({ words }) => words === each)?.key ?? each)
    .sort()
    .join();
}

/** What the differing words are about: what follows them in their sentence, or what stands before. */
function subjectOf(words: KindContrast['words'], members: readonly Unit[]): string {
  const [unit] = members
    .filter(({ plan }) => (words.get(plan)?.length ?? 0) > 0)
    .sort((one, other) => one.text.length - other.text.length) as [Unit];
  const token = unit.tokens.find((each) => words.get(unit.plan)?.[0] === each.words);
  const start = token?.start ?? 0;
  const end = token?.end ?? 0;
  const [after = '', next = ''] = unit.text.slice(end).split(/[，。；：,;]/);
  const before =
    unit.text
      .slice(0, start)
      .split(/[，。；：,;]/)
      .at(-1) ?? '';
  const candidates = [
    after,
    before.replace(/(?:比例)?(?:达到|提高到|下降|要比|实行|为)$/, ''),
    next,
  ];
  const whole = start > 0 ? unit.text.slice(0, start) : unit.text;
  const subject = candidates.find(({ length }) => length >= shortestSubject) ?? whole;
  const told = subject.replace(/[，。；：]+$/, '');
  return told.length > longestSubject ? `${told.slice(0, longestSubject)}……` : told;
}

/** How many sentences of a plan stand only there. */
export function countOwn({ sentences }: PlanStanding): number {
  return sentences.filter(({ isOwn }) => isOwn).length;
}
