import { z } from 'astro/zod';

/** How sure a register is of what it says. */
export const confidences = ['source-read', 'plan-text', 'from-memory', 'unverified'] as const;

/** Words without blanks round them. */
export const text = z.string().refine((value) => value.trim() === value && value !== '');

/** Lower-case English words with hyphens. */
export const id = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/);

/** Six digits of GB/T 2260. */
export const adcode = z.string().regex(/^[1-9]\d{5}$/);
