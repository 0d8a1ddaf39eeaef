import { latLngBounds, map as createMap, type Map as LeafletMap } from 'leaflet';
import type { MapView } from './address.ts';
import { pointLimits } from '../report/point-limits.ts';

/** The whole country, which the start view shows. */
const country = latLngBounds(
  [pointLimits.south, pointLimits.west],
  [pointLimits.north, pointLimits.east],
);
/** As far as the base map reaches. */
const sight = latLngBounds([-14, 52], [64, 156]);

/** The deepest level: beyond it the outlines would pretend to know more than they do. */
export const deepest = 12;

/** Make an empty map of the whole country in an element; nothing moves by itself where the reader wants it so. */
export function createCountryMap(canvas: HTMLElement): LeafletMap {
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(canvas, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.5,
    minZoom: 2,
    maxZoom: deepest,
    maxBounds: sight,
    maxBoundsViscosity: 1,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    // A wheel over the map scrolls the page, until the reader has gone into the map.
    scrollWheelZoom: false,
  });
  canvas.addEventListener('focusin', () => map.scrollWheelZoom.enable());
  canvas.addEventListener('focusout', () => map.scrollWheelZoom.disable());
  // Outlines say nothing that could be read out; the marks have names.
  map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true');
  showCountry(map);
  return map;
}

/** Show the whole country. */
export function showCountry(map: LeafletMap): void {
  map.fitBounds(country, { animate: false });
}

/** Show a view that was written down, or the whole country. */
export function showView(map: LeafletMap, view: MapView | null): void {
  if (view === null) showCountry(map);
  else map.setView([view.lat, view.lon], Math.min(view.zoom, deepest), { animate: false });
}

/** Write down what is shown; `null` for the whole country. */
export function readView(map: LeafletMap): MapView | null {
  const { lat, lng: lon } = map.getCenter();
  const zoom = map.getZoom();
  const middle = map.project(country.getCenter(), zoom).distanceTo(map.project([lat, lon], zoom));
  return zoom === map.getBoundsZoom(country) && middle < 40 ? null : { lat, lon, zoom };
}
