import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCorpus } from '../../../src/corpus/io.ts';
import { readDays } from '../../../src/features/learn/registers/days.ts';
import { readExperiments, readMyths } from '../../../src/features/learn/registers/experiments.ts';
import { readGlossary } from '../../../src/features/learn/registers/glossary.ts';
import { lessonSchema } from '../../../src/features/learn/registers/lesson.ts';
import { readQuiz } from '../../../src/features/learn/registers/quiz.ts';
import { readSources } from '../../../src/features/learn/registers/sources.ts';
import { readStandards } from '../../../src/features/learn/registers/standards.ts';
import { findSentence } from '../../../src/features/learn/sentences.ts';
import { markTerms } from '../../../src/features/learn/term-marks.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const sources = readSources('sources.yaml', read('content/learn/sources.yaml'));
const experiments = readExperiments('experiments.yaml', read('content/learn/experiments.yaml'));
const myths = readMyths('myths.yaml', read('content/learn/myths.yaml'));
const quiz = readQuiz('quiz.yaml', read('content/quiz.yaml'));
const days = readDays('days.yaml', read('content/learn/days.yaml'));
const standards = readStandards('standards.yaml', read('content/standards/standards.yaml'));
const terms = readGlossary('glossary.yaml', read('content/glossary.yaml')).entries;
const corpus = readCorpus(root);
const known = new Set(sources.entries.map(({ id }) => id));

const lessons = readdirSync(new URL('content/learn/', root))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
      read(`content/learn/${name}`),
    )!;
    return { name, data: lessonSchema.parse(parse(front)), body };
  });

/** By level: how long sentences are on average at most, and the longest, in characters. */
const sentenceLimits: Readonly<Record<string, readonly [number, number]>> = {
  小学: [14, 36],
  初中: [19, 45],
  高中: [23, 60],
};

/** The words of a lesson, without tables, components and lists of figures. */
function plainText(body: string): string {
  return body.replace(/<table[\s\S]*?<\/table>/g, '').replace(/<[^>]*>/g, '');
}

test('the registers of the class room are read without a problem', () => {
  const all = [sources, experiments, myths, quiz, days, standards];
  expect(all.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test('experiments, myths and questions cite only sources that are listed', () => {
  const cited = [experiments, myths, quiz].flatMap(({ entries }) =>
    [...entries].flatMap((entry) => entry.sources),
  );
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});

test('the right answers of each grade stand in every place, and in none too often', () => {
  for (const [, questions] of Map.groupBy(quiz.entries, ({ grade }) => grade)) {
    const places = Map.groupBy(questions, ({ answer }) => answer);
    const most = Math.max(...[...places.values()].map((own) => own.length));
    expect(places.size).toBe(4);
    expect(most / questions.length).toBeLessThan(0.4);
  }
});

test('what is written for the class room quotes with 「」; the marks of a document stand inside them alone', () => {
  const files = ['content/quiz.yaml', 'content/glossary.yaml'].concat(
    readdirSync(new URL('content/learn/', root)).map((name) => `content/learn/${name}`),
  );
  const other = files.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => /[“”]/.test(line.replace(/「[^」]*」/g, '')))
      .map((line) => `${file}: ${line}`),
  );
  expect(other).toEqual([]);
});

test('every clause that a question cites stands in a plan', () => {
  const clauses = new Set(corpus.plans.flatMap((plan) => plan.clauses.map(({ id }) => id)));
  const cited = quiz.entries.flatMap((question) => question.clauses);
  expect(cited.filter((id) => !clauses.has(id))).toEqual([]);
});

test('each of the five plans of which the lessons speak names a theme day', () => {
  const silent = withSeedPlans(corpus).plans.filter(({ clauses }) =>
    days.entries.every(({ words }) => words.every((word) => !findSentence(clauses, [word]))),
  );
  expect(silent.map(({ metadata }) => metadata.id)).toEqual([]);
});

describe.each(lessons)('$name', ({ data, body }) => {
  test('cites exactly the sources that it lists, in the order of their first use', () => {
    const cited = [...body.matchAll(/<Cite of="([^"]+)"/g)].map(([, id]) => id!);
    const curriculum = data.curriculum.flatMap(({ source }) => source ?? []);
    expect(data.sources.filter((id) => !known.has(id))).toEqual([]);
    expect(curriculum.filter((id) => !known.has(id))).toEqual([]);
    expect([...new Set(cited)]).toEqual(data.sources);
  });

  test('fills forty minutes', () => {
    expect(data.timeline.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(40);
  });

  test('names its counties in no question, for each is filled from its own plan', () => {
    const names = corpus.plans.map(({ metadata }) => metadata.region);
    const told = JSON.stringify(data.worksheet);
    expect(names.filter((name) => told.includes(name))).toEqual([]);
  });

  test('explains only words that the glossary holds', () => {
    const used = [...body.matchAll(/<Term of="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !terms.some((term) => term.id === id))).toEqual([]);
  });

  test('gives every part of the text its minutes, and every question its time', () => {
    const parts = [...body.matchAll(/<Slide id="([^"]+)"/g)].map(([, id]) => id);
    expect(data.timeline.flatMap(({ slides }) => slides)).toEqual(parts);
    expect(data.timeline.flatMap(({ questions }) => questions)).toEqual(
      data.worksheet.map((_, index) => index + 1),
    );
  });

  test('is written in short sentences, the shorter the younger its readers', () => {
    const [most, longest] = sentenceLimits[data.level]!;
    const texts = [
      plainText(body),
      data.summary,
      ...data.aims,
      ...data.timeline.map(({ how }) => how),
      ...data.worksheet.map(({ ask }) => ask),
    ];
    const sentences = texts
      .flatMap((text) => text.split(/[。？！；\n]/))
      .map((sentence) => sentence.replace(/^[-\d. >]+/, '').trim())
      .filter((sentence) => sentence !== '');
    const lengths = sentences.map((sentence) => sentence.length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(most);
    expect(sentences.filter((sentence) => sentence.length > longest)).toEqual([]);
  });

  test('explains each term of the glossary where it uses it first', () => {
    const silent = markTerms(plainText(body), terms).filter(({ term }) => {
      const at = body.indexOf(`<Term of="${term.id}">`);
      const before = at === -1 ? body : body.slice(0, at);
      return markTerms(plainText(before), terms).some((mark) => mark.term === term);
    });
    expect(silent.map(({ term }) => term.id)).toEqual([]);
  });

  test('names no telephone that was closed as one to call', () => {
    expect(body).not.toMatch(/(?:拨打|打) ?12369/);
  });
});
