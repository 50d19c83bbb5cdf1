/**
 * Draws the icon's PNG sizes from its SVG (`npm run icons`). WXT puts `public/icon/*.png` into the
 * manifest by their names.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const sizes = [16, 32, 48, 96, 128];
const root = new URL('../', import.meta.url);

const svg = await readFile(new URL('docs/assets/icon.svg', root), 'utf8');
await mkdir(new URL('public/icon/', root), { recursive: true });
for (const size of sizes) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await writeFile(new URL(`public/icon/${size}.png`, root), png);
}
console.log(`Drew public/icon/ in ${sizes.join(', ')} pixels.`);
