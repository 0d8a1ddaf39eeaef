import type { Reading } from './comparison.ts';
import type { Row } from './row-register.ts';
import { Scorer } from './scores.ts';
import { weighPairs } from './skeleton.ts';
import { fold, type Names } from './tokens.ts';
import type { UnitPlace } from './unit-place.ts';
import { isSpeaking, prepareSentences, type Unit } from './units.ts';

/** A sentence as a file has it, short: most of a file is its text. */
type WrittenSentence = readonly [
  paragraph: number,
  number: number,
  /** The place of its row in the file's list; -1 for none. */
  row: number,
  /** The number of its family among those of all plans, and of how many plans it is; 0 where it is in none. */
  family: number,
  plans: number,
  text: string,
  /** 1 for a run-in heading; of a sentence what stands below it, left out where nothing does. */
  extra?: 1 | WrittenFacts,
];

type WrittenFacts = readonly [
  leads: readonly string[],
  times: readonly string[],
  figures: readonly string[],
];

const noFacts: WrittenFacts = [[], [], []];

/** The rows are in two parts, and a plan in two files, so that a page fetches no more than it needs. */
export const textParts = [1, 2] as const;
export type TextPart = (typeof textParts)[number];

/** What a browser needs of a part of one plan to compare it with others: `/compare/texts/<plan>-<part>.json`. */
export interface PlanTexts {
  id: string;
  /** 甘肃省. */
  region: string;
  /** What it is called in a sentence: 甘肃. */
  name: string;
  /** Its level and date, as a column is headed. */
  about: string;
  /** Whether the text has only a part of its document. */
  isPartial: boolean;
  /** Whether sentences were left out: the cells of a task table. */
  isCut: boolean;
  /** The names that stand in its sentences. */
  names: { agencies: readonly (readonly [string, string])[] } & Pick<Names, 'own' | 'places'>;
  rows: readonly string[];
  /** By the number of their clause, in their order; with its citation. */
  clauses: readonly (readonly [
    ordinals: string,
    label: string,
    sentences: readonly WrittenSentence[],
  ])[];
}

/** All plans there are files of, by province: `/compare/texts/plans.json`. */
export type PlanTextList = readonly {
  province: string;
  plans: readonly (readonly [id: string, region: string])[];
}[];

type About = Pick<PlanTexts, 'id' | 'region' | 'name' | 'about' | 'isPartial'>;

/** In which part the sentences of a row are; those in no row are in the last. */
export function partOf(row: string | null, rows: readonly Pick<Row, 'id'>[]): TextPart {
  const at = rows.findIndex(({ id }) => id === row);
  return at >= 0 && at < rows.length / 2 ? 1 : 2;
}

interface Written {
  units: readonly Unit[];
  names: Names;
  rowOf: Reading['rowOf'];
  /** An entry for each sentence. */
  families: readonly { family: number; plans: number }[];
  isInPart: (row: string | null) => boolean;
  placeOf: (unit: Unit) => UnitPlace;
}

/** Write what a browser needs of a part of one plan. */
export function writePlanTexts(
  about: About,
  { units, names, rowOf, families, isInPart, placeOf }: Written,
): PlanTexts {
  const known = units.map((unit, at) => ({ unit, ...families[at]! }));
  const told = known.filter(
    ({ unit }) => (unit.kind === 'title' || isSpeaking(unit)) && isInPart(rowOf(unit.id)),
  );
  const rows = [...new Set(told.map(({ unit }) => rowOf(unit.id)))].filter((row) => row !== null);
  const text = told.map(({ unit }) => fold(unit.text)).join('\n');
  const isNamed = (name: string): boolean => text.includes(fold(name));
  const byClause = Map.groupBy(told, ({ unit }) => unit.clause.slice(about.id.length + 1));
  return {
    ...about,
    isCut: units.some(({ kind }) => kind === 'cell'),
    names: {
      agencies: [...names.agencies].filter(([name]) => isNamed(name)),
      own: names.own.filter(isNamed),
      places: names.places.filter(isNamed),
    },
    rows,
    clauses: [...byClause].map(([ordinals, sentences]) => [
      ordinals,
      placeOf(sentences[0]!.unit).label,
      sentences.map(({ unit, family, plans }): WrittenSentence => {
        const number = Number(unit.id.slice(unit.id.lastIndexOf('.') + 1));
        const row = rows.indexOf(rowOf(unit.id) ?? '');
        const start = [unit.paragraph, number, row, family, plans, unit.text] as const;
        if (unit.kind === 'title') return [...start, 1];
        const { leads, times, figures } = placeOf(unit);
        const facts = [leads, times, figures] as const;
        return facts.some(({ length }) => length > 0) ? [...start, facts] : start;
      }),
    ]),
  };
}

/** A reading of plans from their files, and what files tell of all plans. */
export type TextsReading = ReturnType<typeof readPlanTexts>;

/** Read the files of some plans, one or both of each, as the plans themselves are read. */
export function readPlanTexts(files: readonly PlanTexts[]) {
  const rows = new Map<string, string | null>();
  const families = new Map<string, { family: number; plans: number }>();
  const places = new Map<string, UnitPlace>();
  const readFile = (file: PlanTexts): Unit[] => {
    const sentences = file.clauses.flatMap(([ordinals, label, own]) =>
      own.map(([paragraph, number, row, family, plans, text, extra]) => {
        const clause = `${file.id}/${ordinals}`;
        const id = `${clause}#${paragraph}.${number}`;
        rows.set(id, file.rows[row] ?? null);
        families.set(id, { family, plans });
        const [leads, times, figures] = typeof extra === 'object' ? extra : noFacts;
        places.set(id, { label, leads, times, figures });
        const kind = extra === 1 ? ('title' as const) : ('text' as const);
        return { id, plan: file.id, clause, paragraph, start: 0, end: text.length, kind, text };
      }),
    );
    return prepareSentences(sentences, { ...file.names, agencies: new Map(file.names.agencies) });
  };
  const units = new Map(
    [...Map.groupBy(files, ({ id }) => id)].map(([id, own]) => [id, own.flatMap(readFile)]),
  );
  const texts = [...units.values()].flat().filter(({ kind }) => kind === 'text');
  const weigh = weighPairs(
    texts.map(({ pairs }) => pairs),
    texts.length,
  );
  return {
    units,
    /** By the id of a sentence: its family among those of all plans. */
    families,
    /** By the id of a sentence. */
    places,
    scorer: new Scorer(weigh),
    rowOf: (id: string) => rows.get(id) ?? null,
    isPreamble: () => false,
  };
}
