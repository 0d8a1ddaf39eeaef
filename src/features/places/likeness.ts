import type { Likeness } from './types.ts';

/** Characters that are taken for each other by their looks. */
const lookAlikes = [
  '阴阳 龙陇垄 朔塑溯 雁燕鹰 未末 己已 淮准 汨泪 栾峦 徽微 祁祈 岳丘 洲州',
  '郊郏 邛邓 磁滋 睢雎濉 冀翼 肃萧 秦泰 歧岐 博搏 宜宣 治冶 涞莱 濮璞 沐沭',
  '埔浦 颖颍 隆降 亳毫 彬郴 郸单 埠阜 泸沪 仑仓 荥荣 沂沅 璧壁 滕藤腾 邢刑',
  '柘拓 宕岩 郓浑 汶汝 藁蒿 鄱番 盱盯 歙翕 戍戌 崞郭 洮挑 汾份 辽迁 兖衮',
  '硚桥 浔寻 鄞勤 暨既 衢瞿 湟皇 岢苛 黟黔 绛降 沁泌 诏沼 漳障 嵊乘 鲅鲍',
  '崃来 汕仙 晋普 昌冒 平乎 贡贵 祥样 陕峡 凤风 乌鸟 历厉 栖西 桓恒',
].flatMap((line) => line.split(' '));

/** Sounds that many readers do not tell apart: zh and z, n and ng, n and l, h and f. */
const nearSounds: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/ng$/, 'n'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^h(?=u)/, 'f'],
];

/** How alike two characters are, by their looks and by the syllables that they are read as. */
export function likenessOf(one: string, other: string, of: ReadonlyMap<string, string>): Likeness {
  if (lookAlikes.some((group) => group.includes(one) && group.includes(other))) return 3;
  const [sound, otherSound] = [of.get(one), of.get(other)];
  if (sound === undefined || otherSound === undefined) return 0;
  if (sound === otherSound) return 3;
  return nearSound(sound) === nearSound(otherSound) ? 2 : 0;
}

function nearSound(sound: string): string {
  return nearSounds.reduce((text, [from, to]) => text.replace(from, to), sound);
}
