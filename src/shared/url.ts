import { clausePath, planPath } from '../corpus/address.ts';

/**
 * Put the site's base before a path that is written from the site's root.
 *
 * @example href('/plans/gansu/') // '/jingtu/plans/gansu/' where the site lives under /jingtu/
 */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** The full address of a path that is written from the site's root; `origin` is where the site lives. */
export function fullAddress(path: string, origin: URL | undefined): string {
  if (!origin) throw new Error('没有设 site。请在 astro.config.mjs 里写上网站的地址。');
  return new URL(href(path), origin).href;
}

/** The address of a plan's page, with the site's base. */
export function planHref(plan: string): string {
  return href(planPath(plan));
}

/** The address of a clause on its plan's page, with the site's base. */
export function clauseHref(clause: { plan: string; ordinals: string }): string {
  return href(clausePath(clause));
}

/** Take the site's base off a pathname, so that it can be compared with the paths of the navigation. */
export function sitePath(pathname: string, base: string = import.meta.env.BASE_URL): string {
  const prefix = base.replace(/\/+$/, '');
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
}

/** Decode a part of an address; what is no encoding of any text is taken as it is written, as browsers do. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A pathname in small letters below the site's base, as the site writes all of its own; `undefined` if it is so already. */
export function smallPath(
  pathname: string,
  base: string = import.meta.env.BASE_URL,
): string | undefined {
  const start = base.replace(/\/+$/, '').length;
  const small = pathname.slice(0, start) + pathname.slice(start).toLowerCase();
  return small === pathname ? undefined : small;
}
