import type { LawDocument } from '../law/registers.ts';

/** Words that follow a law's name only where it is no name: 环境保护法律、法规、法制、法治. */
const notAName = '(?![律规制治])';

/** The register's document behind a citation, by its title or its number. */
export function resolveCitation(
  cited: { title: string | null; number: string | null },
  documents: readonly LawDocument[],
): LawDocument | undefined {
  const number = cited.number === null ? null : foldBrackets(cited.number);
  return documents.find(
    (document) =>
      (cited.title !== null && document.titles.includes(cited.title)) ||
      (number !== null && document.number !== null && foldBrackets(document.number) === number),
  );
}

/** The register's documents that a text names without 《》. */
export function findNamed(text: string, documents: readonly LawDocument[]): LawDocument[] {
  return documents.filter(({ titles }) =>
    titles.some((title) =>
      new RegExp(`(?<!《)${escapePattern(title)}${notAName}(?!》)`).test(text),
    ),
  );
}

function foldBrackets(number: string): string {
  return number.replaceAll(/[[［【（(]/g, '〔').replaceAll(/[\]］】）)]/g, '〕');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
