import { kindOf } from './names.ts';
import { holds, inOrder, liesIn } from './order.ts';
import type { Answer, Chain, Form, Place, Scope, Sounds } from './types.ts';
import { isHan, unexplained } from './words.ts';

/** Characters that are taken for each other by their looks. */
const lookAlikes = [
  ...[
    '阴阳',
    '龙陇垄',
    '朔塑溯',
    '雁燕鹰',
    '未末',
    '己已',
    '淮准',
    '汨泪',
    '栾峦',
    '徽微',
    '祁祈',
    '岳丘',
    '洲州',
  ],
  ...[
    '郊郏',
    '邛邓',
    '磁滋',
    '睢雎濉',
    '冀翼',
    '肃萧',
    '秦泰',
    '歧岐',
    '博搏',
    '宜宣',
    '治冶',
    '涞莱',
    '濮璞',
    '沐沭',
  ],
  ...[
    '埔浦',
    '颖颍',
    '隆降',
    '亳毫',
    '彬郴',
    '郸单',
    '埠阜',
    '泸沪',
    '仑仓',
    '荥荣',
    '沂沅',
    '璧壁',
    '滕藤腾',
    '邢刑',
  ],
  ...[
    '柘拓',
    '宕岩',
    '郓浑',
    '汶汝',
    '藁蒿',
    '鄱番',
    '盱盯',
    '歙翕',
    '戍戌',
    '崞郭',
    '洮挑',
    '汾份',
    '辽迁',
    '兖衮',
  ],
  ...[
    '硚桥',
    '浔寻',
    '鄞勤',
    '暨既',
    '衢瞿',
    '湟皇',
    '岢苛',
    '黟黔',
    '绛降',
    '沁泌',
    '诏沼',
    '漳障',
    '嵊乘',
    '鲅鲍',
  ],
  ...[
    '崃来',
    '汕仙',
    '晋普',
    '昌冒',
    '平乎',
    '贡贵',
    '祥样',
    '陕峡',
    '凤风',
    '乌鸟',
    '历厉',
    '栖西',
    '桓恒',
  ],
];

/** Sounds that many readers do not tell apart: zh and z, n and ng, n and l, h and f. */
const nearSounds: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/ng$/, 'n'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^h(?=u)/, 'f'],
];

/** How alike two characters are: 3 by looks or sound, 2 by a near sound, 0 not at all. */
type Likeness = 0 | 2 | 3;

/** Points of a name that is the same. */
const same = 5;

interface Near {
  place: Place;
  score: number;
}

/** Where a slip is looked for. */
export interface SlipScope {
  /** The places that the slip has to lie in; none for the whole country. */
  outers: readonly Place[];
  /** Whether a name of another character that is neither like nor sounds so will do. */
  isLoose: boolean;
}

/** The places whose names are as long as words and differ in one character. */
export function findSlip(
  scope: Scope,
  said: string,
  { outers, isLoose }: SlipScope,
): Answer | undefined {
  if (!isHan(said, 2, 8)) return undefined;
  const found = nearNames(scope, said, outers);
  const top = Math.max(0, ...found.map(({ score }) => score));
  const mayGuess =
    outers.length > 0 || (said.length > 2 && found.length < 7 && kindOf(said) !== '');
  if (top === 0 && !(isLoose && mayGuess)) return undefined;
  const codesOf = (near: readonly Near[]): string[] =>
    inOrder(
      scope,
      near.map(({ place }): Form => ({ place, rank: 0 })),
    ).map(({ code }) => code);
  const codes = codesOf(found.filter(({ score }) => score === top));
  const lesser = said.length > 2 ? found.filter(({ score }) => score < top) : [];
  const others = codesOf(lesser).filter((code) => !codes.includes(code));
  if (codes.length === 0 || codes.length > 6) return undefined;
  const isOne = codes.length === 1;
  return {
    state: isOne ? 'one' : 'choose',
    codes,
    also: others.slice(0, isOne ? 4 : 2),
    how: 'slip',
    matched: said,
    claim: 'hint',
  };
}

function nearNames(scope: Scope, said: string, outers: readonly Place[]): Near[] {
  const { gazetteer, options } = scope;
  const inside = ({ code }: Place): boolean =>
    outers.length === 0 || outers.some((outer) => liesIn(scope, code, outer.code));
  const ofLength = (length: number): readonly { text: string; place: Place }[] =>
    (gazetteer.byLength().get(length) ?? []).filter(({ place }) => inside(place));
  const found = ofLength(said.length).flatMap(({ text, place }) => {
    const at = onlyDifference(said, text);
    if (at === undefined) return [];
    const score = at === -1 ? same : likeness(said.charAt(at), text.charAt(at), options.sounds);
    return [{ place, score }];
  });
  // A character too few or too many is a slip only where little else can be meant: 资阳市雁区.
  const isTold = said.length > 3 || (outers.length > 0 && kindOf(said) !== '');
  if (!isTold || found.some(({ score }) => score > 0)) return found;
  const isNear = ({ text }: { text: string }): boolean =>
    text.length > said.length ? lacksOne(said, text) : lacksOne(text, said);
  return [
    ...found,
    ...[said.length - 1, said.length + 1]
      .flatMap(ofLength)
      .filter(isNear)
      .map(({ place }) => ({ place, score: 2 })),
  ];
}

/** Whether a text is another without one of its characters. */
function lacksOne(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** Where two texts of one length differ, -1 where they do not; `undefined` where they differ in more than one place. */
function onlyDifference(one: string, other: string): number | undefined {
  let differs = -1;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (differs >= 0) return undefined;
    differs = at;
  }
  return differs;
}

function likeness(one: string, other: string, sounds: Sounds | undefined): Likeness {
  if (lookAlikes.some((group) => group.includes(one) && group.includes(other))) return 3;
  const [sound, otherSound] = [sounds?.of.get(one), sounds?.of.get(other)];
  if (sound === undefined || otherSound === undefined) return 0;
  if (sound === otherSound) return 3;
  return nearSound(sound) === nearSound(otherSound) ? 2 : 0;
}

function nearSound(sound: string): string {
  return nearSounds.reduce((text, [from, to]) => text.replace(from, to), sound);
}

/** The county that the characters behind a place nearly name: 资阳燕江区. */
export function slipBehind(scope: Scope, chain: Chain): Answer | undefined {
  const run = /^\p{Script=Han}{2,12}/u.exec(scope.text.slice(chain.end))?.[0] ?? '';
  const outers = chain.places.map(({ place }) => place).filter(({ level }) => level < 3);
  if (run === '' || outers.length === 0) return undefined;
  for (let length = Math.min(run.length, 8); length > 1; length--) {
    const said = run.slice(0, length);
    const hasKind = kindOf(said) !== '';
    const isAll = hasKind || unexplained(run.slice(length)) === '';
    if (!isAll || unexplained(said).length < 2) continue;
    const found = findSlip(scope, said, { outers, isLoose: length > 2 && hasKind });
    if (found) return found;
  }
  return undefined;
}

/** The places whose names sound just like another, of those that the site holds something of. */
export function heldAlikes({ gazetteer, options }: Scope, name: string): string[] {
  const { sounds } = options;
  if (!sounds) return [];
  const soundOf = (text: string): string =>
    [...text].map((character) => sounds.of.get(character) ?? character).join(' ');
  const spoken = soundOf(name);
  return (gazetteer.byLength().get(name.length) ?? [])
    .filter(({ place }) => holds(gazetteer, place.code) > 1)
    .filter(({ text }) => text !== name && soundOf(text) === spoken)
    .map(({ place }) => place.code);
}
