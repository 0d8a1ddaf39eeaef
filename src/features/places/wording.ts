import { tellHeld } from '../regions/held-words.ts';
import { outersOf } from './order.ts';
import { fullNameOf } from './places.ts';
import type { Answer, Gazetteer } from './types.ts';

/** A place that a reader may choose. */
export interface Choice {
  code: string;
  name: string;
  /** What the site holds of it, in a word or two. */
  held: string;
}

/** What is shown for a text: one place with what is said before it, or a list, or only words. */
export interface Shown {
  /** For a screen reader, in a few words. */
  told: string;
  /** How the text was understood, where that is not plain; whole sentences. */
  lead: string;
  /** The one place, and its full name. */
  code: string | undefined;
  name: string;
  choices: readonly Choice[];
  also: readonly Choice[];
}

/** How much of a text is read back. */
const longestEcho = 20;

/** Whether an answer needs no word of how the text was understood: one place, simply named. */
export function isPlain({ state, how, codes: [code = ''] }: Answer, { moved }: Gazetteer): boolean {
  return state === 'one' && how === 'name' && ![...moved].some((pair) => pair.endsWith(code));
}

/** Put an answer into words, behind those of how the text was understood. */
export function tellAnswer(answer: Answer, lead: string, gazetteer: Gazetteer): Shown {
  const [first] = answer.codes;
  const isOne = answer.state === 'one' && first !== undefined;
  const choices = answer.codes.map((code) => choiceOf(code, gazetteer));
  return {
    told: isOne ? `找到${gazetteer.places.get(first)?.name ?? ''}` : tellCount(answer),
    lead,
    code: isOne ? first : undefined,
    name: isOne ? fullNameOf(gazetteer, first) : '',
    choices: isOne ? [] : choices,
    also: answer.also.slice(0, 6).map((code) => choiceOf(code, gazetteer)),
  };
}

function choiceOf(code: string, gazetteer: Gazetteer): Choice {
  const flags = gazetteer.held.get(code);
  const isBound = outersOf(code).some((outer) => gazetteer.held.get(outer)?.plan);
  const plans = [...(flags?.plan ? [{ isOwn: true }] : []), ...(isBound ? [{ isOwn: false }] : [])];
  const held = tellHeld({ plans, notices: flags?.notices ? flags : null });
  return { code, name: fullNameOf(gazetteer, code), held };
}

/** What was typed, read back. */
export function echo(text: string): string {
  const characters = [...text.trim()];
  const isLong = characters.length > longestEcho;
  return `「${characters.slice(0, longestEcho).join('')}${isLong ? '……' : ''}」`;
}

function tellCount({ state, how, codes, matched }: Answer): string {
  if (state === 'county') return '请写到县';
  if (state === 'outside') return '本站没有收录那里';
  if (codes.length === 0) return '没有认出';
  return how === 'name'
    ? `${codes.length} 个地方叫${echo(matched)}`
    : `${codes.length} 个地方，请选`;
}
