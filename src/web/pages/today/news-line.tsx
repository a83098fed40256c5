/** What the last day brought to a story, each with the words that show it. */

import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { statementPath, storyPath } from '../../parts/route.ts'
import { Dot, Shape } from '../../parts/shape.tsx'
import { groupNews, NEWS_WORDS, type News, type NewsKind, shortLabel } from './news.ts'

interface LineProps {
  readonly news: readonly News[]
  /** The story that they are of. */
  readonly story: string
  readonly asOf: string | null
}

const SHOWN = 3

/** A line of marks, at most three names each. */
export function NewsLine({ news, story, asOf }: LineProps) {
  if (news.length === 0) return null
  return (
    <ul className="news" aria-label="New">
      {groupNews(news, SHOWN).map(({ kind, shown, moreCount }) => (
        <li key={kind}>
          <NewsMark kind={kind} />{' '}
          {shown.map(({ at, label, speaker }, place) => (
            <span key={speaker}>
              {place > 0 && ', '}
              <Link to={statementPath(at)} title={plainly(label)}>
                <bdi>{plainly(shortLabel(label))}</bdi>
              </Link>
            </span>
          ))}
          {moreCount > 0 && (
            <>
              {' '}
              <Link to={storyPath(story, { tab: 'days', asOf })}>and {moreCount} more</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const FAMILIES: Partial<Readonly<Record<NewsKind, string>>> = {
  'first-denial': 'denies',
  'new-contradiction': 'blames',
}

/** The kind of news in words, with its shape. */
export function NewsMark({ kind }: { readonly kind: NewsKind }) {
  return (
    <span className={`news-kind ${FAMILIES[kind] ?? ''}`}>
      {kind === 'first-denial' && <Shape name="down" />}
      {kind === 'new-contradiction' && <Shape name="diamond" />}
      {(kind === 'turn' || kind === 'withdrawn') && <span aria-hidden="true">↶</span>}
      {kind === 'new-source' && <Dot isUnnamed={false} />} {NEWS_WORDS[kind]}
    </span>
  )
}
