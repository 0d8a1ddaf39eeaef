import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { lessonSchema } from './features/learn/registers/lesson.ts';

/**
 * The introductions of the plans.
 *
 * The front matter is read and checked by src/corpus/front-matter.ts, whose messages name the line, the key and the
 * remedy; a second schema here would only speak first, and less plainly.
 */
const plans = defineCollection({
  loader: glob({ base: './content/plans', pattern: '*.mdx' }),
  schema: z.looseObject({}),
});

/** The lessons; their text may use the components that src/features/learn/Lesson.astro hands to them. */
const lessons = defineCollection({
  loader: glob({ base: './content/learn', pattern: '*.mdx' }),
  schema: lessonSchema,
});

export const collections = { plans, lessons };
