import { isPartial, type HasExtent } from '../../corpus/silence.ts';
import { unitsOf } from '../commitments/words.ts';
import type { CountyAsk } from '../learn/registers/county-ask.ts';
import type { CountyAnswer, CountyWords } from './find-words.ts';

/**
 * What stands before the words that come nearest, or for good where nothing does.
 *
 * @example '原文没有说农膜回收的数字目标，但写了：'
 */
export function tellSilence(
  { what }: Pick<CountyAsk, 'what'>,
  { nearest }: CountyAnswer,
  text: HasExtent,
): string {
  const silent = isPartial(text) ? `读到的部分没有说${what}` : `原文没有说${what}`;
  return nearest === null ? `${silent}。` : `${silent}，但写了：`;
}

/** Who does it, in the words of the plan, for the answers: `各地；牵头：省环保厅`. */
export function tellWho({ doer, units, role }: CountyWords): string {
  const named = unitsOf({ units, role });
  const lead = named.who === '' ? [] : [`${named.part}：${named.who}`];
  const told = [...(doer === null || units.includes(doer) ? [] : [doer]), ...lead];
  return told.length > 0 ? told.join('；') : '没有写牵头单位，看原句里有没有说谁';
}

const timeWords = /\d+年|每[年季月]|定期|适时|期间|完工后|事先|[以之]前/u;

/** By when or how often, in the words of the plan; what the ledger did not read is left to the class. */
export function tellWhen({ times, sentence }: CountyWords): string {
  if (times.length > 0) return times.join('；');
  return timeWords.test(sentence) ? '看原句里的时间' : '这一句没有写';
}

/** Whether a sentence tells people to call a number that was closed since. */
export function mentionsClosedHotline({ sentence }: Pick<CountyWords, 'sentence'>): boolean {
  return sentence.includes('12369');
}
