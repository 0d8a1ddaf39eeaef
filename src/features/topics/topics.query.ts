import type { Plan } from '../../corpus/plan.ts';
import { groupRoutesWithin } from '../plans/plan-groups.query.ts';
import { clausesOnTopic } from '../plans/topic-clauses.ts';
import { getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

/** A topic with what every plan says on it. */
export type TopicEntry = ReturnType<typeof getTopics>[number];

/** What one plan says on a topic; no clauses where it is silent. */
export type TopicInPlan = TopicEntry['plans'][number];

/** All topics, in the order of the register. */
export const getTopics = once(() =>
  loadCorpus().registers.topics.map((topic) => ({
    topic,
    plans: getPlans().map((plan) => ({ plan, clauses: clausesOnTopic(plan, topic.id) })),
  })),
);

/** The path of a topic's page from the site's root. */
export function topicPath(id: string): string {
  return `/topics/${id}/`;
}

/** A topic with what some plans alone say on it. */
export function cutTopic({ topic, plans }: TopicEntry, members: readonly Plan[]): TopicEntry {
  return { topic, plans: plans.filter(({ plan }) => members.includes(plan)) };
}

/** How many clauses stand on a topic. */
export function countOnTopic({ plans }: Pick<TopicEntry, 'plans'>): number {
  return plans.reduce((sum, { clauses }) => sum + clauses.length, 0);
}

/** The routes of the topics' pages by group; where all plans of a group are silent, there is none. */
export const topicGroupRoutes = () =>
  groupRoutesWithin(getTopics(), 'topic', {
    idOf: ({ topic }) => topic.id,
    cut: (entry, plans) => {
      const own = cutTopic(entry, plans);
      return countOnTopic(own) > 0 ? own : null;
    },
  });
