import { href } from '../../shared/url.ts';

/** The address of a notice's page, from the site's root. */
export function noticePath(id: string): string {
  return `/notices/${id}/`;
}

/** How many notices a list page holds at most. */
export const noticesPerPage = 100;

/** The address of the notices of one province, from the site's root; pages count from 1. */
export function provinceNoticesPath(adcode: string, page = 1): string {
  return `/notices/in/${adcode}/${page === 1 ? '' : `${page}/`}`;
}

/** The address of a notice's page, with the site's base. */
export function noticeHref(id: string): string {
  return href(noticePath(id));
}

/** The address of the notices of one province, with the site's base. */
export function provinceNoticesHref(adcode: string, page?: number): string {
  return href(provinceNoticesPath(adcode, page));
}
