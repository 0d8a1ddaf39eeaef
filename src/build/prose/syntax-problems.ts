/** What the parser of MDX complains of, each with what an editor is to do about it. */
const complaints: readonly [pattern: RegExp, say: (found: readonly string[]) => string][] = [
  [
    /^Expected a closing tag for `(<(.*?)>)` \([\d:]+\)( before the end)?/,
    ([tag, name, isWithin]) =>
      isWithin
        ? `${tag} 没有闭合，请在同一段里补上 </${name}>`
        : `${tag} 没有闭合，请补上 </${name}>`,
  ],
  [
    /^Expected the closing tag `(.*?)` either .*?\(`(.*?)` opened at (\d+):(\d+)\)/,
    ([closing, opening, line, column]) =>
      `${closing} 和第 ${line} 行第 ${column} 列的 ${opening} 不在同一层，请写在同一段里，或各自单独成行`,
  ],
  [
    /^Unexpected closing tag `(.*?)`, expected corresponding closing tag for `(<(.*?)>)` \((\d+):(\d+)\)/,
    ([closing, opening, name, line, column]) =>
      `第 ${line} 行第 ${column} 列的 ${opening} 还没有闭合，这里却是 ${closing}，请先写 </${name}>`,
  ],
  [
    /^Unexpected closing tag `(<\/(.*?)>)`/,
    ([closing, name]) => `${closing} 前面没有 <${name}>，请补上，或删去 ${closing}`,
  ],
  [/^Unexpected character `!` /, () => '正文里不能写注释 <!-- -->，请删去'],
  [
    /^Unexpected character after `<`/,
    () => '这里的 < 不是一个完整的标记；标记的属性写成 名称="值"，以 > 结尾',
  ],
];

/** Say in Chinese what keeps a text from being read as MDX; the parser's own words are added only where it is not known. */
export function describeSyntax(message: string): string {
  for (const [pattern, say] of complaints) {
    const found = pattern.exec(message);
    if (found) return say(found.slice(1));
  }
  return `这里的写法读不懂（解析器的原话：${message}）`;
}
