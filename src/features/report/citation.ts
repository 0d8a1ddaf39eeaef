/** A clause that a letter can quote. */
export interface ClauseQuote {
  /** `shuozhou/4.2.2.100`. */
  clause: string;
  /** Title of the plan, without 《》. */
  plan: string;
  /** `四、（二）2.（100）`. */
  number: string;
  /** One sentence of it, as printed. */
  quote: string;
}

/** A notice that a letter or a request can name. */
export interface NoticeQuote {
  /** Name of the plot. */
  plot: string;
  /** Where it lies, from the province down. */
  place: string;
  /** The list or announcement with its marks: `《2020年鞍山市污染地块名录》`. */
  source: string;
  issuer: string;
  /** In Chinese; `null` where the announcement has no day. */
  date: string | null;
  url: string;
  /** The authority that published it, where it is one that takes letters. */
  recipient: string | null;
}

const clauseId = /^(?<plan>[a-z\d-]{1,40})\/(?<ordinals>[a-z\d.-]{1,40})$/;

/** What the address asks for in `?clause=`, where it looks like a clause at all. */
export function readClauseAddress(search: string): { plan: string; ordinals: string } | undefined {
  const groups = clauseId.exec(new URLSearchParams(search).get('clause') ?? '')?.groups;
  if (groups?.['plan'] === undefined || groups['ordinals'] === undefined) return undefined;
  return { plan: groups['plan'], ordinals: groups['ordinals'] };
}

/** The words with which a letter brings in a clause. */
export function citeClause({ plan, number, quote }: ClauseQuote): string {
  return `《${plan}》${number}写明：「${quote}」`;
}

/** The words with which a letter brings in a notice. */
export function citeNotice({ plot, source, issuer, date, url }: NoticeQuote): string {
  return `${issuer}${date ?? ''}发布的${source}写到「${plot}」（${url}）`;
}

/** The sentence of a text in which one of the words stands, else the first; no longer than `max` characters. */
export function tellingSentence(text: string, words: readonly string[], max = 160): string {
  const sentences = text.match(/[^。！？\n]+[。！？]?/g) ?? [];
  const found = sentences.find((sentence) => words.some((word) => sentence.includes(word)));
  const sentence = (found ?? sentences[0] ?? '').trim();
  const characters = [...sentence];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : sentence;
}

/** The number of a clause as its document prints it, all levels: `四、（二）2.（100）`. */
export function printedNumber(labels: readonly string[]): string {
  return labels
    .filter((label) => label !== '')
    .map((label) => {
      if (/^[（(]/.test(label)) return label.replace('(', '（').replace(')', '）');
      return /^\d/.test(label) ? `${label}.` : `${label}、`;
    })
    .join('')
    .replace(/[、.]$/, '');
}
