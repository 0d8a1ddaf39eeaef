/** What the file says of the edition beside the plan itself. */
export interface Edition {
  /** Address of the site's front page, with a slash at its end. */
  site: string;
  /** The name of the site. */
  publisher: string;
  /** Says that the site is not an authority's. */
  disclaimer: string;
  /** The day on which the file was made, ISO 8601. */
  date: string;
}
