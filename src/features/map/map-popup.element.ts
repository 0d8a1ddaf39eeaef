import { popup, type Map as LeafletMap } from 'leaflet';
import type { ListedEntry } from './listed-entries.element.ts';

interface PopupOptions {
  lon: number;
  lat: number;
  /** Where the focus returns; `null` where the popup was not opened by the reader, and leaves the focus alone. */
  opener: (() => HTMLElement) | null;
  onClose: () => void;
}

/** Pixels of text, at most. */
const mostWidth = 320;
/** Pixels that a popup has round its text, both sides and the map's own edges taken together. */
const roundText = 48;

/** Open a popup that repeats entries of the list, and move the focus into it. */
export function openPopup(
  map: LeafletMap,
  entries: readonly ListedEntry[],
  { lon, lat, opener, onClose }: PopupOptions,
): void {
  const content = repeatEntries(entries);
  const maxWidth = Math.min(mostWidth, map.getSize().x - roundText);
  const one = popup({
    maxWidth,
    minWidth: Math.min(180, maxWidth),
    offset: [0, -8],
    autoPanPadding: [8, 8],
  })
    .setLatLng([lat, lon])
    .setContent(content);
  one.on('remove', () => {
    const element = one.getElement();
    const hadFocus =
      element?.contains(document.activeElement) === true ||
      document.activeElement === document.body;
    if (hadFocus) opener?.().focus({ preventScroll: true });
    onClose();
  });
  one.openOn(map);
  const close = one.getElement()?.querySelector('.leaflet-popup-close-button');
  close?.setAttribute('aria-label', '关闭');
  if (opener) content.focus({ preventScroll: true });
}

function repeatEntries(entries: readonly ListedEntry[]): HTMLElement {
  const content = document.createElement('div');
  content.className = 'map-popup';
  content.tabIndex = -1;
  content.setAttribute('role', 'group');
  content.setAttribute(
    'aria-label',
    entries.length === 1 ? (entries[0]?.name ?? '') : `这里有 ${entries.length} 处`,
  );
  for (const { item } of entries) {
    const copy = item.querySelector('[data-part="content"]')?.cloneNode(true);
    if (copy) content.append(copy);
  }
  return content;
}
