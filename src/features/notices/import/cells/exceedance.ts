import { fold } from '../../../../corpus/characters/fold.ts';

/** Whether a standard is exceeded, with the words that say so. */
export interface Exceedance {
  exceeded: boolean;
  quote: string;
}

const answers: readonly { exceeded: boolean; pattern: RegExp }[] = [
  { exceeded: false, pattern: /^(?:否|不超标|未超标|无超标|均未超标|不超过|未超过)[。.]?$/u },
  { exceeded: true, pattern: /^(?:是|超标|有超标|超过)[。.]?$/u },
];

/** Read the answer of a form under a head such as 土壤是否超标; `null` where it gives none. */
export function readAnswer(head: string, cell: string): Exceedance | null {
  const answer = answers.find(({ pattern }) => pattern.test(fold(cell)));
  return answer ? { exceeded: answer.exceeded, quote: `${head}：${cell}` } : null;
}

const mention = /超过|超标|超出/u;
const denied =
  /(?:未|不|没有|无|均未|不存在|未见|未发现)[^，。；]{0,20}(?:超过|超标|超出)|(?:超过|超标|超出)[^，。；]{0,6}(?:不存在|未发现)/u;
/** A sentence that asks, supposes, doubts, or tells of the method rather than of what was found. */
const doubtful = /如|若|是否|可能|疑似|应|需|当|倍数法|率/u;

/**
 * Read from a conclusion whether a standard is exceeded; `null` where it does not say so outright.
 *
 * What is exceeded in one clause counts even if another says that something else is not.
 *
 * @example readConclusion('石油烃和锌超过土壤污染风险筛选值') // exceeded
 */
export function readConclusion(text: string): Exceedance | null {
  const sentences = text.split(/(?<=[。；;\n])/u).filter((sentence) => mention.test(sentence));
  const sure = sentences.flatMap((sentence) => {
    const clauses = fold(sentence)
      .split(/[，,]/u)
      .filter((clause) => mention.test(clause));
    if (clauses.some((clause) => doubtful.test(clause))) return [];
    return [{ exceeded: clauses.some((clause) => !denied.test(clause)), quote: sentence.trim() }];
  });
  if (sure.length === 0 || sure.length < sentences.length) return null;
  const exceeding = sure.filter(({ exceeded }) => exceeded);
  const telling = exceeding.length > 0 ? exceeding : sure;
  return { exceeded: exceeding.length > 0, quote: telling.map(({ quote }) => quote).join('') };
}

/** Put together what several columns say; `null` where they say nothing, `'contradiction'` where columns and conclusion differ. */
export function joinExceedances(
  answered: readonly Exceedance[],
  concluded: Exceedance | null,
): Exceedance | 'contradiction' | null {
  if (answered.length === 0) return concluded;
  const exceeded = answered.some((one) => one.exceeded);
  if (concluded && concluded.exceeded !== exceeded) return 'contradiction';
  const quotes = answered.map(({ quote }) => quote);
  return { exceeded, quote: [...quotes, ...(concluded ? [concluded.quote] : [])].join('；') };
}
