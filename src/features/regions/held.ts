import type { Division } from '../../corpus/registers/places.ts';

/** A plan of a place, as far as an answer names it. */
export interface HeldPlan {
  id: string;
  /** 资阳市方案; the title itself of what is no plan. */
  label: string;
  title: string;
  /** As precise as it is known, `2017-05-15`; `null` where the text has none. */
  date: string | null;
  docNumber: string | null;
}

/** The notices about plots in a place and below it. */
export interface HeldNotices {
  count: number;
  newest: {
    id: string;
    name: string;
    date: string | null;
    /** 污染地块. */
    type: string;
    /** Whether the announcement itself says that a standard is exceeded. */
    exceeds: boolean;
    readOn: string;
  };
  /** Where below the place they lie, those with the most first, as many as an answer names: 武威市民勤县. */
  spread: readonly { name: string; count: number }[];
  /** How many such places there are. */
  places: number;
}

/** The newest search for notices that was made for a place itself. */
export interface HeldSearch {
  date: string;
  /** A whole sentence. */
  found: string;
  /** How many searches were made in all. */
  times: number;
}

/** What the site holds about one place: plain data, the same in its page and in the file that the browser loads. */
export interface HeldPlace {
  plans?: readonly HeldPlan[];
  notices?: HeldNotices;
  search?: HeldSearch;
  /** The authority for the environment, only where its name was found out. */
  authority?: string;
}

/** What the answers about a place are made of. */
export interface PlaceFacts extends Division {
  /** The names of what it lies in, the province first. */
  above: readonly string[];
  notices: HeldNotices | null;
  /** The search made for the nearest place that has one, itself first. */
  search: (HeldSearch & { of: string; at: string; isOwn: boolean }) | null;
  /** Its own plans, then those of what it lies in, the nearest first. */
  plans: readonly (HeldPlan & { of: string; isOwn: boolean })[];
  authority: { name: string; of: string; isOwn: boolean } | null;
}

/**
 * What is held about a place and about all that it lies in, put together.
 *
 * @param chain From the province down to the place itself.
 * @param heldOf What is held about a division, by its code.
 */
export function gatherFacts(
  chain: readonly Division[],
  heldOf: (adcode: string) => HeldPlace | undefined,
): PlaceFacts {
  const place = chain.at(-1)!;
  const upwards = chain.toReversed().map((division) => ({
    of: division.name,
    at: division.adcode,
    isOwn: division.adcode === place.adcode,
    held: heldOf(division.adcode) ?? {},
  }));
  const searched = upwards.find(({ held }) => held.search !== undefined);
  const led = upwards.find(({ held }) => held.authority !== undefined);
  return {
    adcode: place.adcode,
    name: place.name,
    above: chain.slice(0, -1).map(({ name }) => name),
    notices: heldOf(place.adcode)?.notices ?? null,
    search: searched?.held.search
      ? { ...searched.held.search, of: searched.of, at: searched.at, isOwn: searched.isOwn }
      : null,
    plans: upwards.flatMap(({ of, isOwn, held }) =>
      (held.plans ?? []).map((plan) => ({ ...plan, of, isOwn })),
    ),
    authority:
      led?.held.authority === undefined
        ? null
        : { name: led.held.authority, of: led.of, isOwn: led.isOwn },
  };
}

/** Whether the site holds anything about a place itself, or a plan binds it. */
export function isHeld({ notices, search, plans, authority }: PlaceFacts): boolean {
  return (
    notices !== null || plans.length > 0 || search?.isOwn === true || authority?.isOwn === true
  );
}
