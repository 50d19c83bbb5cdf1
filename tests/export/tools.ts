import { spawnSync } from 'node:child_process';
import { it } from 'vitest';

/** A program of other people that reads what we write. */
export interface Tool {
  readonly name: string;
  /** Debian's package, named when the program is missing. */
  readonly package: string;
  /** Runs it on `input` and gives what it printed; throws with its complaint when it fails. */
  readonly run: (input: string) => string;
}

function start(command: string, args: readonly string[], input = '') {
  return spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function program(name: string, debianPackage: string, ...args: readonly string[]): Tool {
  return {
    name,
    package: debianPackage,
    run(input) {
      const { error, status, stdout, stderr } = start(name, args, input);
      if (error || status !== 0) throw new Error(`${name} failed: ${error ?? stderr}`);
      return stdout;
    },
  };
}

/** A script for a Python module: the module may belong to another Python than the first one found. */
function pythonModule(name: string, script: string): Tool {
  const imports = (python: string) => start(python, ['-c', `import ${name}`]).status === 0;
  const python = ['python3', '/usr/bin/python3'].find(imports) ?? 'python3';
  return { ...program(python, `python3-${name}`, '-c', script), name };
}

export const pandoc = program('pandoc', 'pandoc', '-f', 'bibtex', '-t', 'csljson');
export const pandocCsl = program('pandoc', 'pandoc', '-f', 'csljson', '-t', 'csljson');
export const pandocBiblatex = program('pandoc', 'pandoc', '-f', 'biblatex', '-t', 'csljson');
export const ris2xml = program('ris2xml', 'bibutils');
export const bib2xml = program('bib2xml', 'bibutils');
export const biblatex2xml = program('biblatex2xml', 'bibutils');

/** Prints a list of entries, each with its key, type, fields and authors in BibTeX's four parts. */
export const pybtex = pythonModule(
  'pybtex',
  `
import json, sys
from pybtex.database import parse_string
entries = parse_string(sys.stdin.buffer.read().decode(), 'bibtex').entries
print(json.dumps([{
    'key': key, 'type': entry.type, 'fields': dict(entry.fields),
    'authors': [[' '.join(part) for part in (
        person.prelast_names, person.last_names, person.lineage_names,
        person.first_names + person.middle_names)]
        for person in entry.persons.get('author', [])],
} for key, entry in entries.items()]))`,
);

/** Prints the list of entries as the module reads them. */
export const bibtexparser = pythonModule(
  'bibtexparser',
  `
import json, sys
import bibtexparser
print(json.dumps(bibtexparser.loads(sys.stdin.buffer.read().decode()).entries))`,
);

/** Prints the records of a CSV file with a byte order mark, each as an object by the names of its head. */
export const pythonCsv = pythonModule(
  'csv',
  `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
print(json.dumps(list(csv.DictReader(io.StringIO(text, newline='')))))`,
);

/** A test that needs a tool: where the tool is missing it is skipped, and its name says why. */
export function itWith(tool: Tool, title: string, test: () => void): void {
  let missing = false;
  try {
    tool.run('@misc{probe, title = {Probe}}');
  } catch {
    missing = true;
  }
  if (missing) it.skip(`${title} (not run: ${tool.name} is missing, see package ${tool.package})`);
  else it(title, { timeout: 120_000 }, test);
}
