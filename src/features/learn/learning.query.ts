import { compare } from '../../corpus/compare.ts';
import { readDays, type ThemeDay } from './registers/days.ts';
import { readExperiments, readMyths, type Experiment, type Myth } from './registers/experiments.ts';
import { readRoles, type Role } from './registers/roles.ts';
import { readQuiz, type QuizQuestion } from './registers/quiz.ts';
import { readContent } from '../../shared/content.query.ts';

/** The experiments, in the order of the register. */
export function getExperiments(): readonly Experiment[] {
  return readContent('content/learn/experiments.yaml', readExperiments);
}

/** The myths, in the order of the register. */
export function getMyths(): readonly Myth[] {
  return readContent('content/learn/myths.yaml', readMyths);
}

/** The parts that the groups of a class play. */
export function getRoles(): readonly Role[] {
  return readContent('content/learn/roles.yaml', readRoles);
}

/** The bank of questions. */
export function getQuiz(): readonly QuizQuestion[] {
  return readContent('content/quiz.yaml', readQuiz);
}

/** The theme days, in the order of the year. */
export function getDays(): readonly ThemeDay[] {
  const days = readContent('content/learn/days.yaml', readDays);
  return days.toSorted((one, other) => compare(one.date, other.date));
}
