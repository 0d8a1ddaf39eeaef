import { provinceDigits } from '../../corpus/adcode.ts';
import type { HeldPlace } from '../regions/held.ts';
import { readGazetteer, readPairs, readTraditional } from './gazetteer.ts';
import { resolve } from './resolve.ts';
import type { Answer, Gazetteer, Options } from './types.ts';
import { isPlain } from './wording.ts';

/** What the site holds, by the code of the place. */
export type Held = Readonly<Record<string, HeldPlace>>;

/** The names of places and what the site holds of them: modules, each fetched when it is first needed. */
export class PlaceData {
  /** The folder that they lie in, with a slash at its end. */
  readonly #folder: string;
  #gazetteer: Gazetteer | undefined;
  readonly #more: Omit<Options, 'where'> = {};
  readonly #held = new Map<string, Held>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The places and their names. */
  async open(): Promise<Gazetteer> {
    this.#gazetteer ??= readGazetteer(await this.#load<string>('core'));
    return this.#gazetteer;
  }

  /** What a text names; the files that would tell more are fetched, and where they cannot be, told without. */
  async ask(text: string, where: Options['where']): Promise<Answer> {
    const gazetteer = await this.open();
    for (;;) {
      const answer = resolve(text, gazetteer, { ...this.#more, where });
      if (!answer.wants) return answer;
      try {
        await this.#add(answer.wants, gazetteer);
      } catch {
        return answer;
      }
    }
  }

  /** How a text was understood, where that is to be said: an answer is not shown without it. */
  async lead(answer: Answer, typed: string): Promise<string> {
    const gazetteer = await this.open();
    if (isPlain(answer, gazetteer)) return '';
    const { tellLead } = await import('./lead-words.ts');
    return tellLead(answer, typed, gazetteer);
  }

  /** What the site holds of places in the province of one, by code. */
  async held(code: string): Promise<Held> {
    const gazetteer = await this.open();
    const province = provinceDigits(code);
    const isHeld = [...gazetteer.held.keys()].some((held) => held.startsWith(province));
    const held =
      this.#held.get(province) ?? (isHeld ? await this.#load<Held>(`held/${province}`) : {});
    this.#held.set(province, held);
    return held;
  }

  async #add(wants: NonNullable<Answer['wants']>, gazetteer: Gazetteer): Promise<void> {
    if (wants === 'codes') {
      this.#more.oldCodes = readPairs(await this.#load<string>(wants));
      return;
    }
    if (wants === 'traditional') {
      this.#more.traditional = readTraditional(await this.#load<string>(wants));
      return;
    }
    if (wants !== 'sounds') {
      const [{ createTowns }, list] = await Promise.all([
        import('./towns.ts'),
        wants === 'towns' ? '' : this.#load<string>(wants),
      ]);
      this.#more.towns ??= createTowns();
      this.#more.towns.read(wants, list);
      return;
    }
    const [{ readSounds }, pinyin, more] = await Promise.all([
      import('./sounds.ts'),
      this.#load<string>('pinyin'),
      this.#load<string>('sound'),
    ]);
    this.#more.sounds = await readSounds(gazetteer, { pinyin, more }, nextTask);
  }

  async #load<Value>(name: string): Promise<Value> {
    const address = `${this.#folder}${name}.js`;
    return ((await import(/* @vite-ignore */ address)) as { default: Value }).default;
  }
}

/** Wait until the browser has done what else there is to do. */
function nextTask(): Promise<unknown> {
  return new Promise((resume) => {
    setTimeout(resume);
  });
}
