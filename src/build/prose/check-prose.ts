import { mdxToMdast, type MdxJsxAttributeUnion } from 'satteri';
import { Reporter } from '../../corpus/diagnostics.ts';
import { frontMatterLength } from '../../corpus/front-matter.ts';
import { findHiddenCharacters, nameCharacter } from '../../corpus/hidden-characters.ts';
import { LineIndex } from '../../corpus/position.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { isLiteral } from './literal.ts';
import { findPrograms } from './programs.ts';
import { describeSyntax } from './syntax-problems.ts';

/** A component that a text may use. */
export interface KnownComponent {
  name: string;
  /** An attribute that names something, and what there is to be named. */
  reference?:
    | { attribute: string; isKnown: (value: string) => boolean; remedy: (value: string) => string }
    | undefined;
}

/** HTML that Markdown can not write, or not with its attributes; none of it loads, runs or hides anything. */
const plainElements = [
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['br', 'sub', 'sup', 'ruby', 'rt', 'rp'],
];
const plainAttributes = ['class', 'colspan', 'headers', 'id', 'lang', 'rowspan', 'scope', 'span'];
const address = /^(?:https?:\/\/[^/?#@\\\s]+(?:[/?#][^\\\s]*)?|(?:\/(?!\/)|#)[^\\\s]*)$/i;
/** Texts of ours are far below both; what is far above would keep the parser, or break what walks through it. */
const longest = 200_000;
const deepest = 60;
const parserMessage = /^(?:(\d+):(\d+): )?([\s\S]*)$/;

/** What is asked of a node of the parsed text. */
interface ProseNode {
  type: string;
  position?: { start: { offset?: number } };
  children?: readonly ProseNode[];
  name?: string | null;
  attributes?: readonly MdxJsxAttributeUnion[];
  url?: string;
  title?: string | null;
  value?: string;
}

/**
 * Check the text of an .mdx file: it may use Markdown, tables in HTML and the components given, and hold nothing that the
 * build or a browser would run, nothing of another host but links, and no character that cannot be seen.
 */
export function checkProse(
  file: string,
  source: string,
  components: readonly KnownComponent[],
): readonly Diagnostic[] {
  const lines = new LineIndex(source);
  const reporter = new Reporter(file, lines);
  const body = frontMatterLength(source);
  for (const { character, offset } of findHiddenCharacters(source.slice(body)))
    reporter.report('prose-character', { name: nameCharacter(character) }, body + offset);
  for (const { kind, code, offset } of findPrograms(source.slice(body)))
    reporter.report(`prose-${kind}`, { code }, body + offset);
  if (source.length > longest)
    reporter.report('prose-syntax', { problem: `超过 ${longest} 个字` }, body);
  if (reporter.diagnostics.length > 0) return reporter.diagnostics;
  const tree = parse(source, lines, reporter);
  if (tree !== null) new ProseCheck(reporter, components).visit(tree);
  return reporter.diagnostics;
}

function parse(source: string, lines: LineIndex, reporter: Reporter): ProseNode | null {
  try {
    return mdxToMdast(source) as ProseNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', problem = ''] = parserMessage.exec(message)!;
    const offset = lines.offsetOf({ line: Number(line), column: Number(column) });
    reporter.report('prose-syntax', { problem: describeSyntax(problem) }, offset);
    return null;
  }
}

class ProseCheck {
  readonly #reporter: Reporter;
  readonly #components: ReadonlyMap<string, KnownComponent>;

  constructor(reporter: Reporter, components: readonly KnownComponent[]) {
    this.#reporter = reporter;
    this.#components = new Map(components.map((component) => [component.name, component]));
  }

  visit(node: ProseNode, depth = 0): void {
    if (node.type === 'yaml') return;
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'mdxjsEsm' || /^mdx\w+Expression$/.test(node.type))
      this.#reporter.report('prose-code', { code: node.value ?? '' }, offset);
    else if (/^mdxJsx\w+Element$/.test(node.type)) this.#checkElement(node, offset);
    else if (node.type.startsWith('image'))
      this.#reporter.report('prose-element', { name: '![]()', allowed: this.#allowed() }, offset);
    else if (node.url !== undefined && !address.test(node.url))
      this.#reporter.report('prose-address', { address: node.url }, offset);
    // What was written as a character reference shows only here.
    for (const { character } of findHiddenCharacters(textsOf(node).join('')))
      this.#reporter.report('prose-character', { name: nameCharacter(character) }, offset);
    if (depth === deepest)
      this.#reporter.report('prose-syntax', { problem: '一层套一层，套得太深' }, offset);
    else for (const child of node.children ?? []) this.visit(child, depth + 1);
  }

  #checkElement({ name, attributes = [] }: ProseNode, offset: number): void {
    const component = this.#components.get(name ?? '');
    const isPlain = plainElements.includes(name ?? '');
    if (!component && !isPlain) {
      const shown = `<${name ?? ''}>`;
      this.#reporter.report('prose-element', { name: shown, allowed: this.#allowed() }, offset);
      return;
    }
    for (const attribute of attributes) {
      const unfit = whyUnfit(attribute, isPlain);
      if (unfit !== null) this.#reporter.report('prose-code', { code: unfit }, offset);
    }
    if (component?.reference)
      this.#checkReference(component.name, component.reference, attributes, offset);
  }

  #checkReference(
    name: string,
    { attribute, isKnown, remedy }: NonNullable<KnownComponent['reference']>,
    attributes: readonly MdxJsxAttributeUnion[],
    offset: number,
  ): void {
    // Of an attribute that stands there twice, the last one counts.
    const found = attributes.findLast((one) => 'name' in one && one.name === attribute)?.value;
    const value = typeof found === 'string' ? found : '';
    if (!isKnown(value))
      this.#reporter.report(
        'prose-reference',
        { name, attribute, value, remedy: remedy(value) },
        offset,
      );
  }

  #allowed(): string {
    return [...this.#components.keys(), ...plainElements].join('、');
  }
}

/** What of a node is shown or linked to, its children aside. */
function textsOf({ value, title, url, attributes = [] }: ProseNode): string[] {
  return [value, title, url, ...attributes.map((one) => one.value)].filter(
    (text) => typeof text === 'string',
  );
}

/** The part of an attribute that may not stand there; `null` where all of it may. */
function whyUnfit(attribute: MdxJsxAttributeUnion, isPlain: boolean): string | null {
  if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
  const { name, value } = attribute;
  const isName = isPlain ? plainAttributes.includes(name) : /^[a-z]+$/i.test(name);
  if (!isName) return name;
  if (value === null || value === undefined || typeof value === 'string') return null;
  return isLiteral(value.value) ? null : `${name}={${value.value}}`;
}
