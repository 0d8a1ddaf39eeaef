import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { buildCorpus, type BuiltCorpus, type PlanSource, type SeedSource } from './build-corpus.ts';
import { formatDiagnostic } from './diagnostics.ts';
import type { Corpus } from './types.ts';

/** The text of a file, or the reason in Chinese why its bytes are none. */
export type DecodedText = { text: string; problem: null } | { text: null; problem: string };

/** Decode bytes as UTF-8, refusing binary files and other encodings. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0))
    return { text: null, problem: '文件里有空字节，不是纯文本（可能是 Word、PDF 或压缩文件）。' };
  try {
    // The mark at the head of some files stays in the text, so that offsets count from the first byte.
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      problem: null,
    };
  } catch {
    return {
      text: null,
      problem: '文件不是 UTF-8 编码。可用 iconv -f GB18030 -t UTF-8 转换后再试。',
    };
  }
}

/** Read and build the corpus of a project; problems are returned, not thrown. */
export function inspectCorpus(root: URL): BuiltCorpus {
  return buildCorpus(
    readPlanSources(new URL('content/plans/', root)),
    readSeeds(new URL('seeds/', root)),
  );
}

/**
 * Read and build the corpus of a project.
 *
 * @throws Error with every problem, its place and its remedy, if any of them is an error.
 */
export function readCorpus(root: URL): Corpus {
  const { corpus, diagnostics } = inspectCorpus(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`内容有 ${errors.length} 处错误：\n${errors.map(formatDiagnostic).join('\n')}`);
  return corpus;
}

function readPlanSources(folder: URL): PlanSource[] {
  return filesIn(folder, '.mdx').map((name) => ({
    id: name.slice(0, -'.mdx'.length),
    file: `content/plans/${name}`,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
}

function readSeeds(folder: URL): SeedSource[] {
  return filesIn(folder, '.txt').map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    return { name, ...decodeText(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

function filesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
