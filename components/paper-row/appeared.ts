import { pageText, placeOf } from '../../utils/citation/cited';
import { cleanLine } from '../../utils/export/text';
import { workOf } from '../../utils/export/work';
import { dateWords } from '../../utils/interface/words';
import type { Paper } from '../../utils/paper/schema';

/**
 * Where and when a paper appeared, as far as it is known, part by part: `Acta Caprina`, `12(3)`,
 * `pp. 1–20`, `Mar 2020`. A journal reference stands for what is not known in parts.
 */
export function appearedParts(paper: Paper): string[] {
  const { kind, container = '' } = workOf(paper);
  const { volume, issue, pages, number } = placeOf(paper);
  const venue = cleanLine(paper.venue ?? container);
  const reference = volume || pages ? '' : cleanLine(paper.journalReference ?? '');
  return [
    reference.includes(venue) ? '' : venue,
    reference,
    volumeText(volume, issue),
    pageText(pages) ?? (kind === 'journal-article' && number ? `Article ${number}` : ''),
    paper.published ? dateWords(paper.published) : '',
  ].filter(Boolean);
}

const volumeText = (volume = '', issue = ''): string =>
  volume ? volume + (issue && `(${issue})`) : issue && `no. ${issue}`;
