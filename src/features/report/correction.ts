import { readClauseAddress } from './citation.ts';

/** What a reader says is wrong: a clause or a notice, with the way back to its source as far as it is known. */
export type CorrectionSubject = NonNullable<ReturnType<typeof describeClause>>;

/** What is known of one clause for a correction. */
export interface CorrectableClause {
  number: string;
  opening: string;
  /** 1-based, in the file of its plan. */
  line: number;
}

/** All clauses of one plan, by their ordinals, with the file that they were read from. */
export interface CorrectablePlan {
  plan: string;
  file: string;
  sha256: string;
  clauses: Readonly<Record<string, CorrectableClause>>;
}

/** Where a correction can be sent; the site has no other way than those that its operator has set. */
export type CorrectionRoute =
  { kind: 'mail' | 'form' | 'repository'; address: string } | { kind: 'none' };

/** Which way there is: an address that the operator has set, else the repository, else none. */
export function findCorrectionRoute(
  address: string | null,
  repository: string | null,
): CorrectionRoute {
  if (address !== null) {
    return { kind: /^https?:/.test(address) ? 'form' : 'mail', address };
  }
  return repository === null ? { kind: 'none' } : { kind: 'repository', address: repository };
}

/** What the address of the page asks for: `?clause=gansu/2.4.2` or `?notice=…`. */
export function readCorrectionAddress(
  search: string,
): { kind: 'clause'; plan: string; ordinals: string } | { kind: 'notice'; id: string } | null {
  const clause = readClauseAddress(search);
  if (clause) return { kind: 'clause', ...clause };
  const notice = new URLSearchParams(search).get('notice') ?? '';
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(notice) && notice.length <= 100
    ? { kind: 'notice', id: notice }
    : null;
}

/** Say which clause is meant, or nothing where the plan has no such clause. */
export function describeClause(
  { plan, file, sha256, clauses }: CorrectablePlan,
  ordinals: string,
  address: string,
) {
  if (!Object.hasOwn(clauses, ordinals)) return null;
  const { number, opening, line } = clauses[ordinals]!;
  return {
    /** `条款 gansu/2.4.2（二、(四)2）` */
    name: `条款 ${plan}/${ordinals}（${number}）`,
    /** The full address of its place on the site. */
    address,
    /** How its text begins. */
    opening,
    /** `seeds/gansu.txt 第 88 行，sha256 …` */
    source: `${file} 第 ${line} 行起，sha256 ${sha256}`,
  };
}

/** The text of a correction: what is known is filled in, the rest is for the reader. */
export function writeCorrection(subject: CorrectionSubject | null): string {
  const lines = [
    ['哪一条', subject?.name],
    ['网页地址', subject?.address],
    ['文字开头', subject?.opening],
    ['来源文本', subject?.source],
    ['哪里不对', ''],
    ['应当是什么', ''],
    ['在哪里能看到原文', ''],
  ];
  return lines.map(([label, value]) => `${label}：${value ?? ''}`).join('\n');
}
