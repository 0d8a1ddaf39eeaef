import { dataLicense } from '../../shared/settings.ts';
import type { SiteName, Thing } from '../data/json-ld.ts';
import { partOfSite } from '../data/website.ts';
import { getTerms } from './glossary.query.ts';
import { getExperiments, getQuiz } from './learning.query.ts';
import { learnPages } from './pages.ts';
import { getLessons, type LessonEntry } from './lessons.query.ts';

/** What the layout of a page of the class room is told of it. */
type LearnHead = ReturnType<typeof headOf>;

const classRoom = { path: '/learn/', label: '课堂' };

/**
 * The head of a page to learn from, which lies at a path from the site's root; what is particular to it may name its full address,
 * for the ids of its parts.
 */
function headOf(
  { path, title, description }: Record<'path' | 'title' | 'description', string>,
  particulars: (url: string) => Readonly<Record<string, unknown>>,
) {
  const things = (of: SiteName): Thing[] => {
    const url = `${of.site}${path.slice(1)}`;
    const resource = {
      '@type': 'LearningResource',
      '@id': url,
      url,
      name: title,
      description,
      license: dataLicense.url,
      inLanguage: 'zh-CN',
      isAccessibleForFree: true,
      isPartOf: partOfSite(of),
      ...particulars(url),
    };
    return [resource];
  };
  return { title, description, crumbs: [classRoom], things };
}

/** The routes of the pages that there are of each lesson. */
export const lessonRoutes = async () =>
  (await getLessons()).map((lesson) => ({ params: { lesson: lesson.id }, props: { lesson } }));

/** The head of a lesson, with its own card. */
export function describeLesson({ id, data }: LessonEntry): LearnHead & { card: string } {
  const { title, grade, level, summary, aims } = data;
  const description = `${grade}的一堂土壤课，40 分钟：${summary}`;
  const thing = { path: `/learn/${id}/`, title, description: summary };
  const head = headOf(thing, () => ({
    learningResourceType: '教案',
    educationalLevel: level,
    timeRequired: 'PT40M',
    teaches: aims,
  }));
  return { ...head, description, card: `lesson-${id}` };
}

/** The head of what the pupils of a lesson fill in. */
export function describeWorksheet(lesson: LessonEntry): LearnHead {
  const { title, grade } = lesson.data;
  return describeSheet(lesson, {
    kind: '学习单',
    part: 'worksheet',
    description: `「${title}」的学习单，${grade}用，可以打印。`,
  });
}

/** The head of the answers to a worksheet. */
export function describeAnswers(lesson: LessonEntry): LearnHead {
  return describeSheet(lesson, {
    kind: '答案',
    part: 'answers',
    description: `「${lesson.data.title}」学习单的答案和依据，给老师用。`,
  });
}

function describeSheet(
  { id, data }: LessonEntry,
  { kind, part, description }: Record<'kind' | 'part' | 'description', string>,
): LearnHead {
  const page = { path: `/learn/${id}/${part}/`, title: `${kind}：${data.title}`, description };
  const head = headOf(page, () => ({ learningResourceType: kind, educationalLevel: data.level }));
  return { ...head, crumbs: [classRoom, { path: `/learn/${id}/`, label: data.title }] };
}

/** The head of a simulation. */
export function describeSimulation(path: string): LearnHead {
  const { label, description } = learnPages.find((page) => page.path === path)!;
  return headOf({ path, title: label, description }, () => ({ learningResourceType: '模拟' }));
}

/** The head of the page of the experiments. */
export function describeExperiments(): LearnHead {
  const page = {
    path: '/learn/experiments/',
    title: '四个实验',
    description:
      '沉降瓶、紫甘蓝看酸碱、数蚯蚓、标准读表：材料、步骤、看到什么、为什么、看不出什么、怎样安全。',
  };
  return headOf(page, (url) => ({
    learningResourceType: '实验',
    hasPart: getExperiments().map(({ id, title: name }) => ({
      '@type': 'LearningResource',
      '@id': `${url}#${id}`,
      name,
    })),
  }));
}

/** The head of the glossary, with its terms. */
export function describeGlossary(): LearnHead {
  const terms = getTerms();
  const page = {
    path: '/learn/glossary/',
    title: '术语表',
    description: `土壤污染方案里的 ${terms.length} 个词：意思、出处、用到它的条款，可以打印成表。`,
  };
  return headOf(page, (url) => ({
    '@type': 'DefinedTermSet',
    hasDefinedTerm: terms.map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#${id}`,
      name: term,
      description: definition,
    })),
  }));
}

/** The head of the quiz, with its questions and their answers. */
export function describeQuiz(): LearnHead {
  const questions = getQuiz();
  const page = {
    path: '/learn/quiz/',
    title: '题库',
    description: `${questions.length} 道关于土壤和方案的选择题，每题有解释和依据；成绩只留在自己的设备上。`,
  };
  return headOf(page, () => ({
    '@type': 'Quiz',
    hasPart: questions.map(({ ask, choices, answer }) => ({
      '@type': 'Question',
      eduQuestionType: 'Multiple choice',
      text: ask,
      acceptedAnswer: { '@type': 'Answer', text: choices[answer - 1] ?? '' },
    })),
  }));
}
