/** What the choice of a voice needs to know of it. */
export interface Voice {
  lang: string;
  name: string;
  /** Whether the device speaks by itself; a voice that does not sends the text away. */
  localService: boolean;
}

/** The Chinese voices of a browser: those of the device where it has any, else those that send the text away. */
export interface ChineseVoices<V extends Voice> {
  from: 'device' | 'network' | 'nowhere';
  voices: readonly V[];
}

/**
 * Choose among a browser's voices those that read Chinese, Mandarin first. A voice of the network is never offered
 * beside one of the device.
 *
 * @example chineseVoices(speechSynthesis.getVoices()).from // 'device'
 */
export function chineseVoices<V extends Voice>(all: readonly V[]): ChineseVoices<V> {
  const chinese = all
    .filter(({ lang }) => /^(?:zh|cmn|yue)(?:[-_]|$)/i.test(lang))
    .sort((one, other) => distance(one) - distance(other));
  const own = chinese.filter(({ localService }) => localService);
  if (own.length > 0) return { from: 'device', voices: own };
  return { from: chinese.length > 0 ? 'network' : 'nowhere', voices: chinese };
}

/** How far a voice's speech is from that of most readers: Mandarin of the mainland, other Mandarin, Cantonese. */
function distance({ lang }: Voice): number {
  if (/^(?:zh|cmn)(?:$|[-_](?:cn|hans))/i.test(lang)) return 0;
  return /^yue|[-_]hk$/i.test(lang) ? 2 : 1;
}
