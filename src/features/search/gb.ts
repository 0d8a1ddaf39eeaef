/** The characters of GB 2312, which every browser can list; those of its first level stand there by their sounds. */
let listed: string | undefined;

/** How many stand by their sounds. */
const firstLevel = 3755;
/** The first character of each letter that begins a syllable. */
const firsts = '啊a芭b擦c搭d蛾e发f噶g哈h击j喀k垃l妈m拿n哦o啪p期q然r撒s塌t挖w昔x压y匝z';

/** Han characters stand in GB 2312 in rows from 0xb0 on, in places from 0xa1 on. */
export function listGb(): string {
  if (listed !== undefined) return listed;
  const [rows, places] = [0xf8 - 0xb0, 0xff - 0xa1];
  const bytes = Array.from({ length: rows * places }, (_, at) => [
    0xb0 + Math.floor(at / places),
    0xa1 + (at % places),
  ]);
  listed = new TextDecoder('gbk').decode(new Uint8Array(bytes.flat()));
  return listed;
}

/** The letter that a character's sound begins with, where that can be told. */
export function initialOf(character: string): string | undefined {
  const gb = listGb();
  const place = gb.indexOf(character);
  if (place < 0 || place >= firstLevel) return undefined;
  return [...firsts.matchAll(/(.)([a-z])/gu)].findLast(
    ([, first = '']) => gb.indexOf(first) <= place,
  )?.[2];
}
