import { isLiteral } from './literal.ts';

/** What a parser of MDX would take for a program or for a comment in one, and where it stands. */
export interface Program {
  kind: 'code' | 'comment';
  code: string;
  offset: number;
}

const statement = /^(?:import|export)\b.*/gm;
const comment = /\{\s*\/\*[\s\S]*?\*\/\s*\}/y;
const sign = /'[^'\\]*'|"[^"\\]*"|[{}]/g;
const mostShown = 80;

/**
 * Find the programs and the comments of a text without parsing them: there are expressions of a few lines that a parser
 * works on for years or breaks on.
 */
export function findPrograms(source: string): Program[] {
  const programs = [...source.matchAll(statement)].map(({ 0: code, index }): Program => {
    return { kind: 'code', code: shorten(code), offset: index };
  });
  let offset = source.indexOf('{');
  while (offset !== -1) {
    comment.lastIndex = offset;
    const note = comment.exec(source)?.[0];
    const code = note ?? source.slice(offset, endOfExpression(source, offset));
    if (note !== undefined || !(code.endsWith('}') && isLiteral(code.slice(1, -1))))
      programs.push({ kind: note ? 'comment' : 'code', code: shorten(code), offset });
    offset = source.indexOf('{', offset + code.length);
  }
  return programs;
}

/** Behind the brace that closes the one at an offset; the end of the text where none does. */
function endOfExpression(source: string, start: number): number {
  let depth = 0;
  sign.lastIndex = start;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}') depth--;
    if (depth === 0) return sign.lastIndex;
  }
  return source.length;
}

function shorten(code: string): string {
  const [line = ''] = code.split('\n', 1);
  return line.length < code.length || line.length > mostShown
    ? `${line.slice(0, mostShown)}……`
    : line;
}
