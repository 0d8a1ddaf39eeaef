import { getCollection, type CollectionEntry } from 'astro:content';
import { ContentError } from '../../corpus/content-error.ts';
import { readSources, type Source } from './registers/sources.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';

const getSources = once(
  () =>
    new Map(
      readContent('content/learn/sources.yaml', readSources).map((source) => [source.id, source]),
    ),
);

/** A lesson as the collection holds it: its fields and its text. */
export type LessonEntry = CollectionEntry<'lessons'>;

/** All lessons, from the youngest readers to the oldest. */
export async function getLessons(): Promise<LessonEntry[]> {
  const lessons = await getCollection('lessons');
  return lessons.sort((a, b) => a.data.order - b.data.order);
}

/** The lesson with this id; there must be one. */
export async function getLesson(id: string): Promise<LessonEntry> {
  const lesson = (await getLessons()).find((candidate) => candidate.id === id);
  if (!lesson) throw new ContentError(`没有课 ${id}。请检查 content/learn/ 里是否有 ${id}.mdx。`);
  return lesson;
}

/** Sources by their ids, as the list of sources shows them. */
export function listSources(ids: readonly string[]) {
  return ids.map(getSource).map(({ title, urls, note }) => ({ document: title, urls, note }));
}

/** The source with this id; there must be one. */
export function getSource(id: string): Source {
  const source = getSources().get(id);
  if (!source)
    throw new ContentError(`content/learn/sources.yaml 里没有来源 ${id}。请补上，或改正拼写。`);
  return source;
}
