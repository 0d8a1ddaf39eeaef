/**
 * Leaves out the pictures that Leaflet's style sheet names, as a plugin of PostCSS: the map has marks of its own, and a
 * page whose styles name a file that is not there cannot be kept whole on the device.
 */
export const withoutLeafletPictures = {
  postcssPlugin: 'without-leaflet-pictures',
  Declaration(declaration: { value: string; remove: () => void }): void {
    if (declaration.value.includes('url(images/')) declaration.remove();
  },
};
