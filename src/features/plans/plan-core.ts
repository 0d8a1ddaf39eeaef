import { clausePath } from '../../corpus/address.ts';
import type { Topic } from '../../corpus/registers/topics.ts';
import type { Plan } from '../../corpus/plan.ts';
import { measureTopics } from './topic-clauses.ts';
import { type CoreLayer, toneCount } from './core.ts';

/**
 * The layers of a plan's core: its topics in the order of the register, each as thick as the clauses whose first topic
 * it is have characters. A topic has the same tone in every plan, so that cores can be compared.
 */
export function planLayers(
  plan: Pick<Plan, 'clauses' | 'facts'>,
  topics: readonly Topic[],
  toHref: (path: string) => string,
): CoreLayer[] {
  const order = topics.map(({ id }) => id);
  return measureTopics(plan, order).map(({ topic, characters, sections, first }) => {
    const index = order.indexOf(topic);
    return {
      id: `${first.plan}-${topic}`,
      label: topics[index]!.name,
      weight: characters,
      parts: sections,
      href: toHref(clausePath(first)),
      tone: (index % toneCount) + 1,
    };
  });
}
