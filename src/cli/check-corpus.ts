/** `npm run check:corpus`: list what is wrong or doubtful in the plans and their front matter. */
import { formatDiagnostic } from '../corpus/index.ts';
import { inspectCorpus, readContentFile } from '../corpus/io.ts';
import { readNationalTargets } from '../corpus/registers/national-targets.ts';
import { runCommand, type CommandIo } from './run-command.ts';

const targetFile = 'content/national-targets.yaml';

/** List what is found; ends with 1 if any of it is an error. */
export function main(_: readonly string[], { root, console }: CommandIo): number {
  const { corpus, diagnostics: found } = inspectCorpus(root);
  const targets = readNationalTargets(targetFile, readContentFile(root, targetFile));
  const diagnostics = [...found, ...targets.diagnostics];
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const accepted = corpus.plans.reduce(
    (sum, plan) => sum + plan.diagnostics.length - plan.openDiagnostics.length,
    0,
  );
  console.log(
    `${corpus.plans.length} 个方案；${errors} 处错误，${diagnostics.length - errors} 处提醒待核对，${accepted} 处已核对。`,
  );
  return errors > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(main);
