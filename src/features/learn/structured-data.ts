import type { Thing } from '../data/json-ld.ts';
import { partOfSite } from '../data/website.ts';
import type { SiteName } from '../../shared/site-name.ts';

/** What every page of the class room says of itself. */
export interface LearningPage {
  /** Full address. */
  url: string;
  name: string;
  description: string;
  license: string;
}

/** A page to learn from: a lesson, a worksheet, an experiment; `more` says what is particular to it. */
export function learningResource(
  page: LearningPage,
  of: SiteName,
  more: Readonly<Record<string, unknown>> = {},
): Thing {
  const { url, ...words } = page;
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    ...words,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    isPartOf: partOfSite(of),
    ...more,
  };
}

/** A question of the quiz with the answer that the page gives. */
export interface AnsweredQuestion {
  ask: string;
  answer: string;
}

/** The quiz with its questions. */
export function quizThing(
  page: LearningPage,
  of: SiteName,
  questions: readonly AnsweredQuestion[],
): Thing {
  return learningResource(page, of, {
    '@type': 'Quiz',
    hasPart: questions.map(({ ask, answer }) => ({
      '@type': 'Question',
      eduQuestionType: 'Multiple choice',
      text: ask,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  });
}

/** A term as the glossary lists it. */
export interface ListedTerm {
  id: string;
  term: string;
  definition: string;
}

/** The glossary with its terms. */
export function definedTermSet(
  page: LearningPage,
  of: SiteName,
  terms: readonly ListedTerm[],
): Thing {
  return learningResource(page, of, {
    '@type': 'DefinedTermSet',
    hasDefinedTerm: terms.map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': `${page.url}#${id}`,
      name: term,
      description: definition,
    })),
  });
}
