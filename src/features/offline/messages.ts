/** What pages and the worker say to one another. */

/** The worker to a window: the page in it has been superseded. */
export const newerPage = 'jingtu-newer-page';

/** A page to the worker: look for a set of saved pages, save it, remove it; the first address stands for all. */
export interface SetRequest {
  kind: 'look' | 'save' | 'remove';
  addresses: readonly string[];
}

/** How it stands with the set afterwards; `full` and `failed` mean that it could not be saved. */
export type SetState = 'saved' | 'absent' | 'full' | 'failed';
