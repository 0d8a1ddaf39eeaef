import { prefectureOf, provinceOf } from '../../corpus/adcode.ts';
import { stemOf } from '../../corpus/division-names.ts';
import { fullNameOf } from './places.ts';
import type { Answer, Gazetteer } from './types.ts';
import { echo } from './wording.ts';

/** The year of the list of towns. */
const townYear = 2023;

/** How a text was understood, in whole sentences; nothing where a place was simply named. */
export function tellLead(answer: Answer, typed: string, gazetteer: Gazetteer): string {
  return answer.state === 'one' ? tellOne(answer, typed, gazetteer) : tellSeveral(answer, typed);
}

/** How one place came out of what was typed; nothing where it was simply named. */
function tellOne(
  { how, codes, matched, town }: Answer,
  typed: string,
  gazetteer: Gazetteer,
): string {
  const code = codes[0] ?? '';
  const full = fullNameOf(gazetteer, code);
  const name = gazetteer.places.get(code)?.name ?? '';
  switch (how) {
    case 'slip':
      return `按${full}给出；您写的是${echo(matched)}。不是这里？请写上省、市。`;
    case 'pinyin':
      return `按读音给出；您写的是${echo(typed)}。`;
    case 'former':
      return `${echo(matched)}是原来的名字，现在大致属${full}。`;
    case 'suffix':
      return `您写的是${echo(matched)}，名录里是${name}。`;
    case 'code':
      return `按行政区划代码 ${matched} 给出；如果写的是邮政编码，请改写地名。`;
    case 'zone':
      return `开发区、新区不是行政区，下面是${name}的。要更准，请写所在的县或区。`;
    case 'townless':
      return `没有取到乡镇的名录，下面是${name}的。要更准，请写到县，如「资阳雁江」。`;
    case 'unlisted':
      return `${townYear}年的名录里没有找到${echo(matched)}，下面是${name}的。${tellFiner(code, gazetteer)}`;
    case 'town':
      return tellTown({ matched, town, code, name }, gazetteer);
    case 'conflict':
      return `${echo(typed)}的上下级对不上，这里给的是${full}。`;
    default:
      return tellMove(code, typed, gazetteer);
  }
}

/** Where a town lies, by the name that the list has. */
function tellTown(
  {
    matched,
    town = matched,
    code,
    name,
  }: { matched: string; town?: string | undefined; code: string; name: string },
  gazetteer: Gazetteer,
): string {
  const other = town.startsWith(matched) ? '' : `您写的是${echo(matched)}，名录里是${town}。`;
  return `${other}${town}在${name}（${townYear}年的名录）。${tellFiner(code, gazetteer)}`;
}

/** What to write instead of a place that has counties. */
function tellFiner(code: string, { places }: Gazetteer): string {
  const digits = code.replace(/(?:00)+$/, '');
  const hasCounties = places.keys().some((each) => each !== code && each.startsWith(digits));
  return hasCounties ? '要更准，请写到县，如「资阳雁江」。' : '';
}

/** Whom a county belongs to now, where its old prefecture was typed: 资阳简阳. */
function tellMove(code: string, typed: string, { moved, places }: Gazetteer): string {
  const pair = [...moved].find((each) => each.endsWith(code));
  const old = places.get(pair?.slice(0, 6) ?? '');
  const now = places.get(prefectureOf(code)) ?? places.get(provinceOf(code));
  if (!old || !now || !typed.includes(stemOf(old.name))) return '';
  return `${places.get(code)?.name ?? ''}现在归${now.name}，原来归${old.name}。`;
}

function tellSeveral({ state, how, codes, matched, town }: Answer, typed: string): string {
  if (state === 'outside') return '本站的区划表不含香港、澳门、台湾，没有收录那里的方案和公告。';
  if (state === 'county' && town !== undefined) {
    const others = codes.length > 0 ? '也可能是：' : '';
    return `叫「${town}」的有好几个，请写上市或县，如「资阳雁江」。${others}`;
  }
  if (codes.length === 0)
    return state === 'county'
      ? `没有认出${echo(typed)}在哪个县。请写到县，如「资阳雁江」。`
      : `没有认出${echo(typed)}是哪个县。请写县或区的名字，如「资阳雁江」。`;
  switch (how) {
    case 'name':
    case 'pinyin':
      return `${codes.length} 个地方叫${echo(matched)}，请选一个：`;
    case 'town':
      return `${codes.length} 个地方有${echo(town ?? matched)}（${townYear}年的名录），请选一个：`;
    case 'slip':
      return `没有叫${echo(matched)}的；写法相近的：`;
    case 'former':
      return `${echo(matched)}是原来的名字，现在大致分在这几个地方，请选一个：`;
    case 'zone':
      return `${echo(matched)}不是行政区，请选所在的地方：`;
    case 'two':
      return '写了不止一个地方，请选一个：';
    default:
      return '可能是：';
  }
}
