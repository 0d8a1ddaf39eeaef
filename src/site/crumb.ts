/** One page above the current one. */
export interface Crumb {
  /** From the site's root. */
  path: string;
  label: string;
}
