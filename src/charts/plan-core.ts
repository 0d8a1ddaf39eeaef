import { clausePath } from '../corpus/address.ts';
import type { Plan } from '../corpus/types.ts';
import { planParts } from '../lib/outline.ts';
import { type CoreLayer, spreadTones } from './core.ts';

/** The layers of a plan's core: its first-level parts, each as thick as it has characters. */
export function planLayers(plan: Plan, toHref: (path: string) => string): CoreLayer[] {
  const parts = planParts(plan).filter(({ characters }) => characters > 0);
  const tones = spreadTones(parts.length);
  return parts.map(({ clause, label, characters, sections }, index) => ({
    id: clause.id,
    label,
    weight: characters,
    parts: sections,
    href: toHref(clausePath(clause)),
    tone: tones[index]!,
  }));
}
