/** The forms in which a plan can be had beside its page, by the suffix of the address: `/plans/gansu.txt`. */
export const planFormats = [
  { suffix: 'txt', name: '纯文本', mediaType: 'text/plain' },
  { suffix: 'md', name: 'Markdown', mediaType: 'text/markdown' },
  { suffix: 'xml', name: 'Akoma Ntoso XML', mediaType: 'application/xml' },
  { suffix: 'json', name: 'JSON', mediaType: 'application/json' },
] as const;

export type PlanSuffix = (typeof planFormats)[number]['suffix'];

/** The forms of a plan, as the head of its page links them. */
export function planAlternates(plan: string): { path: string; type: string; title: string }[] {
  return planFormats.map(({ suffix, name, mediaType }) => ({
    path: planFilePath(plan, suffix),
    type: mediaType,
    title: name,
  }));
}

/** The path of one form of a plan from the site's root. */
export function planFilePath(plan: string, suffix: PlanSuffix): string {
  return `/plans/${plan}.${suffix}`;
}
