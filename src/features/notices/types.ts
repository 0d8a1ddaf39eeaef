/**
 * What authorities have announced about plots of land.
 *
 * A notice is one row of one announcement, about one plot; the notices of a plot, in the order of their days, are its
 * history. Nothing is ever taken out of the register: a plot that leaves a list gets a notice that says so.
 */

export const noticeTypes = [
  'registry-listed',
  'registry-removed',
  'contaminated',
  'suspected',
  'suspected-or-contaminated',
  'survey',
  'survey-review',
  'risk-assessment',
  'remediation',
  'effect-assessment',
  'key-unit',
  'high-risk-legacy',
  'control-area',
  'inspection-closed',
  'none-suspected',
] as const;
/** What kind of list or announcement a notice stands in. */
export type NoticeType = (typeof noticeTypes)[number];

export const plotStatuses = [
  'surveyed',
  'survey-reviewed',
  'risk-assessed',
  'planning-remediation',
  'remediation-planned',
  'remediating',
  'remediated',
  'assessing-effect',
  'completed',
  'listed',
  'kept',
  'removed',
  'unstated',
] as const;
/** How far a plot has come, as an announcement words it. */
export type PlotStatus = (typeof plotStatuses)[number];

/** Whose page an announcement was read on. */
export const sourceKinds = ['official', 'repost'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The datum that coordinates are printed in; `unstated` ones are taken as WGS 84, as CGCS2000 differs by less than a metre. */
export const datums = ['unstated', 'cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

/** A plot's position. */
export interface PlotPoint {
  /** As the announcement prints it, with its own marks. */
  printed: string;
  /** Datum of what is printed. */
  datum: Datum;
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
}

/** One row of one announcement. */
export interface Notice {
  /** Permanent, `<adcode>-<day or undated>-<number>`; the address of its page. */
  id: string;
  /** Id of the first notice about the same plot. */
  plot: string;
  type: NoticeType;
  /** What the announcement calls itself. */
  typePrinted: string;
  /** The list's title with its issue; `null` where it has none. */
  listTitle: string | null;
  /** ISO 8601 day; `null` where the part that was read has none. */
  date: string | null;
  issuer: string;
  /** Six digits of GB/T 2260: the most precise division that the announcement names. */
  adcode: string;
  /** Number of the row in its list, as printed. */
  row: string | null;
  name: string;
  /** Code of the plot in the national system, as printed. */
  code: string | null;
  address: string | null;
  bounds: string | null;
  /** As printed, and in m² as far as that can be told. */
  area: { printed: string; squareMetres: number | null } | null;
  point: PlotPoint | null;
  industry: string | null;
  formerUse: string | null;
  plannedUse: string | null;
  landUser: string | null;
  /** Who is liable for the contamination, as the announcement says. */
  liable: string | null;
  /** As printed, split at the separators. */
  pollutants: readonly string[];
  /** Whether the announcement says that a standard is exceeded, and in which words. */
  exceedance: { exceeded: boolean; quote: string } | null;
  goal: string | null;
  bannedUse: string | null;
  statusPrinted: string | null;
  status: PlotStatus;
  listedOn: string | null;
  removedOn: string | null;
  source: { url: string; kind: SourceKind; checkedOn: string };
  /** The editors' own remark. */
  note: string | null;
}

/** A plot with all that was announced about it. */
export interface Plot {
  id: string;
  /** Its newest name. */
  name: string;
  adcode: string;
  /** Oldest first; those without a day before all others. */
  history: readonly Notice[];
}
