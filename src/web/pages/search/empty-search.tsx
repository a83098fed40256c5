/** Before anything is asked: what can be, each as a link that asks it. */

import { Link } from '../../parts/link.tsx'

const EXAMPLES: readonly (readonly [query: string, words: string, finds: string])[] = [
  ['q=troops', 'troops', 'reports with the word in any of its forms'],
  ['q="no+plans"', '“no plans”', 'the two words beside each other'],
  ['act=deny', 'denials', 'every statement that denies, with who denies it'],
  ['named=unnamed&q=warned', 'unnamed · warned', 'what unnamed sources say'],
  ['type=MOBILIZE', 'mobilisations', 'events of one type, with who and where'],
  ['origins=3', '3 origins', 'reports of stories that three independent origins stand behind'],
]

export function EmptySearch() {
  return (
    <section className="empty-search" aria-label="What can be asked">
      <h2>What can be asked</h2>
      <dl>
        {EXAMPLES.map(([query, words, finds]) => (
          <div key={query}>
            <dt>
              <Link to={`/search?${query}`}>{words}</Link>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p>
        All words must be there; <code>or</code> between two takes either, <code>-word</code> must not be
        there. Words and filters together narrow what is found. What you see is an address: it can be kept and
        sent.
      </p>
    </section>
  )
}
