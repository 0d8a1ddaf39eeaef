import { Reporter } from '../../corpus/diagnostics.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { LineIndex } from '../../corpus/position.ts';
import { readYaml } from '../../corpus/read-yaml.ts';
import { keyPlace, valuePlace } from '../../corpus/yaml-place.ts';
import { labelsFile, readLabels } from './label-register.ts';
import { labelSentences } from './labels.ts';
import { readRows, rowsFile } from './row-register.ts';
import { otherLabels } from './rows.ts';
import type { ComparedPlan } from './units.ts';

/** What the registers of the comparison are checked against. */
export interface Known {
  plans: readonly Pick<ComparedPlan, 'id' | 'clauses'>[];
  /** Ids of the register of topics. */
  topics: readonly string[];
}

interface Problem {
  path: readonly PropertyKey[];
  problem: string;
  remedy: string;
  /** Whether the key is wrong, and not its value. */
  isKey?: boolean;
}

/** Pages beside those of the rows, and labels that are no rows. */
const reserved: readonly string[] = [...otherLabels, 'differences', 'in'];

/** All that is wrong with the rows and the labelled sentences, each problem with its place and its remedy. */
export function findRegisterProblems(sources: { rows: string; labels: string }, known: Known) {
  const rows = readRows(rowsFile, sources.rows);
  const labels = readLabels(labelsFile, sources.labels);
  const slips = [...rows.diagnostics, ...labels.diagnostics];
  if (slips.length > 0) return slips;
  const remedy = '请写 content/topics.yaml 里的 id。';
  const unknownTopics = rows.entries.flatMap(({ topics }, index) =>
    topics.flatMap((topic, at): Problem[] =>
      // Topics that could not be read hold nothing against anyone.
      known.topics.length === 0 || known.topics.includes(topic)
        ? []
        : [{ path: [index, 'topics', at], problem: `没有主题「${topic}」`, remedy }],
    ),
  );
  const taken = rows.entries.flatMap(({ id }, index): Problem[] =>
    reserved.includes(id)
      ? [{ path: [index, 'id'], problem: `「${id}」另有用处`, remedy: '请换一个代号。' }]
      : [],
  );
  const ids = [...rows.entries.map(({ id }) => id), ...otherLabels];
  return [
    ...report(rowsFile, sources.rows, [...unknownTopics, ...taken]),
    ...report(labelsFile, sources.labels, labelProblems(labels.entries, ids, known)),
  ];
}

function labelProblems(
  labels: Parameters<typeof labelSentences>[0],
  ids: readonly string[],
  { plans }: Known,
): Problem[] {
  const remedy = '请写 rows.yaml 里的 id，或 own、preamble。';
  const unknown = labels.flatMap(({ row, sentences }, index): Problem[] => {
    const named: [PropertyKey[], string][] = [
      [['row'], row],
      ...Object.entries(sentences).map(([place, id]): [PropertyKey[], string] => [
        ['sentences', place],
        id,
      ]),
    ];
    return named
      .filter(([, id]) => !ids.includes(id))
      .map(([path, id]) => ({ path: [index, ...path], problem: `没有「${id}」这一项`, remedy }));
  });
  const misplaced = labelSentences(labels, plans).problems.map(
    ({ index, path, problem }): Problem => ({
      path: [index, ...path],
      problem,
      remedy: '请打开方案页，照条款地址里的编号写；段和句都从 1 数起。',
      isKey: path.length > 1,
    }),
  );
  return [...unknown, ...misplaced];
}

function report(file: string, source: string, problems: readonly Problem[]): Diagnostic[] {
  const reporter = new Reporter(file, new LineIndex(source));
  const { document } = readYaml(source);
  for (const { path, problem, remedy, isKey } of problems) {
    const parts = path.map((part) =>
      typeof part === 'number' ? `第 ${part + 1} 项` : String(part),
    );
    const place = isKey ? keyPlace(document, path) : valuePlace(document, path);
    reporter.report('register-field', { key: parts.join('.'), problem, remedy }, place);
  }
  return reporter.diagnostics;
}
