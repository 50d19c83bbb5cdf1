import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';

/** A program of other people that reads what we write. */
export interface Tool {
  readonly name: string;
  /** Debian's package, named when the program is missing. */
  readonly package: string;
  /** What it reads if it is there; without it an entry of BibTeX. */
  readonly probe?: string;
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

/** Prints, as JSON, the entries as biber writes them again, and its log. It works on files alone. */
export const biber: Tool = {
  name: 'biber',
  package: 'biber',
  run(input) {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-biber-'));
    try {
      const file = join(folder, 'papers.bib');
      const written = join(folder, 'written.bib');
      writeFileSync(file, input);
      const options = ['--tool', '--validate-datamodel', '--output-format=bibtex'];
      const { error, status, stdout } = start('biber', [
        ...options,
        `--output-file=${written}`,
        file,
      ]);
      if (error || status !== 0) throw new Error(`biber failed: ${error ?? stdout}`);
      return JSON.stringify({ text: readFileSync(written, 'utf8'), log: stdout });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** A script for a Python module: the module may belong to another Python than the first one found. */
function pythonModule(name: string, script: string): Tool {
  const imports = (python: string) => start(python, ['-c', `import ${name}`]).status === 0;
  const python = ['python3', '/usr/bin/python3'].find(imports) ?? 'python3';
  return { ...program(python, `python3-${name}`, '-c', script), name };
}

export const pandoc = program('pandoc', 'pandoc', '-f', 'bibtex', '-t', 'csljson');
export const pandocCsl = program('pandoc', 'pandoc', '-f', 'csljson', '-t', 'csljson');
export const pandocBiblatex = program('pandoc', 'pandoc', '-f', 'biblatex', '-t', 'csljson');
export const pandocCiteproc = program(
  'pandoc',
  'pandoc',
  ...['-f', 'csljson', '--citeproc', '-t', 'plain', '--wrap=none'],
);
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

/** Prints the files of a zip, given in base64, each with its name, its text and its front matter as YAML. */
export const pythonNotes: Tool = {
  ...pythonModule(
    'yaml',
    `
import base64, io, json, sys, zipfile
import yaml
archive = zipfile.ZipFile(io.BytesIO(base64.b64decode(sys.stdin.read())))
broken = archive.testzip()
if broken: sys.exit(broken)
def note(info):
    text = archive.read(info).decode()
    opening, front, body = text.split('---\\n', 2)
    if opening: sys.exit(info.filename + ' begins with no front matter')
    return {'name': info.filename, 'at': info.date_time, 'front': yaml.safe_load(front), 'body': body}
print(json.dumps([note(info) for info in archive.infolist()], default=str))`,
  ),
  // A zip of nothing.
  probe: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==',
};

/** A test that needs a tool: where the tool is missing it is skipped, and its name says why. */
export function itWith(tool: Tool, title: string, test: () => void | Promise<void>): void {
  let missing = false;
  try {
    tool.run(tool.probe ?? '@misc{probe, title = {Probe}}');
  } catch {
    missing = true;
  }
  if (missing) it.skip(`${title} (not run: ${tool.name} is missing, see package ${tool.package})`);
  else it(title, { timeout: 120_000 }, test);
}
