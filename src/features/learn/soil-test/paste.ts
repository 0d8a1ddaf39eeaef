/** Symbols of the metals that the two standards list, as reports print them. */
const symbols: Readonly<Record<string, string>> = {
  cd: '镉',
  hg: '汞',
  as: '砷',
  pb: '铅',
  cr: '铬',
  cu: '铜',
  ni: '镍',
  zn: '锌',
};

const reading = /^(?:[<≤]?\d*\.?\d+(?:e[+-]?\d+)?(?:mg\/kg)?|n\.?d\.?|未检出|未检)$/i;
const unit = /^\(?(?:mg\/kg|毫克\/千克|无量纲)\)?$/i;
/** What stands in the head of a table and names no pollutant. */
const label = /编号|样品|项目|指标|结果|单位|检测|日期|深度|点位|地类|序号|方法|检出限/;

/**
 * Read lines copied from a report or a spreadsheet: a row under its head, or names each followed by their reading. What is found
 * are readings by the names of a standard, and what bears no name of it.
 *
 * @example readReport('pH\t镉\n5.2\t0.35', ['镉']).readings.get('镉') // '0.35'
 */
export function readReport(pasted: string, names: readonly string[]) {
  const rows = pasted
    .normalize('NFKC')
    .split(/\r?\n/)
    .map(cellsOf)
    .filter((cells) => cells.some((cell) => cell !== ''));
  const pairs = headed(rows) ?? rows.flatMap(inTurn);
  /** As printed, by name. */
  const readings = new Map<string, string>();
  /** Names that carry a reading and that the standard does not list. */
  const unknown: string[] = [];
  /** As printed; `null` where none was found. */
  let ph: string | null = null;
  for (const [name, printed] of pairs) {
    const known = nameIn(name, names);
    if (/^(?:土壤)?ph/i.test(name)) ph ??= printed;
    else if (known === undefined) unknown.push(name);
    else if (!readings.has(known)) readings.set(known, printed);
  }
  return { ph, readings, unknown };
}

type Pair = readonly [name: string, printed: string];

function cellsOf(line: string): string[] {
  const closed = line.replace(/([<≤])\s+/g, '$1').replace(/\s*(mg\/kg)/gi, '$1');
  // In a spreadsheet an empty cell keeps the others in their columns.
  const cells = closed.includes('\t')
    ? closed.split('\t')
    : closed.replace(/(\p{Script=Han}|\)|ph)(?=[<≤\d])/giu, '$1 ').split(/[\s,、;|:=]+/);
  return cells.map((cell) => cell.trim());
}

/** The row under a head that names at least two things. */
function headed(rows: readonly string[][]): Pair[] | undefined {
  const at = rows.findIndex(
    (cells) => !cells.some((cell) => reading.test(cell)) && cells.filter(isName).length > 1,
  );
  const values = rows.slice(at + 1).find((cells) => cells.some((cell) => reading.test(cell)));
  if (at === -1 || values === undefined) return undefined;
  return rows[at]!.flatMap((name, column) => {
    const printed = values[column];
    return isName(name) && printed !== undefined && reading.test(printed)
      ? [[name, printed] as const]
      : [];
  });
}

/** Names, each with the first reading behind it. */
function inTurn(cells: readonly string[]): Pair[] {
  return cells.flatMap((name, at) => {
    if (!isName(name)) return [];
    const rest = cells.slice(at + 1);
    const printed = rest.find((cell) => isName(cell) || reading.test(cell));
    return printed !== undefined && reading.test(printed) ? [[name, printed] as const] : [];
  });
}

function isName(cell: string): boolean {
  return cell !== '' && !reading.test(cell) && !unit.test(cell) && !label.test(cell);
}

/** The name of a standard that a cell stands for: 镉, 总镉, Cd, 镉(Cd), 镉(mg/kg). */
function nameIn(cell: string, names: readonly string[]): string | undefined {
  const text = cell.replace(/\(?mg\/kg\)?/i, '').trim();
  const isSix = /六价|cr\s*\(?(?:6\+|vi)/i.test(text);
  const bare = text
    .replace(/\(.*\)/, '')
    .replace(/^总/, '')
    .trim();
  const element = isSix ? '铬' : (symbols[bare.toLowerCase()] ?? bare);
  return names.find((name) => {
    const plain = name.normalize('NFKC');
    if (plain === text) return true;
    // Chromium of one kind is not to be held against the limit of another.
    if (plain.startsWith('铬')) return element === '铬' && isSix === (plain !== '铬');
    return plain === element;
  });
}
