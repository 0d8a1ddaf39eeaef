import { compare } from '../../corpus/compare.ts';
import { readDays } from './registers/days.ts';
import { readExperiments, readMyths } from './registers/experiments.ts';
import { readRoles } from './registers/roles.ts';
import { readQuiz } from './registers/quiz.ts';
import { readContent } from '../../shared/content.query.ts';

/** The experiments, in the order of the register. */
export const getExperiments = () => readContent('content/learn/experiments.yaml', readExperiments);

/** The myths, in the order of the register. */
export const getMyths = () => readContent('content/learn/myths.yaml', readMyths);

/** The parts that the groups of a class play. */
export const getRoles = () => readContent('content/learn/roles.yaml', readRoles);

/** The bank of questions. */
export const getQuiz = () => readContent('content/quiz.yaml', readQuiz);

/** The theme days, in the order of the year. */
export function getDays() {
  const days = readContent('content/learn/days.yaml', readDays);
  return days.toSorted((one, other) => compare(one.date, other.date));
}
