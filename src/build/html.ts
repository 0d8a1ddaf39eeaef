/** A start tag with its attributes, values decoded; a value is `''` where none is written. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Offset just behind the tag. */
  end: number;
}

const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const tagPattern = /<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const anyTagPattern = /<[/!]?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
const opaquePattern = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Turn character references back into characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return namedEntities[String(name)] ?? String(all);
  });
}

/** Blank out comments and the bodies of scripts and styles, keeping every offset. */
function blankOpaque(html: string): string {
  return html.replace(
    opaquePattern,
    (all: string, open = '') => open + ' '.repeat(all.length - String(open).length),
  );
}

/**
 * List the start tags of a page in order. Made for what a build writes, which is well-formed; html-validate
 * holds it to that.
 */
export function scanTags(html: string): Tag[] {
  return [...blankOpaque(html).matchAll(tagPattern)].map((match) => ({
    name: match[1]!.toLowerCase(),
    attributes: new Map(
      [...match[2]!.matchAll(attributePattern)].map(([, name, double, single, bare]) => [
        name!.toLowerCase(),
        decodeEntities(double ?? single ?? bare ?? ''),
      ]),
    ),
    end: match.index + match[0].length,
  }));
}

/** Take the text out of HTML, with the white space of the file. */
export function textOf(html: string): string {
  return decodeEntities(blankOpaque(html).replace(anyTagPattern, ''));
}
