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
  readonly #counts = new Map<string, Map<string, number>>();

  /** Count the neighbours within folded keys. */
  add(keys: Iterable<string>): void {
    for (const key of keys) {
      let last = '';
      for (const character of key) {
        if (last !== '' && /^\p{Script=Han}{2}$/u.test(last + character)) {
          const after = this.#counts.get(last) ?? new Map<string, number>();
          this.#counts.set(last, after.set(character, (after.get(character) ?? 0) + 1));
        }
        last = character;
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
    const byLetter = Map.groupBy(table, ([sound]) => sound.charAt(0));
    return new Map(
      [...byLetter].map(([letter, sounds]) => {
        const characters = new Set(sounds.flatMap(([, all]) => [...all]));
        return [
          letter,
          [
            sounds.map(([sound, all]) => `${sound}${[...all].join('')}`).join(' '),
            [...characters].flatMap((one) => this.#followersOf(one)).join(' '),
          ],
        ];
      }),
    );
  }

  /** A character with those after it, the most common first; nothing where none is. */
  #followersOf(character: string): string[] {
    const common = [...(this.#counts.get(character) ?? [])]
      .filter(([, count]) => count >= leastTogether)
      .sort(([a, m], [b, n]) => n - m || compare(a, b))
      .slice(0, mostFollowers)
      .map(([follower]) => follower);
    return common.length > 0 ? [`${character}${common.join('')}`] : [];
  }
}
