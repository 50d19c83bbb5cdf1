import { bibtex } from './bibtex';
import type { ExportFormat } from './format';
import { json } from './json';

export type { ExportFormat, ExportOptions } from './format';

/** Every format papers can be exported in, in the order they are offered. */
export const exportFormats: readonly ExportFormat[] = [bibtex, json];
