/** What characters sound like, and which of them follow which in the texts: the words that letters or a slip stand for. */
import { compare } from '../../../corpus/compare.ts';
import type { Sounds } from '../types.ts';

/** Characters of the plans' words that are read otherwise than the table of readings has them. */
const otherReadings =
  'chong重 zhong重 chang长 zhang长 chu处 lv率绿 lu绿 shuai率 liang量 xing行 hang行 du都 dou都 hai还 huan还 diao调 tiao调 zai载 dan石 shi石 can参 shen参 jiang降 xiang降 he和 wei为 chuan传 zhuan传 shu数 fen分 zhong中 jian间 ying应 mo模 mu模 bo薄 bao薄 xue削 xiao削 zang藏 cang藏';
/** A character has hardly more that any reader types. */
const mostFollowers = 20;
/** What stands together once may be the end of one word and the beginning of another. */
const leastTogether = 2;

/** Counts which characters follow which. */
export class FollowerCounter {
  readonly #counts = new Map<string, number>();

  /** Count the neighbours within folded keys. */
  add(keys: Iterable<string>): void {
    for (const key of keys) {
      for (let at = 2; at <= key.length; at++) {
        const pair = key.slice(at - 2, at);
        this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1);
      }
    }
  }

  /** The sounds that begin with each letter, out of a table of syllables with their characters: `ba霸巴 bai柏白`. */
  soundsByLetter(syllables: string): Map<string, Sounds> {
    const table = new Map<string, Set<string>>();
    for (const [, sound = '', characters = ''] of `${syllables} ${otherReadings}`.matchAll(
      /([a-z]+)([^a-z ]+)/gu,
    ))
      table.set(sound, new Set([...(table.get(sound) ?? []), ...characters]));
    const followers = this.#listFollowers();
    const byLetter = Map.groupBy(table, ([sound]) => sound.charAt(0));
    return new Map(
      [...byLetter].map(([letter, sounds]) => {
        const characters = new Set(sounds.flatMap(([, all]) => [...all]));
        return [
          letter,
          [
            sounds.map(([sound, all]) => `${sound}${[...all].join('')}`).join(' '),
            [...characters].flatMap((one) => followers.get(one) ?? []).join(' '),
          ],
        ];
      }),
    );
  }

  /** Each character with those after it, the most common first. */
  #listFollowers(): Map<string, string> {
    const common = [...this.#counts]
      .filter(([pair, count]) => count >= leastTogether && /^\p{Script=Han}{2}$/u.test(pair))
      .sort(([a, m], [b, n]) => n - m || compare(a, b));
    const byFirst = Map.groupBy(common, ([pair]) => pair.charAt(0));
    return new Map(
      [...byFirst].map(([first, pairs]) => [
        first,
        first +
          pairs
            .slice(0, mostFollowers)
            .map(([pair]) => pair.charAt(1))
            .join(''),
      ]),
    );
  }
}
