import { isMap, visit, type Node } from 'yaml';
import { LineIndex } from '../../corpus/position.ts';
import { readYaml } from '../../corpus/read-yaml.ts';
import { splitAddresses, type CopyEntry } from './copies.ts';
import { kindOfSource } from './source-kinds.ts';

/** What an entry is called by, the first of its fields that there is. */
const names = ['name', 'title', 'term', 'document', 'successor', 'code', 'id'];

/**
 * The pages below local media that registers name, each with what rests on it as `文件:行 事实`, in the order of the files.
 *
 * @param files The registers as YAML, by their names.
 */
export function findWeakSources(
  files: readonly { file: string; text: string }[],
  known: ReadonlyMap<string, CopyEntry>,
) {
  const uses = files.flatMap(({ file, text }) => usesIn(file, text));
  const weak = uses.filter(
    ({ url, fact }) => (known.get(url)?.kind ?? kindOfSource(url, fact)) === 'other',
  );
  return [...Map.groupBy(weak, ({ url }) => url)].map(([url, own]) => ({
    url,
    facts: [...new Set(own.map(({ place, fact }) => `${place} ${fact}`))],
  }));
}

function usesIn(file: string, text: string) {
  const { document, problems } = readYaml(text);
  if (problems.length > 0) return [];
  const lines = new LineIndex(text);
  const uses: { url: string; place: string; fact: string }[] = [];
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const [above] = path.filter((outer) => isMap(outer)).slice(-1);
      const { line } = lines.locate(node.range?.[0] ?? 0);
      for (const url of splitAddresses(node.value).urls)
        uses.push({ url, place: `${file}:${line}`, fact: nameOf(above) });
    },
  });
  return uses;
}

/** The name of an entry; of a figure also its words. */
function nameOf(entry: Node | undefined): string {
  if (!isMap(entry)) return '';
  const said = (key: string): string[] => {
    const value = entry.get(key);
    return typeof value === 'string' ? [value] : [];
  };
  return [...names.flatMap(said).slice(0, 1), ...said('words')].join('：');
}
