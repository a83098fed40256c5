/** Measures page → report on pages whose body was marked by hand; see pages.ts for the measure. */

import { join } from 'node:path'
import { count, type Measure, share, type Task } from './measure.ts'
import { measurePages } from './pages.ts'

/** The task "pages". */
export const pagesTask: Task = {
  name: 'pages',
  about: [
    'Precision and recall of word 4-grams with multiplicity, averaged over pages; F1 of the averages.',
    'Headings and paragraphs of the report count; Readability alone reads the same pages in the same run.',
  ],
  data: '97 news pages with hand-made bodies, half of the public article extraction benchmark of Zyte',
  needs: ({ shared }) => [join(shared, 'data/pages/ground-truth.json'), join(shared, 'data/pages/html')],
  run: ({ shared }): readonly Measure[] => {
    const { pages, body, peer, slowestMs, pagesPerSecond } = measurePages(join(shared, 'data/pages'))
    return [
      count('pages', pages),
      share('F1', body.f1),
      share('precision', body.precision),
      share('recall', body.recall),
      share('Readability on linkedom, F1', peer.f1),
      { name: 'slowest page', value: slowestMs, unit: 'ms' },
      { name: 'pages a second, each page once', value: pagesPerSecond, unit: 'rate' },
    ]
  },
}
