/** The later words of the project, as the tests hold them against its plans. */
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Echo } from '../../../src/features/echoes/echo.ts';
import {
  echoContext,
  inspectEchoes,
} from '../../../src/features/echoes/read-project-echoes.query.ts';
import { projectRoot } from '../../support/command.ts';

export const corpus = readCorpus(projectRoot);
export const context = echoContext(corpus);
export const inspected = inspectEchoes(projectRoot, corpus);

/** One of the register's rows. */
export function echoOf(id: string): Echo {
  const echo = inspected.echoes.find((one) => one.id === id);
  if (!echo) throw new Error(`There is no echo ${id}.`);
  return echo;
}
