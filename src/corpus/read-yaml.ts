import { isNode, parseDocument, visit, type Document, type ErrorCode, type Node } from 'yaml';

/** Something that keeps a text from being read as YAML, in Chinese. */
export interface YamlProblem {
  problem: string;
  /** Offset into the text. */
  offset: number;
}

/** YAML as read; the document is there for the places of its fields, and its value is used only where nothing is wrong. */
export interface ReadYaml {
  document: Document;
  value: unknown;
  problems: readonly YamlProblem[];
}

/** Collections that open one within the other on one line; a file of ours has three at most, and too many would break the reader. */
const tooDeep = /(?:[-?] +|[[{] *){40}/;

const words: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '别名（*）前面不能再有锚点或标签，请删去',
  BAD_ALIAS: '别名没有对应的锚点',
  BAD_COLLECTION_TYPE: '用了标签（!），这里只写普通的值',
  BAD_DIRECTIVE: '不能写以 % 开头的行，请删去',
  BAD_DQ_ESCAPE: '双引号里的反斜线用得不对',
  BAD_INDENT: '缩进不对，或括号没有配对',
  BAD_PROP_ORDER: '锚点（&）或标签（!）写错了地方，请删去',
  BAD_SCALAR_START: '值以保留的符号开头，要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，含冒号的值要加引号',
  BLOCK_IN_FLOW: '方括号、花括号里面不能再分行写列表或字段，请写在一行里',
  DUPLICATE_KEY: '同一个字段写了两次',
  IMPOSSIBLE: '这里的写法读不懂，请照别的项写',
  KEY_OVER_1024_CHARS: '字段名太长，多半是少了冒号或引号',
  MISSING_CHAR: '少了引号、括号、冒号或空格',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，多半是少了冒号',
  MULTIPLE_ANCHORS: '一个值有两个锚点（&），请删去',
  MULTIPLE_DOCS: '多了一行 ---，一个文件只能有一份',
  MULTIPLE_TAGS: '用了标签（!），这里只写普通的值',
  NON_STRING_KEY: '字段名须是文字',
  RESOURCE_EXHAUSTION: '一层套一层，套得太深',
  TAB_AS_INDENT: '缩进用了制表符，要用空格',
  TAG_RESOLVE_FAILED: '用了标签（!），这里只写普通的值',
  UNEXPECTED_TOKEN: '这里有多出来的内容',
};

/**
 * Read YAML that editors write: plain values only. What names a type or could grow beyond all bounds is a problem, and so
 * is what the reader only warns of.
 */
export function readYaml(text: string): ReadYaml {
  const deep = tooDeep.exec(text);
  if (deep)
    return {
      document: parseDocument(''),
      value: null,
      problems: [{ problem: words.RESOURCE_EXHAUSTION, offset: deep.index }],
    };
  const document = parseDocument(text, { prettyErrors: false });
  const slips = [...document.errors, ...document.warnings]
    .map(({ code, pos }) => ({ problem: words[code], offset: pos[0] }))
    .sort((one, other) => one.offset - other.offset);
  // Behind the first the others are mostly about the same one.
  const problems = [...slips, ...findReferences(document)].slice(0, 1);
  return { document, value: problems.length === 0 ? document.toJS() : null, problems };
}

/** Aliases may stand for plain values; where one leads to others, a few lines could stand for more than any memory holds. */
function findReferences(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const report = (node: Node, problem: string): void => {
    problems.push({ problem, offset: node.range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node, path) => {
      const isWithin = path.some((outer) => isNode(outer) && hasAnchor(outer));
      if (!node.resolve(document)) report(node, words.BAD_ALIAS);
      else if (isWithin) report(node, `「*${node.source}」是别名，又在一个锚点里面，请把值写出来`);
    },
    Value: (_, node) => {
      if (node.tag !== undefined) report(node, `「${node.tag}」是标签，请删去，只写普通的值`);
    },
  });
  return problems;
}

function hasAnchor(node: Node): boolean {
  return 'anchor' in node && typeof node.anchor === 'string';
}
