import { isCounty, isProvince } from './adcode.ts';

/** What tells the kind of a division at the end of its name. */
const kind = /(?:自治区|自治州|自治县|自治旗|地区|林区|特区|新区|[省市州盟县区旗])$/u;
/** A kind that a text may write behind a name that has another: 怀仁县 for 怀仁市. */
const kindAhead = /^(?:自治区|自治州|自治县|自治旗|地区|林区|[省市州盟县区旗])/u;
/** What looks like a kind and is the beginning of another word. */
const otherWord = /^(?:县级|市场|市民|区域|区划|地区性)/u;

const people = [
  ...['维吾尔', '壮族', '回族', '满族', '蒙古族', '蒙古', '藏族', '苗族', '彝族', '侗族', '瑶族'],
  ...['白族', '傣族', '傈僳族', '哈尼族', '景颇族', '土家族', '羌族', '朝鲜族', '布依族', '水族'],
  ...['仡佬族', '拉祜族', '佤族', '布朗族', '纳西族', '普米族', '独龙族', '怒族', '畲族', '黎族'],
  ...['毛南族', '仫佬族', '各族', '哈萨克族', '哈萨克', '柯尔克孜', '塔吉克', '锡伯', '保安族'],
  ...['东乡族', '撒拉族', '裕固族', '土族', '达斡尔族'],
];
const peoples = new RegExp(`(?:${people.join('|')})+$`, 'u');
/** The peoples in the names of regions; 内蒙古 keeps its own. */
const regionPeoples = /(?:壮族|回族|维吾尔)$/u;

/** The level of a division by its code: province 1, prefecture 2, county 3. */
export type Level = 1 | 2 | 3;

/** The level that a code tells by its zeros. */
export function levelOfCode(adcode: string): Level {
  if (isProvince(adcode)) return 1;
  return isCounty(adcode) ? 3 : 2;
}

/** The kind at the end of a name, empty where it has none. */
export function kindOf(name: string): string {
  return kind.exec(name)?.[0] ?? '';
}

/** The kind that words begin with, where it is no part of another word. */
export function kindAt(words: string): string | undefined {
  return otherWord.test(words) ? undefined : kindAhead.exec(words)?.[0];
}

/** A name without its kind and, of an autonomous place, without its peoples: 积石山保安族东乡族撒拉族自治县 → 积石山. */
export function stemOf(name: string): string {
  const end = kindOf(name);
  const bare = name.slice(0, name.length - end.length);
  if (!end.startsWith('自治')) return bare;
  if (end === '自治区') return bare.replace(regionPeoples, '');
  // 鄂温克族自治旗 and other peoples that name nothing but their own place keep all but the last character.
  const rest = bare.replace(peoples, '') || bare;
  return rest.replace(/(?<=..)族$/u, '');
}

/** The short forms of a name, each of two characters at least: 德宏傣族景颇族自治州 → 德宏傣族景颇族, 德宏, 德宏州. */
export function shortForms(name: string): string[] {
  const end = kindOf(name);
  const bare = name.slice(0, name.length - end.length);
  const stem = stemOf(name);
  const forms = end.startsWith('自治') ? [bare, stem, stem + end.slice(2)] : [stem];
  return [...new Set(forms)].filter((form) => form.length > 1 && form !== name);
}
