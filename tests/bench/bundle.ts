import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of a module and all it imports as one script that leaves its exports in `bench`. */
export async function bundle(module: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.BROWSER': '"chrome"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(module, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  const chunk = bundled && 'output' in bundled ? bundled.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${module} was not bundled into one script.`);
  // A `var` of an evaluated script would not outlive it everywhere; a property does.
  return `${chunk.code}\nglobalThis.bench = bench;`;
}
