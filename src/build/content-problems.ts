import { existsSync } from 'node:fs';
import { clauseAnchor } from '../corpus/address.ts';
import { ContentError, describeMissing } from '../corpus/content-error.ts';
import { buildCorpus, type PlanSource, type SeedSource } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Diagnostic } from '../corpus/diagnostic.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import {
  findUnreadableFiles,
  inspectCorpus,
  listContentFiles,
  readContentFile,
} from '../corpus/io.ts';
import { readChanges } from '../corpus/registers/changes.ts';
import { readNationalTargets } from '../corpus/registers/national-targets.ts';
import { readRedirects, redirectsFile } from '../corpus/registers/redirects.ts';
import { registerFiles } from '../corpus/registers/registers.ts';
import type { Plan } from '../corpus/plan.ts';
import { findRegisterProblems } from '../features/compare/register-problems.ts';
import { labelsFile } from '../features/compare/label-register.ts';
import { rowsFile } from '../features/compare/row-register.ts';
import { lessonComponents } from '../features/learn/lesson-components.ts';
import { inspectEchoes } from '../features/echoes/read-project-echoes.query.ts';
import { readDays } from '../features/learn/registers/days.ts';
import { readExperiments, readMyths } from '../features/learn/registers/experiments.ts';
import { readGlossary, type Term } from '../features/learn/registers/glossary.ts';
import { readLesson, type Lesson } from '../features/learn/registers/lesson.ts';
import { readRoles } from '../features/learn/registers/roles.ts';
import { readQuiz } from '../features/learn/registers/quiz.ts';
import { readSlips } from '../features/learn/registers/slips.ts';
import { readSources } from '../features/learn/registers/sources.ts';
import {
  readConstructionLimits,
  readFarmlandLimits,
  readStandards,
} from '../features/learn/registers/standards.ts';
import { placeNamesFile, readPlaceNames } from '../features/places/build/place-names.ts';
import { readFormerCodes, readPinyin } from '../features/places/build/tables.ts';
import { readTownTable, townsFile } from '../features/places/build/towns.ts';
import { nearestClauses } from '../features/plans/nearest-clause.ts';
import { planFigures } from '../features/plans/plan-figures.ts';
import { findNoticeProblems } from '../features/notices/read-notices.query.ts';
import { copiesFile, readCopies } from '../features/sources/copies.ts';
import { checkProse, type KnownComponent } from './prose/check-prose.ts';
import { inspectReportContent } from '../features/report/read-report-content.query.ts';
import { readAccessibility } from '../site/accessibility.ts';
import { readSynonyms, synonymFile } from '../features/search/build/synonyms.ts';
import { readDependencies } from '../site/dependency-register.ts';

const glossaryFile = 'content/glossary.yaml';

type Reader = (file: string, source: string) => { diagnostics: readonly Diagnostic[] };

const registers: Readonly<Record<string, Reader>> = {
  'content/accessibility.yaml': readAccessibility,
  'content/changes.yaml': readChanges,
  'content/dependencies.yaml': readDependencies,
  [glossaryFile]: readGlossary,
  'content/former-codes.csv': readFormerCodes,
  'content/learn/days.yaml': readDays,
  'content/learn/experiments.yaml': readExperiments,
  'content/learn/myths.yaml': readMyths,
  'content/learn/roles.yaml': readRoles,
  'content/learn/slips.yaml': readSlips,
  'content/learn/sources.yaml': readSources,
  'content/national-targets.yaml': readNationalTargets,
  'content/pinyin.csv': readPinyin,
  'content/quiz.yaml': readQuiz,
  [copiesFile]: readCopies,
  'content/standards/construction.yaml': readConstructionLimits,
  'content/standards/farmland.yaml': readFarmlandLimits,
  'content/standards/standards.yaml': readStandards,
  [redirectsFile]: readRedirects,
  [synonymFile]: readSynonyms,
  [townsFile]: readTownTable,
};

/**
 * Everything that is wrong with what editors write, each problem with its place and its remedy, in Chinese.
 *
 * Nothing of it is trusted: the texts of plans and lessons are looked through before any tool would run them.
 */
export function findContentProblems(root: URL): readonly string[] {
  const missing = [
    ...Object.keys(registers),
    ...Object.values(registerFiles),
    placeNamesFile,
    rowsFile,
    labelsFile,
  ].filter((file) => !existsSync(new URL(file, root)));
  const unreadable = missing.length > 0 ? missing.map(describeMissing) : findUnreadableFiles(root);
  if (unreadable.length > 0) return unreadable;

  const read = (file: string): string => readContentFile(root, file);
  const { corpus, diagnostics } = inspectCorpus(root);
  const plans = new Map(corpus.plans.map((plan) => [plan.metadata.id, plan]));
  const { divisions } = corpus.registers;
  const terms = readGlossary(glossaryFile, read(glossaryFile)).entries;
  const isWhole = divisions.length > 0 && !diagnostics.some(isOfPlan);
  const errors = [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...inspectReportContent(root).diagnostics,
    // Without a plan whose file is broken, or without the divisions, each row that names one would be a mistake of its own.
    ...(isWhole ? findRowProblems(root, corpus) : []),
    ...Object.entries(registers).flatMap(([file, reader]) => reader(file, read(file)).diagnostics),
    ...readPlaceNames(placeNamesFile, read(placeNamesFile), corpus.registers.divisions).diagnostics,
    ...listContentFiles(root, 'content/plans/', '.mdx').flatMap((file) =>
      checkProse(file, read(file), planComponents(file, plans)),
    ),
    ...listContentFiles(root, 'content/learn/', '.mdx').flatMap((file) => {
      const { fields, diagnostics: slips } = readLesson(file, read(file));
      return [...slips, ...checkProse(file, read(file), lessonParts(terms, fields))];
    }),
  ];
  const ofNotices = divisions.length === 0 ? [] : findNoticeProblems(root, divisions);
  return [...errors.map(formatDiagnostic), ...ofNotices];
}

/** Whether a diagnostic says that a plan could not be read, or is taken for another place's. */
function isOfPlan({ severity, file }: Diagnostic): boolean {
  return severity === 'error' && /^(?:content\/plans|seeds)\//.test(file);
}

/** What is wrong in the tables whose rows name clauses and places. */
function findRowProblems(root: URL, corpus: Corpus): readonly Diagnostic[] {
  const read = (file: string): string => readContentFile(root, file);
  return [
    ...findRegisterProblems(
      { rows: read(rowsFile), labels: read(labelsFile) },
      {
        plans: corpus.plans.map(({ metadata: { id }, clauses }) => ({ id, clauses })),
        topics: corpus.registers.topics.map(({ id }) => id),
      },
    ),
    ...inspectEchoes(root, corpus).diagnostics,
  ];
}

/**
 * Look through everything that editors write.
 *
 * @throws ContentError with every problem, its place and its remedy.
 */
export function requireSoundContent(root: URL): void {
  const problems = findContentProblems(root);
  if (problems.length > 0)
    throw new ContentError(`内容有 ${problems.length} 处错误：\n${problems.join('\n')}`);
}

/**
 * Everything that would be wrong with a plan's file were its text another one: its front matter, its seed and its
 * introduction.
 *
 * @param others The plans that its links may lead to; a plan of its own id among them is passed over.
 */
export function findPlanProblems(
  plan: PlanSource,
  seeds: readonly SeedSource[],
  { plans, registers }: Corpus,
): readonly Diagnostic[] {
  const built = buildCorpus([plan], seeds, registers);
  const known = new Map([...plans, ...built.corpus.plans].map((one) => [one.metadata.id, one]));
  if (built.corpus.plans.length === 0) known.delete(plan.id);
  return [
    ...built.diagnostics.filter(({ severity }) => severity === 'error'),
    ...checkProse(plan.file, plan.text, planComponents(plan.file, known)),
  ];
}

/** What the introduction of a plan may use; where its own plan could not be read, its clauses are not known either. */
function planComponents(file: string, plans: ReadonlyMap<string, Plan>): KnownComponent[] {
  const here = file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length);
  const isClause = (id: string): boolean =>
    plans.get(id.slice(0, id.indexOf('/')))?.clauses.some((clause) => clause.id === id) ?? false;
  return [
    {
      name: 'ClauseLink',
      reference: {
        attribute: 'to',
        isKnown: (to) => !plans.has(here) || isClause(to.includes('/') ? to : `${here}/${to}`),
        remedy: (to) => nearestNumbers(to.includes('/') ? to : `${here}/${to}`, plans),
      },
    },
    {
      name: 'PlanFigure',
      reference: {
        attribute: 'of',
        isKnown: (of) => planFigures.some((figure) => figure === of),
        remedy: () => `可用的是 ${planFigures.join('、')}。`,
      },
    },
  ];
}

const mostNumbers = 3;

/** The numbers that come nearest to that of a clause which is not there; the ids of plans where there is no such plan. */
function nearestNumbers(id: string, plans: ReadonlyMap<string, Plan>): string {
  const [name = '', ordinals = ''] = id.split('/');
  const clauses = plans.get(name)?.clauses ?? [];
  if (clauses.length === 0)
    return `没有代号是「${name}」的方案，有的是 ${[...plans.keys()].join('、')}。`;
  const numbers = new Map(
    clauses.map((clause) => [clauseAnchor(clause.ordinals), clause.ordinals]),
  );
  const nearest = nearestClauses(clauseAnchor(ordinals), [...numbers.keys()]);
  return `编号最近的是 ${nearest
    .slice(0, mostNumbers)
    .map((anchor) => numbers.get(anchor))
    .join('、')}。`;
}

/** What a lesson may use; where the terms or its own sources could not be read, they are not known either. */
function lessonParts(terms: readonly Term[], lesson: Lesson | null): KnownComponent[] {
  const references: Readonly<Record<string, KnownComponent['reference']>> = {
    Cite: {
      attribute: 'of',
      isKnown: (of) => lesson?.sources.includes(of) ?? true,
      remedy: () => '请把它加进前言的 sources，或改正拼写。',
    },
    Term: {
      attribute: 'of',
      isKnown: (of) => terms.length === 0 || terms.some(({ id }) => id === of),
      remedy: () => `请写 ${glossaryFile} 里的 id。`,
    },
  };
  return lessonComponents.map((name) => ({ name, reference: references[name] }));
}
